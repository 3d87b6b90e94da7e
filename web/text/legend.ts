import { texts } from './texts';

/** Words of the legend. */
export const legendTexts = texts({
  sv: {
    title: 'Teckenförklaring',
    hide: 'Dölj',
    more: 'Metod, källa och gränser',
    zero: 'inga',
    orMore: (n: string) => `${n}–`,
    sameClasses: 'Gränserna ligger fast när perioden byts.',
    policeFoundOut:
      'Brott som polisen själv oftast upptäcker (narkotika, vapen, trafik) räknas inte: närvaro ger fler anmälningar.',
    policeFoundIn: (n: string) => `${n} av dem upptäcks mest av polisen själv: närvaro ger fler.`,
    source: (source: string) => `Källa: ${source}`,
    licence: (licence: string) => `Licens: ${licence}`,
    data: (period: string) => `Uppgifter för ${period}`,
    ground: {
      basemap: 'Grundkartan är schematisk.',
      made_up_ground: 'Grundkartan är schematisk, och gatorna utom huvudvägarna är påhittade.',
      ground: (sources: string) => `Grundkarta: ${sources}.`,
    },
    outsideFailed: (host: string) => `Kartan från ${host} kunde inte hämtas; det här är vår egen grundkarta.`,
    outsideLeftOut: (n: string) => `${n} av den kartans lager visas inte: de kommer från andra servrar.`,
    synthetic: 'Syntetiska demodata',
  },
  en: {
    title: 'Legend',
    hide: 'Hide',
    more: 'Method, source and limits',
    zero: 'none',
    orMore: (n: string) => `${n}–`,
    sameClasses: 'The limits stay when the period changes.',
    policeFoundOut:
      'Offences mostly found by the police themselves (drugs, weapons, traffic) are not counted: presence gives more reports.',
    policeFoundIn: (n: string) => `${n} of them are mostly found by the police themselves: presence gives more.`,
    source: (source: string) => `Source: ${source}`,
    licence: (licence: string) => `Licence: ${licence}`,
    data: (period: string) => `Data for ${period}`,
    ground: {
      basemap: 'The base map is schematic.',
      made_up_ground: 'The base map is schematic, and all streets but the main roads are made up.',
      ground: (sources: string) => `Base map: ${sources}.`,
    },
    outsideFailed: (host: string) => `The map from ${host} could not be fetched; this is our own base map.`,
    outsideLeftOut: (n: string) => `${n} of the layers of that map are not shown: they come from other servers.`,
    synthetic: 'Synthetic demo data',
  },
});
