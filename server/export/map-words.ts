import type { Language } from '../../data/pack/schema';
import type { EnvironmentKind } from '../../data/terms/environment';

/** Words of the map as a file for a GIS. */
export const MAP_WORDS: Record<Language, MapWords> = {
  sv: {
    stadsdelar: 'Anmälda brott per stadsdel',
    squares: (size, method) => `Rutor om ${size} m: ${method ?? 'anmälda brott'}`,
    streets: 'Anmälda brott per gatustycke mellan korsningar',
    about: 'Om kartan: urval, metod, källor',
    period: 'Period',
    selection: 'Urval',
    source: 'Källa',
    method: 'Metod',
    finding: 'Vad kartan säger',
    address: 'Samma fråga till servern',
    level: 'Visningsnivå',
    levelWords: 'Anmälda brott per ruta och gata: för dem som arbetar med kartan, inte för spridning',
    note: 'Observera',
    synthetic: 'Syntetiska data: påhittade siffror för att visa hur kartan fungerar',
    ground: 'Gatornas källa',
    environment: 'Miljön',
    notMapped: 'Inget i miljön är kartlagt här. Det betyder inte att det inte finns.',
    kinds: {
      lamps: 'gatlykta',
      lit: 'gata',
      stops: 'hållplats',
      schools: 'skola eller förskola',
      playgrounds: 'lekplats',
      licensed: 'serveringstillstånd',
      green: 'grönyta',
      buildings: 'byggnad',
    },
  },
  en: {
    stadsdelar: 'Reported offences per stadsdel',
    squares: (size, method) => `Squares of ${size} m: ${method ?? 'reported offences'}`,
    streets: 'Reported offences per stretch of street between crossings',
    about: 'About the map: selection, method, sources',
    period: 'Period',
    selection: 'Selection',
    source: 'Source',
    method: 'Method',
    finding: 'What the map says',
    address: 'The same question to the server',
    level: 'Release level',
    levelWords: 'Reported offences per square and street: for those who work with the map, not to be passed on',
    note: 'Note',
    synthetic: 'Synthetic data: made-up figures that show how the map works',
    ground: 'Source of the streets',
    environment: 'Environment',
    notMapped: 'Nothing of the environment is mapped here, which does not mean that there is none.',
    kinds: {
      lamps: 'street lamp',
      lit: 'street',
      stops: 'stop',
      schools: 'school or preschool',
      playgrounds: 'playground',
      licensed: 'licensed premises',
      green: 'green',
      buildings: 'building',
    },
  },
};

interface MapWords {
  stadsdelar: string;
  squares: (size: number, method: string | null) => string;
  streets: string;
  about: string;
  period: string;
  selection: string;
  source: string;
  method: string;
  finding: string;
  address: string;
  level: string;
  levelWords: string;
  note: string;
  synthetic: string;
  ground: string;
  environment: string;
  notMapped: string;
  kinds: Record<EnvironmentKind, string>;
}
