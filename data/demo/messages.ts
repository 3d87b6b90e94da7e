import type { Language } from '../pack/schema';

const sv = {
  otherPack: (name: string) =>
    `Demodata finns bara för Sundbyberg, inte för ${name}. Läs in riktiga data med "npm run import".`,
  realData: (path: string) =>
    `${path} innehåller riktiga, inlästa data och skrivs inte över. Lägg till --force om de ska ersättas av syntetiska demodata, eller välj en annan mapp med --data-dir.`,
  foreignFile: (path: string) =>
    `${path} är ingen tabell från Löfteskartan och skrivs inte över. Flytta den, eller lägg till --force.`,
  locked: (pid: number) => `En inläsning pågår redan (process ${pid}). Vänta tills den är klar och försök igen.`,
  stopped: 'Avbruten: inget är ändrat.',
  badDay: (day: string) => `Demovärlden kan inte sluta dagen före ”${day}”: ange ett datum från 2022, som 2026-11-28.`,
  unpublished: (years: readonly number[], last: number) =>
    `För ${years.join(' och ')} finns ingen årssumma än: nivå och säsong följer ${last}.`,
  keptStatistic: 'Den officiella statistiken var redan inläst och är kvar.',
  keptSurvey: 'Enkätsvar var redan inlästa och är kvar.',
  keptGround: 'Gator och annat ur OpenStreetMap var redan inlästa och är kvar.',
  keptCalls: 'Händelserna som är inlästa är kvar.',
  laying: 'Lägger ut gator och platser',
  drawing: 'Drar anmälda brott',
  writing: 'Skriver tabeller',
  made: 'Syntetiska demodata',
  years: 'Anmälda brott per år (som Brås årssummor)',
  concentration: 'Koncentration',
  half: (n: number, of: number, pct: string) =>
    `hälften av brotten med punkt i ${n} av ${of} hundrametersrutor (${pct} %)`,
  stadsdelar: (one: string, three: string) => `stadsdelen med flest har ${one} %, de tre med flest ${three} %`,
  planted: 'Utlagt, för en analys att finna',
  trends: { steady: 'jämn', rising: 'växer', fading: 'avtar', new: 'ny från' },
  batches: (n: number, rows: number) => `${n} samlade klotteranmälningar, ${rows} brott`,
  nearRepeats: (n: number) => `${n} bostadsinbrott som följde på ett annat inom 150 m och 10 dagar`,
};

const en: typeof sv = {
  otherPack: (name) => `Demo data exist for Sundbyberg only, not for ${name}. Import real data with "npm run import".`,
  realData: (path) =>
    `${path} holds real, imported data and is not overwritten. Add --force to replace them by synthetic demo data, or choose another folder with --data-dir.`,
  foreignFile: (path) => `${path} is no table of Löfteskartan and is not overwritten. Move it, or add --force.`,
  locked: (pid) => `An import is already running (process ${pid}). Wait until it is done and try again.`,
  stopped: 'Stopped: nothing has changed.',
  badDay: (day) => `The demo world cannot end the day before "${day}": give a date from 2022 on, such as 2026-11-28.`,
  unpublished: (years, last) =>
    `No yearly total is published for ${years.join(' and ')} yet: level and season follow ${last}.`,
  keptStatistic: 'The official statistics had been imported already and are kept.',
  keptSurvey: 'Survey answers had been imported already and are kept.',
  keptGround: 'Streets and more from OpenStreetMap had been imported already and are kept.',
  keptCalls: 'The calls for service that have been imported are kept.',
  laying: 'Laying out streets and places',
  drawing: 'Drawing reported offences',
  writing: 'Writing tables',
  made: 'Synthetic demo data',
  years: "Reported offences per year (Brå's yearly totals)",
  concentration: 'Concentration',
  half: (n, of, pct) => `half of the offences with a point in ${n} of ${of} squares of 100 m (${pct} %)`,
  stadsdelar: (one, three) => `the stadsdel with most has ${one} %, the three with most ${three} %`,
  planted: 'Planted, for an analysis to find',
  trends: { steady: 'steady', rising: 'rising', fading: 'fading', new: 'new from' },
  batches: (n, rows) => `${n} batch reports of graffiti, ${rows} offences`,
  nearRepeats: (n) => `${n} burglaries in homes that followed another within 150 m and 10 days`,
};

export const messages: Record<Language, typeof sv> = { sv, en };
