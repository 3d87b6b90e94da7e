import type { Language } from '../../pack/schema';
import type { GroundTable } from '../../schema/ground/index';
import type { FileFault } from './broken-file';
import { withNumbers } from '../../terms/with-numbers';

const SORT = 'osmium sort';

const sv = {
  fault: {
    truncated: (path: string) => `${path}: filen är avhuggen. Hämta den på nytt.`,
    corrupt: (path: string, why: string) => `${path}: filen är skadad (${why}). Hämta den på nytt.`,
    tooBig: (path: string, why: string) =>
      `${path}: ett block är större än formatet tillåter (${why}). Filen är skadad eller gjord för att göra skada; hämta den från en källa som du litar på.`,
    notPbf: (path: string) => `${path}: är inget utdrag ur OpenStreetMap (.osm.pbf).`,
    unsupported: (path: string, why: string) =>
      `${path}: filen använder ${why}, som inte kan läsas här. Skriv om den med osmium cat.`,
    unsorted: (path: string) => `${path}: filen är inte sorterad. Sortera den med ${SORT}.`,
  } satisfies Record<FileFault, (path: string, why: string) => string>,
  tooBigJson: (path: string, mb: number) => `${path}: större än ${mb} MB. Använd .osm.pbf, eller dela filen.`,
  notJson: (path: string, why: string) => `${path}: är inte JSON eller är avhuggen (${why}). Hämta filen på nytt.`,
  unknownFormat: (path: string) =>
    `${path}: är varken .osm.pbf, ett svar från Overpass eller GeoJSON (FeatureCollection).`,
  noneHere: (path: string, name: string) =>
    `${path}: inget i filen ligger i ${name}. Välj ett utdrag som täcker kommunen.`,
  rejected: 'går inte att läsa',
  brokenLine: 'linje med färre än två kända punkter',
  incomplete: (n: number) =>
    n === 1
      ? 'En yta når utanför filen och saknas helt eller delvis.'
      : `${n} ytor når utanför filen och saknas helt eller delvis.`,
  mended: (n: number) =>
    n === 1
      ? 'En yta hade en kontur som inte var sluten eller mötte sig själv, och har lagats.'
      : `${n} ytor hade en kontur som inte var sluten eller mötte sig själv, och har lagats.`,
  crossed: (n: number, ids: readonly string[]) =>
    `${n === 1 ? 'En yta har en kontur' : `${n} ytor har konturer`} som korsar sig själv så att den kan läsas på flera sätt, och saknas helt eller delvis: ${ids.join(', ')}${n > ids.length ? ' …' : ''}.`,
  table: {
    street: 'gator och vägar',
    building: 'byggnader',
    water: 'vatten',
    green: 'grönytor',
    rail: 'spår',
    stop: 'hållplatser',
    point_of_interest: 'punkter i miljön',
    address_point: 'adresser',
  } satisfies Record<GroundTable, string>,
  rows: (table: string, n: string) => `${n} ${table}`,
  none: (table: string) => `Inga ${table} i filen.`,
  noLamps: 'Inga gatlyktor är kartlagda här. Det betyder inte att det är mörkt.',
};

const en: typeof sv = {
  fault: {
    truncated: (path) => `${path}: the file is cut off. Fetch it again.`,
    corrupt: (path, why) => `${path}: the file is damaged (${why}). Fetch it again.`,
    tooBig: (path, why) =>
      `${path}: a block is larger than the format allows (${why}). The file is damaged or made to do harm; fetch it from a source that you trust.`,
    notPbf: (path) => `${path}: is no extract of OpenStreetMap (.osm.pbf).`,
    unsupported: (path, why) =>
      `${path}: the file uses ${why}, which cannot be read here. Write it anew with osmium cat.`,
    unsorted: (path) => `${path}: the file is not sorted. Sort it with ${SORT}.`,
  },
  tooBigJson: (path, mb) => `${path}: larger than ${mb} MB. Use .osm.pbf, or split the file.`,
  notJson: (path, why) => `${path}: is not JSON, or is cut off (${why}). Fetch the file again.`,
  unknownFormat: (path) => `${path}: is neither .osm.pbf, an answer of Overpass, nor GeoJSON (FeatureCollection).`,
  noneHere: (path, name) => `${path}: nothing in the file lies in ${name}. Choose an extract that covers it.`,
  rejected: 'cannot be read',
  brokenLine: 'line with fewer than two known points',
  incomplete: (n) =>
    n === 1
      ? 'One area reaches out of the file and is missing, wholly or in part.'
      : `${n} areas reach out of the file and are missing, wholly or in part.`,
  mended: (n) =>
    n === 1
      ? 'One area had an outline that was not closed or met itself, and has been mended.'
      : `${n} areas had outlines that were not closed or met themselves, and have been mended.`,
  crossed: (n, ids) =>
    `${n === 1 ? 'One area has an outline' : `${n} areas have outlines`} crossing itself in a way that can be read differently, and is missing, wholly or in part: ${ids.join(', ')}${n > ids.length ? ' …' : ''}.`,
  table: {
    street: 'streets and paths',
    building: 'buildings',
    water: 'waters',
    green: 'green areas',
    rail: 'tracks',
    stop: 'stops',
    point_of_interest: 'points of the environment',
    address_point: 'addresses',
  },
  rows: (table, n) => `${n} ${table}`,
  none: (table) => `No ${table} in the file.`,
  noLamps: 'No street lamps are mapped here. That does not mean that it is dark.',
};

export const osmMessages: Record<Language, typeof sv> = { sv: withNumbers(sv, 'sv'), en: withNumbers(en, 'en') };
