import type { Language } from '../../pack/schema';
import { FIELD_WORDS } from '../../terms/import-fields';

const list = (names: readonly string[]) => names.slice(0, 12).join(', ') + (names.length > 12 ? ', …' : '');

const called = (field: string, language: Language) => (FIELD_WORDS.addresses[field] ?? FIELD_WORDS.points[field])?.[language] ?? field; // prettier-ignore

const sv = {
  streetsFirst: (name: string) =>
    `${name} har inga verkliga gator att sätta ut registret längs. Läs först in OpenStreetMap: npm run import -- osm FIL.`,
  noKind: (kinds: readonly string[]) =>
    `Rubrikerna säger inte vad registret är av. Ange det med --kind ${kinds.join('|')}.`,
  badKind: (kind: string, kinds: readonly string[]) => `--kind ${kind}: väntade något av ${kinds.join(', ')}.`,
  noField: (field: string, fields: readonly string[]) =>
    `--column ${field}=…: det fältet finns inte här. Välj bland ${fields.join(', ')}.`,
  noColumn: (file: string, column: string, headers: readonly string[]) =>
    `${file}: har ingen kolumn "${column}". Kolumnerna heter ${list(headers)}.`,
  notFound: (file: string, field: string, headers: readonly string[]) =>
    `${file}: hittar ingen kolumn för ”${called(field, 'sv')}”. Ange den med --column ${field}=KOLUMN; kolumnerna heter ${list(headers)}.`,
  badState: (given: string) => `--column ${given}: väntade state.ORD=working, out eller planned.`,
  unknownCrs: (crs: string, known: readonly string[]) =>
    `--crs ${crs}: okänt här. Välj bland ${known.join(', ')}, eller projicera om filen.`,
  noneHere: (file: string, name: string) =>
    `${file}: inget i filen ligger i ${name}. Kontrollera kolumnerna för x och y, eller ange --crs.`,
  noRows: (file: string) => `${file}: har inga rader.`,
  crsUsed: (crs: string) => `Koordinater: ${crs}`,
  swapped: 'Kolumnerna för öst och nord är lästa i omvänd ordning: så ligger punkterna i kommunen.',
  noPosition: 'läget går inte att läsa',
  noAddress: 'gata eller nummer saknas',
  elsewhere: (n: string) => `${n} ligger utanför kommunen och marginalen runt den, och är inte med.`,
  unused: (headers: readonly string[]) => `Används inte: ${list(headers)}.`,
  noState: 'Filen säger inte vad som fungerar: kartan visar bara var de står. Ange kolumnen med --column state=KOLUMN.',
  states: (working: string, out: string, planned: string) =>
    `Läge: ${working} fungerar, ${out} fungerar inte, ${planned} planerade.`,
  unknownStates: (words: readonly string[]) =>
    `Okända lägen, sparade utan: ${list(words)}. Säg vad de betyder med --column state.ORD=working, out eller planned.`,
  noDate: 'Filen säger inte när uppgifterna är från. Ange kolumnen med --column dated=KOLUMN.',
  badDates: (n: string, example: string) =>
    `${n} datum går inte att läsa entydigt, till exempel "${example}", och är sparade utan.`,
  replaces: (n: string) => `${n} från andra källor är lagda åt sidan: registret gäller.`,
};

const en: typeof sv = {
  streetsFirst: (name) =>
    `${name} has no real streets to put the register along. Import OpenStreetMap first: npm run import -- osm FILE.`,
  noKind: (kinds) => `The headers do not tell what the register is of. Say it by --kind ${kinds.join('|')}.`,
  badKind: (kind, kinds) => `--kind ${kind}: expected one of ${kinds.join(', ')}.`,
  noField: (field, fields) => `--column ${field}=…: there is no such field here. Choose among ${fields.join(', ')}.`,
  noColumn: (file, column, headers) => `${file}: has no column "${column}". Its columns are ${list(headers)}.`,
  notFound: (file, field, headers) =>
    `${file}: finds no column for “${called(field, 'en')}”. Give it with --column ${field}=COLUMN; its columns are ${list(headers)}.`,
  badState: (given) => `--column ${given}: expected state.WORD=working, out or planned.`,
  unknownCrs: (crs, known) => `--crs ${crs}: not known here. Choose among ${known.join(', ')}, or reproject the file.`,
  noneHere: (file, name) =>
    `${file}: nothing in the file lies in ${name}. Check the columns of x and y, or state --crs.`,
  noRows: (file) => `${file}: has no rows.`,
  crsUsed: (crs) => `Coordinates: ${crs}`,
  swapped: 'The columns of easting and northing are read the other way round: so the points lie in the municipality.',
  noPosition: 'its position cannot be read',
  noAddress: 'street or number is missing',
  elsewhere: (n) => `${n} lie outside the municipality and the margin around it, and are left out.`,
  unused: (headers) => `Not used: ${list(headers)}.`,
  noState:
    'The file does not say what works: the map shows only where they stand. Give the column with --column state=COLUMN.',
  states: (working, out, planned) => `State: ${working} work, ${out} do not, ${planned} are planned.`,
  unknownStates: (words) =>
    `Unknown states, kept without: ${list(words)}. Say what they mean with --column state.WORD=working, out or planned.`,
  noDate: 'The file does not say of when it is. Give the column with --column dated=COLUMN.',
  badDates: (n, example) => `${n} dates cannot be read in one way only, such as "${example}", and are kept without.`,
  replaces: (n) => `${n} from other sources are put aside: the register counts.`,
};

export const registerMessages: Record<Language, typeof sv> = { sv, en };
