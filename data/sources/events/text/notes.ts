import type { Language } from '../../../pack/schema';
import type { EventWords } from './nouns';

const sv = (it: EventWords) => ({
  noteLayout: (file: string, layout: string, columns: string) => `${file}: läst som ${layout} (${columns}).`,
  ownLayout: 'egna rubriker',
  noteUnread: (file: string, columns: string) =>
    `${file}: kolumner som inte läses: ${columns}. Är någon av dem tid, plats eller ${it.kind}: peka ut den med --column.`,
  noteCrs: (file: string, name: string) => `${file}: koordinaterna är i ${name}.`,
  noteAxes: (file: string, lng: string, lat: string) =>
    `${file}: östlig koordinat är ${lng}, nordlig är ${lat}, att döma av talen.`,
  noteEncoding: (file: string, encoding: string) => `${file}: teckenkodningen är ${encoding}.`,
  noteDay: (file: string, column: string) =>
    `${file}: alla klockslag i ${column} är 00:00, så värdena är lästa som hela dagar.`,
  noteSynthetic: (n: number) => `${n} syntetiska rader gav plats för de verkliga.`,
  noteMissing: (n: number, source: string) =>
    `${n} ${it.many} från ${source} i samma period finns inte i filen: de är kvar. Är filen hela perioden, läs in den med --replace.`,
  noteNothingNew: 'Alla rader fanns redan: tabellen är oförändrad.',
  noteStreets: (file: string) => `${file}: utgivaren har flyttat punkterna till gator; de gäller gatan, inte platsen.`,
  noteHeaderLine: (file: string, line: number) =>
    `${file}: rubrikerna står på rad ${line}; det som står ovanför är inte läst.`,
  noteDoubleHeader: (file: string, line: number) => `${file}: rubrikerna står på två rader, från rad ${line}.`,
  noteFooter: (file: string, n: number, row: string) =>
    `${file}: ${n === 1 ? 'sista raden är' : `de sista ${n} raderna är`} ingen ${it.row} och är inte läst${n === 1 ? '' : 'a'}: ”${row}”.`,
  noteMixedEncoding: (file: string, n: number, line: number, encoding: string) =>
    `${file}: ${n} rader, den första rad ${line}, är inte UTF-8 som resten; de är lästa som ${encoding}.`,
  noteTwice: (file: string, header: string, readAs: string | null) =>
    readAs === null
      ? `${file}: ”${header}” står två gånger; den första är läst, och den andra där den första är tom.`
      : `${file}: ”${header}” står två gånger; den andra är läst som slutet (${readAs}).`,
  noteSixDigits: (column: string, example: string, form: string) =>
    `${column}: sex siffror som ${example} är lästa som ${{ yymmdd: 'dagar (ÅÅMMDD)', yyyymm: 'månader (ÅÅÅÅMM)', yyyyww: 'veckor (ÅÅÅÅVV)' }[form] ?? form}; så kan hela kolumnen läsas.`,
  noteNumberDates: (column: string, example: string) =>
    `${column}: tal som ${example} är lästa som ${example.trim().length > 9 && !/[.,]/.test(example) ? 'tid sedan 1970' : 'kalkylprogrammets dagnummer'}.`,
  noteClockNumbers: (column: string, form: string) =>
    `${column}: klockslag utan skiljetecken är lästa som ${{ hhmm: 'timmar och minuter (930 = 09:30, 45 = 00:45)', hours: 'hela timmar', fraction: 'delar av ett dygn (0,5 = 12:00)' }[form] ?? form}.`,
  noteUnreadClocks: (n: number) => `${n} klockslag gick inte att läsa: av dem är bara dagen kvar.`,
  noteApart: (n: number, what: string) => `${n} rader räknas för sig: ${what}.`,
  noteEmptied: {
    1: (n: number) => `${n} ${it.many} har ett slut som inte går att läsa eller inte kan stämma: de är kvar utan slut.`,
    2: (n: number) =>
      `${n} ${it.many} har ett inskrivningsdatum som inte går att läsa eller inte kan stämma: de är kvar utan det.`,
    4: (n: number) =>
      `${n} ${it.many} har koordinater som inte går att läsa, bara den ena, eller samma tal två gånger: de är kvar utan punkt.`,
  },
  noteRoundedIds: (file: string, column: string) =>
    `${file}: ${column} har avrundats av ett kalkylprogram (som 5,00025E+15) och säger inte längre ${it.which}: numren är inte använda, alla rader är kvar. Hämta utdraget på nytt med numren som text.`,
  noteReportNumber: (file: string, column: string) =>
    `${file}: ${column} är anmälans nummer, som ${it.several} kan ha: alla rader är kvar.`,
  noteRepeatedIds: (file: string, column: string, n: number) =>
    `${file}: ${n} nummer i ${column} står på rader som skiljer sig åt: de är lästa som anmälans nummer, inte ${it.own}, och alla rader är kvar.`,
  noteFoundPlaces: (file: string, columns: string) =>
    `${file}: platsen är läst ur ${columns}, att döma av det som står där. Stämmer det inte: peka ut rätt kolumner med --column.`,
  noteOtherPlaces: (file: string, columns: string) =>
    `${file}: ${columns} ser också ut som en plats och är inte läst; platsen kommer från kolumnerna som redan är utpekade.`,
  noteSeveralCrs: (file: string, names: string) =>
    `${file}: koordinaterna är i flera system (${names}); varje rad är läst i det enda som den passar.`,
  noteSplitDeso: (n: number, codes: string) =>
    `${n} ${it.many} har DeSO-koder av 2018 vars område sedan 2025 hör till två stadsdelar (${codes}): de räknas till ingen stadsdel.`,
  noteUnknownDeso: (n: number, codes: string) =>
    `${n} ${it.many} har DeSO-koder som kommunen inte har (${codes}): de är utan plats.`,
  noteUnknownPlaces: (n: number, names: string) =>
    `${n} ${it.many} har bara en stadsdel eller ett basområde som kommunen inte har (${names}): de är utan plats.`,
  noteNoPoint: (file: string, n: number, kinds: string) =>
    `${file}: ${n} objekt har en geometri som inte är en punkt (${kinds}): de är kvar utan punkt.`,
  notePropertyPlaces: (file: string, n: number) =>
    `${file}: ${n} objekt saknar geometri; deras plats är läst ur egenskaperna.`,
  noteGeometryUnread: (file: string, column: string) =>
    `${file}: ${column} är en geometri som inte är läst; platsen kommer från koordinatkolumnerna.`,
  noteSheet: (file: string, sheet: string, others: string) =>
    `${file}: bladet ”${sheet}” är läst${others === '' ? '' : `; inte ${others}. Ett annat blad väljs med --column sheet=Namn`}.`,
  noteSheets: (file: string, sheets: string) =>
    `${file}: bladen ${sheets} har samma rubriker och är lästa efter varandra.`,
  noteNoKind: (file: string) =>
    `${file}: har ingen kolumn för ${it.kind}. Peka ut den med --column category="…", eller säg vad alla är med --column category==theft.`,
  noteUnknownKind: (n: number, all: number) =>
    `${n} av ${all} ${it.many} är av okänt slag: de räknas, men visas aldrig på en plats på kartan.`,
  noteMidnight: (n: number, all: number) =>
    `${n} av ${all} ${it.many} har klockslaget exakt 00:00, många fler än andra hela timmar: tiden är troligen okänd. De läses som att de har skett någon gång under dygnet; rätta tiderna i filen om midnatt är känd.`,
  noteStack: (n: number, all: number, point: string) =>
    `${n} av ${all} ${it.many} med koordinater står på en och samma punkt (${point}): är det en plats, eller dit adresser som inte har hittats har förts? Ta i så fall bort deras koordinater och läs in filen på nytt.`,
  noteAddresses: (point: number, street: number, spelt: string) =>
    `Kommunens adressregister har gett ${point} ${it.many} en punkt för adressen och ${street} en för gatan${spelt === '' ? '' : ` (${spelt})`}.`,
  addressSpelt: {
    short: (n: number) => `${n} läst ur en förkortning`,
    marks: (n: number) => `${n} utan prickar och ringar`,
    misspelt: (n: number) => `${n} med en eller två bokstäver fel, där bara en gata är så lik`,
    mended: (n: number) => `${n} som någon har rättat`,
  },
  notePackRegister: (n: number) => `Adresserna slås upp i kommunpaketets adressregister, med ${n} adresser.`,
  noteBadPackRegister: (why: string) => `Kommunpaketets adressregister används inte: ${why}`,
  noteUnknownAddresses: (n: number, different: number) =>
    `${n} ${it.many} har en adress som inte finns i adressregistret (${different} olika): de är kvar utan punkt.`,
  noteOtherStream: (file: string) =>
    `${file}: rubrikerna är de som ${it.elsewhere} brukar ha, och raderna läses ändå som ${it.many}. Är det fel, läs in filen som ${it.elsewhere} i stället.`,
  noteOutsidePeriod: (n: number, from: string, to: string) =>
    `${n} ${it.many} i filen ligger utanför perioden ${from}–${to} som den sägs vara hela av: de läses in som andra.`,
  noteOutsideArea: (n: number, area: string) =>
    `${n} ${it.many} i filen ligger utanför det område som den sägs vara hela av (${area}), eller har ingen känd stadsdel: de läses in som andra.`,
  hiddenSheet: 'dolt',
  notStated: 'ej angiven',
  ownFiles: 'inlästa filer',
});
const en: typeof sv = (it) => ({
  noteLayout: (file, layout, columns) => `${file}: read as ${layout} (${columns}).`,
  ownLayout: 'own headers',
  noteUnread: (file, columns) =>
    `${file}: columns that are not read: ${columns}. If one of them is time, place or ${it.kind}, name it with --column.`,
  noteCrs: (file, name) => `${file}: the coordinates are in ${name}.`,
  noteAxes: (file, lng, lat) => `${file}: the easting is ${lng}, the northing ${lat}, going by the numbers.`,
  noteEncoding: (file, encoding) => `${file}: the character encoding is ${encoding}.`,
  noteDay: (file, column) => `${file}: every time in ${column} is 00:00, so the values are read as whole days.`,
  noteSynthetic: (n) => `${n} synthetic rows gave way to the real ones.`,
  noteMissing: (n, source) =>
    `${n} ${it.many} from ${source} in the same period are not in the file: they are kept. If the file is all of the period, import it with --replace.`,
  noteNothingNew: 'Every row was there already: the table is unchanged.',
  noteStreets: (file) => `${file}: the publisher has moved the points to streets, so they are placed by street.`,
  noteHeaderLine: (file, line) => `${file}: the headers stand on line ${line}; what stands above is not read.`,
  noteDoubleHeader: (file, line) => `${file}: the headers stand on two lines, from line ${line}.`,
  noteFooter: (file, n, row) =>
    `${file}: ${n === 1 ? `the last line is no ${it.row} and is` : `the last ${n} lines are no ${it.many} and are`} not read: "${row}".`,
  noteMixedEncoding: (file, n, line, encoding) =>
    `${file}: ${n} lines, the first of them ${line}, are not UTF-8 as the rest is; they are read as ${encoding}.`,
  noteTwice: (file, header, readAs) =>
    readAs === null
      ? `${file}: "${header}" stands twice; the first is read, and the second where the first is empty.`
      : `${file}: "${header}" stands twice; the second is read as the end (${readAs}).`,
  noteSixDigits: (column, example, form) =>
    `${column}: six digits such as ${example} are read as ${{ yymmdd: 'days (YYMMDD)', yyyymm: 'months (YYYYMM)', yyyyww: 'weeks (YYYYWW)' }[form] ?? form}; that is how the whole column can be read.`,
  noteNumberDates: (column, example) =>
    `${column}: numbers such as ${example} are read as ${example.trim().length > 9 && !/[.,]/.test(example) ? 'time since 1970' : "a spreadsheet's days"}.`,
  noteClockNumbers: (column, form) =>
    `${column}: times of day without a mark are read as ${{ hhmm: 'hours and minutes (930 = 09:30, 45 = 00:45)', hours: 'whole hours', fraction: 'parts of a day (0.5 = 12:00)' }[form] ?? form}.`,
  noteUnreadClocks: (n) => `${n} times of day could not be read: of those only the day is kept.`,
  noteApart: (n, what) => `${n} rows are counted apart: ${what}.`,
  noteEmptied: {
    1: (n) => `${n} ${it.many} have an end that cannot be read or cannot be right: they are kept without an end.`,
    2: (n) =>
      `${n} ${it.many} have a date of reporting that cannot be read or cannot be right: they are kept without it.`,
    4: (n) =>
      `${n} ${it.many} have coordinates that cannot be read, only one of them, or the same number twice: they are kept without a point.`,
  },
  noteRoundedIds: (file, column) =>
    `${file}: ${column} has been rounded by a spreadsheet (as 5.00025E+15) and no longer says ${it.which}: the numbers are not used, and every row is kept. Fetch the extract anew with the numbers as text.`,
  noteReportNumber: (file, column) =>
    `${file}: ${column} is the number of the report, which ${it.several} may have: every row is kept.`,
  noteRepeatedIds: (file, column, n) =>
    `${file}: ${n} numbers in ${column} stand on rows that differ: they are read as the report's and not the ${it.own}, and every row is kept.`,
  noteFoundPlaces: (file, columns) =>
    `${file}: the place is read from ${columns}, going by what stands there. If that is wrong, name the right columns with --column.`,
  noteOtherPlaces: (file, columns) =>
    `${file}: ${columns} looks like a place too and is not read; the place comes from the columns that are named already.`,
  noteSeveralCrs: (file, names) =>
    `${file}: the coordinates are in several systems (${names}); each row is read in the only one that it fits.`,
  noteSplitDeso: (n, codes) =>
    `${n} ${it.many} have DeSO codes of 2018 whose area belongs to two stadsdelar since 2025 (${codes}): they count for no stadsdel.`,
  noteUnknownDeso: (n, codes) =>
    `${n} ${it.many} have DeSO codes that the municipality does not have (${codes}): they are without a place.`,
  noteUnknownPlaces: (n, names) =>
    `${n} ${it.many} have only a stadsdel or a basområde that the municipality does not have (${names}): they are without a place.`,
  noteNoPoint: (file, n, kinds) =>
    `${file}: ${n} features have a geometry that is no point (${kinds}): they are kept without a point.`,
  notePropertyPlaces: (file, n) => `${file}: ${n} features have no geometry; their place is read from the properties.`,
  noteGeometryUnread: (file, column) =>
    `${file}: ${column} is a geometry that is not read; the place comes from the columns of coordinates.`,
  noteSheet: (file, sheet, others) =>
    `${file}: the sheet "${sheet}" is read${others === '' ? '' : `; not ${others}. Another sheet is chosen with --column sheet=Name`}.`,
  noteSheets: (file, sheets) => `${file}: the sheets ${sheets} have the same headers and are read one after another.`,
  noteNoKind: (file) =>
    `${file}: has no column for ${it.kind}. Point it out with --column category="…", or say what all of them are with --column category==theft.`,
  noteUnknownKind: (n, all) =>
    `${n} of ${all} ${it.many} are of unknown kind: they are counted, but never shown at a place on the map.`,
  noteMidnight: (n, all) =>
    `${n} of ${all} ${it.many} have exactly 00:00 as their time, many more than other whole hours: the time is probably unknown. They are read as having happened at some time of that day; correct the times in the file if midnight is known.`,
  noteStack: (n, all, point) =>
    `${n} of ${all} ${it.many} with coordinates stand on one and the same point (${point}): is that a place, or where addresses that were not found have been put? If so, take away their coordinates and import the file anew.`,
  noteAddresses: (point, street, spelt) =>
    `The municipality's register of addresses gave ${point} ${it.many} a point for the address and ${street} one for the street${spelt === '' ? '' : ` (${spelt})`}.`,
  addressSpelt: {
    short: (n) => `${n} read from a short form`,
    marks: (n) => `${n} without the marks over letters`,
    misspelt: (n) => `${n} a letter or two off, where one street alone is as near`,
    mended: (n) => `${n} that somebody has mended`,
  },
  notePackRegister: (n) => `Addresses are looked up in the municipality pack's own register of ${n} addresses.`,
  noteBadPackRegister: (why) => `The municipality pack's own register of addresses is not used: ${why}`,
  noteUnknownAddresses: (n, different) =>
    `${n} ${it.many} have an address that is not in the register of addresses (${different} different): they stay without a point.`,
  noteOtherStream: (file) =>
    `${file}: the headers are those that ${it.elsewhere} usually have, and the rows are read as ${it.many} all the same. If that is wrong, import the file as ${it.elsewhere} instead.`,
  noteOutsidePeriod: (n, from, to) =>
    `${n} ${it.many} in the file lie outside the period ${from} to ${to} that it is said to be all of: they are imported as others are.`,
  noteOutsideArea: (n, area) =>
    `${n} ${it.many} in the file lie outside the area that it is said to be all of (${area}), or have no known stadsdel: they are imported as others are.`,
  hiddenSheet: 'hidden',
  notStated: 'not stated',
  ownFiles: 'imported files',
});

/** Decisions that an import of offences has taken, and things to know of it. */
export const notes: Record<Language, typeof sv> = { sv, en };
