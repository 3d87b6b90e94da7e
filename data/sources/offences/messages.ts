import type { Language } from '../../pack/schema';
import type { RejectReason } from './reject-reasons';

const sv = {
  stageInspect: (file: string) => `Granskar ${file}`,
  stageLoad: (file: string) => `Läser ${file}`,
  stageConvert: (file: string) => `Gör om ${file} till läsbar text`,
  stageParse: 'Tolkar tider och koordinater',
  stagePlace: 'Placerar i stadsdelar',
  stageClassify: 'Slår upp brottskoder',
  stageWrite: 'Skriver tabellen',
  stageRejects: 'Skriver underkända rader',

  unknownFormat: (file: string) =>
    `${file}: känner inte igen filtypen. Väntade .csv, .txt, .tsv (även .gz), .geojson, .json, .parquet eller .xlsx.`,
  notText: (file: string, line: number) =>
    `${file}: är inte text (nolltecken på rad ${line}). Spara filen som CSV i UTF-8 och försök igen.`,
  lineTooLong: (file: string, line: number, mb: number) =>
    `${file}: rad ${line} är längre än ${mb} MB. Filen är trasig eller har fel radslut.`,
  onlyHeader: (file: string) => `${file}: har rubriker men inga rader.`,
  truncatedGzip: (file: string) => `${file}: den komprimerade filen är avklippt eller skadad. Hämta den på nytt.`,
  truncated: (file: string, line: number) =>
    `${file}: slutar mitt i rad ${line}. Filen verkar avklippt; hämta den på nytt.`,
  openQuote: (file: string, line: number) =>
    `${file}: citattecknet som öppnas på rad ${line} stängs aldrig. Filen verkar avklippt eller har ett felaktigt citattecken.`,
  noDelimiter: (file: string, header: string) =>
    `${file}: hittar inga kolumner i rubriken "${header}". Väntade komma, semikolon eller tabb mellan kolumnerna.`,
  wrongDelimiter: (file: string, line: number, share: number) =>
    `${file}: ${share} % av raderna har ett annat antal kolumner än rubriken, den första på rad ${line}. Avgränsaren är fel eller filen trasig.`,
  badJson: (file: string, why: string) => `${file}: är inte giltig GeoJSON (${why}). Filen kan vara avklippt.`,
  noFeatures: (file: string) => `${file}: innehåller ingen lista "features". Väntade en GeoJSON FeatureCollection.`,
  badParquet: (file: string, why: string) => `${file}: går inte att läsa som Parquet (${why}).`,
  unpacksTooMuch: (file: string, times: number) =>
    `${file}: packar upp till mer än ${times} gånger sin storlek, vilket ingen tabell gör. Hämta den på nytt.`,
  badXlsx: (file: string, why: string) => `${file}: går inte att läsa som Excel-arbetsbok (${why}).`,
  xlsxTooLarge: (file: string, mb: number) =>
    `${file}: arbetsboken är större än ${mb} MB. Spara bladet som CSV och läs in den i stället.`,

  unknownField: (name: string, fields: readonly string[]) =>
    `--column ${name}: det fältet finns inte. Välj bland ${fields.join(', ')}.`,
  columnNotThere: (file: string, column: string, headers: readonly string[]) =>
    `${file}: har ingen kolumn "${column}". Filens kolumner: ${headers.join(', ')}.`,
  columnMissing: (file: string, headers: readonly string[], missing: readonly string[]) =>
    `${file}: ingen kolumn säger när brotten begicks (occurred_from). Filens kolumner: ${headers.join(', ')}. Fält utan kolumn: ${missing.join(', ')}. Peka ut den, till exempel --column occurred_from="${headers[0] ?? 'Datum'}".`,
  unknownCategory: (asked: string, categories: readonly string[]) =>
    `--column category==${asked}: det finns ingen sådan brottskategori. Välj bland ${categories.join(', ')}.`,
  axisMissing: (file: string, axis: string, headers: readonly string[]) =>
    `${file}: har bara den ena koordinaten; ${axis} saknas. Filens kolumner: ${headers.join(', ')}. Peka ut den med --column ${axis}="…".`,
  ambiguousDate: (file: string, column: string, example: string) =>
    `${file}: kolumnen ${column} har datum som ${example}, där dag och månad inte går att skilja åt. Spara datumen som ÅÅÅÅ-MM-DD.`,

  crsUnknown: (file: string, name: string, ranges: string, accepted: string) =>
    `${file}: koordinaterna (${ranges}) ligger inte i ${name} i något känt koordinatsystem: ${accepted}. Kontrollera kommunen, eller ange --crs.`,
  crsAmbiguous: (file: string, names: string) =>
    `${file}: koordinaterna passar flera koordinatsystem: ${names}. Ange vilket med --crs EPSG:….`,
  crsNotAccepted: (code: string, accepted: string) => `--crs ${code}: känns inte igen. Välj bland ${accepted}.`,
  crsStatedWrong: (file: string, stated: string, name: string, ranges: string, found: string | null) =>
    `${file}: koordinaterna (${ranges}) ligger inte i ${name} som ${stated}.${found === null ? '' : ` De passar ${found}.`}`,
  axesSwapped: (file: string, lng: string, lat: string, ranges: string) =>
    `${file}: axlarna är omkastade: ${ranges}. Läs in med --column lng="${lat}" --column lat="${lng}".`,

  nothingLeft: (file: string, n: number, reason: string, line: number | null) =>
    `${file}: ingen av ${n} rader gick att läsa in; ${line === null ? 'den första' : `den första är rad ${line}`}: ${reason}.`,
  aborted: 'Avbruten: inget är ändrat.',
  diskFull: (folder: string) => `Disken är full (${folder}). Inget är ändrat; frigör utrymme och försök igen.`,

  noteLayout: (file: string, layout: string, columns: string) => `${file}: läst som ${layout} (${columns}).`,
  ownLayout: 'egna rubriker',
  noteUnread: (file: string, columns: string) =>
    `${file}: kolumner som inte läses: ${columns}. Är någon av dem tid, plats eller brottstyp: peka ut den med --column.`,
  noteCrs: (file: string, name: string) => `${file}: koordinaterna är i ${name}.`,
  noteAxes: (file: string, lng: string, lat: string) =>
    `${file}: östlig koordinat är ${lng}, nordlig är ${lat}, att döma av talen.`,
  noteEncoding: (file: string, encoding: string) => `${file}: teckenkodningen är ${encoding}.`,
  noteDay: (file: string, column: string) =>
    `${file}: alla klockslag i ${column} är 00:00, så värdena är lästa som hela dagar.`,
  noteSynthetic: (n: number) => `${n} syntetiska rader gav plats för de verkliga.`,
  noteNothingNew: 'Alla rader fanns redan: tabellen är oförändrad.',
  noteStreets: (file: string) => `${file}: utgivaren har flyttat punkterna till gator; de gäller gatan, inte platsen.`,
  noteNoKind: (file: string) =>
    `${file}: har ingen kolumn för brottskod eller brottstyp. Peka ut den med --column category="…", eller säg vad alla är med --column category==theft.`,
  noteUnknownKind: (n: number, all: number) =>
    `${n} av ${all} brott är av okänt slag: de räknas, men visas aldrig på en plats på kartan.`,
  noteMidnight: (n: number, all: number) =>
    `${n} av ${all} brott har klockslaget exakt 00:00, många fler än andra hela timmar: tiden är troligen okänd. De läses som att de har skett någon gång under dygnet; rätta tiderna i filen om midnatt är känd.`,
  noteStack: (n: number, all: number, point: string) =>
    `${n} av ${all} brott med koordinater står på en och samma punkt (${point}): är det en plats, eller dit adresser som inte har hittats har förts? Ta i så fall bort deras koordinater och läs in filen på nytt.`,
  notStated: 'ej angiven',

  rejected: {
    wrong_columns: 'fel antal kolumner eller citattecken',
    date_missing: 'datum saknas',
    date_unreadable: 'är inte ett datum',
    date_impossible: 'datumet eller klockslaget finns inte',
    date_future: 'datumet ligger i framtiden',
    end_unreadable: 'slutet är inte ett datum',
    end_impossible: 'slutets datum eller klockslag finns inte',
    end_before_start: 'slutar innan det börjar',
    number_invalid: 'antalet är inte ett heltal från 1 till 1000',
    coordinates_unreadable: 'koordinaterna är inte tal',
    coordinates_half: 'bara den ena koordinaten finns',
    axes_swapped: 'koordinaternas axlar är omkastade',
    outside_municipality: 'koordinaterna ligger utanför kommunen',
    other_municipality: 'hör till en annan kommun',
  } satisfies Record<RejectReason, string>,
};

export type OffenceMessages = typeof sv;

const en: OffenceMessages = {
  stageInspect: (file) => `Examining ${file}`,
  stageLoad: (file) => `Reading ${file}`,
  stageConvert: (file) => `Turning ${file} into readable text`,
  stageParse: 'Reading times and coordinates',
  stagePlace: 'Placing in stadsdelar',
  stageClassify: 'Looking up offence codes',
  stageWrite: 'Writing the table',
  stageRejects: 'Writing rejected rows',

  unknownFormat: (file) =>
    `${file}: not a file type we know. Expected .csv, .txt, .tsv (also .gz), .geojson, .json, .parquet or .xlsx.`,
  notText: (file, line) => `${file}: is not text (a NUL on line ${line}). Save it as CSV in UTF-8 and try again.`,
  lineTooLong: (file, line, mb) =>
    `${file}: line ${line} is longer than ${mb} MB. The file is broken or its line ends are wrong.`,
  onlyHeader: (file) => `${file}: has headers but no rows.`,
  truncatedGzip: (file) => `${file}: the compressed file is cut short or damaged. Fetch it again.`,
  truncated: (file, line) => `${file}: ends in the middle of line ${line}. It seems cut short; fetch it again.`,
  openQuote: (file, line) =>
    `${file}: the quote that opens on line ${line} never closes. The file seems cut short or has a stray quote.`,
  noDelimiter: (file, header) =>
    `${file}: finds no columns in the header "${header}". Expected comma, semicolon or tab between columns.`,
  wrongDelimiter: (file, line, share) =>
    `${file}: ${share} % of the rows have another number of columns than the header, the first on line ${line}. The delimiter is wrong or the file broken.`,
  badJson: (file, why) => `${file}: is not valid GeoJSON (${why}). It may be cut short.`,
  noFeatures: (file) => `${file}: has no list "features". Expected a GeoJSON FeatureCollection.`,
  badParquet: (file, why) => `${file}: cannot be read as Parquet (${why}).`,
  unpacksTooMuch: (file, times) =>
    `${file}: unpacks to more than ${times} times its size, which no table does. Fetch it again.`,
  badXlsx: (file, why) => `${file}: cannot be read as an Excel workbook (${why}).`,
  xlsxTooLarge: (file, mb) => `${file}: the workbook is larger than ${mb} MB. Save the sheet as CSV and import that.`,

  unknownField: (name, fields) => `--column ${name}: no such field. Choose among ${fields.join(', ')}.`,
  columnNotThere: (file, column, headers) =>
    `${file}: has no column "${column}". Columns of the file: ${headers.join(', ')}.`,
  columnMissing: (file, headers, missing) =>
    `${file}: no column says when the offences happened (occurred_from). Columns of the file: ${headers.join(', ')}. Fields without a column: ${missing.join(', ')}. Point it out, for example --column occurred_from="${headers[0] ?? 'Date'}".`,
  unknownCategory: (asked, categories) =>
    `--column category==${asked}: there is no such category of offence. Choose among ${categories.join(', ')}.`,
  axisMissing: (file, axis, headers) =>
    `${file}: has only one of the coordinates; ${axis} is missing. Columns of the file: ${headers.join(', ')}. Point it out with --column ${axis}="…".`,
  ambiguousDate: (file, column, example) =>
    `${file}: column ${column} has dates such as ${example}, in which day and month cannot be told apart. Save the dates as YYYY-MM-DD.`,

  crsUnknown: (file, name, ranges, accepted) =>
    `${file}: the coordinates (${ranges}) do not lie in ${name} in any known coordinate system: ${accepted}. Check the municipality, or give --crs.`,
  crsAmbiguous: (file, names) =>
    `${file}: the coordinates fit several coordinate systems: ${names}. Say which with --crs EPSG:….`,
  crsNotAccepted: (code, accepted) => `--crs ${code}: not known. Choose among ${accepted}.`,
  crsStatedWrong: (file, stated, name, ranges, found) =>
    `${file}: the coordinates (${ranges}) do not lie in ${name} as ${stated}.${found === null ? '' : ` They fit ${found}.`}`,
  axesSwapped: (file, lng, lat, ranges) =>
    `${file}: the axes are swapped: ${ranges}. Import with --column lng="${lat}" --column lat="${lng}".`,

  nothingLeft: (file, n, reason, line) =>
    `${file}: none of ${n} rows could be imported; ${line === null ? 'the first' : `the first is line ${line}`}: ${reason}.`,
  aborted: 'Stopped: nothing has changed.',
  diskFull: (folder) => `The disk is full (${folder}). Nothing has changed; free some space and try again.`,

  noteLayout: (file, layout, columns) => `${file}: read as ${layout} (${columns}).`,
  ownLayout: 'own headers',
  noteUnread: (file, columns) =>
    `${file}: columns that are not read: ${columns}. If one of them is time, place or kind of offence, name it with --column.`,
  noteCrs: (file, name) => `${file}: the coordinates are in ${name}.`,
  noteAxes: (file, lng, lat) => `${file}: the easting is ${lng}, the northing ${lat}, going by the numbers.`,
  noteEncoding: (file, encoding) => `${file}: the character encoding is ${encoding}.`,
  noteDay: (file, column) => `${file}: every time in ${column} is 00:00, so the values are read as whole days.`,
  noteSynthetic: (n) => `${n} synthetic rows gave way to the real ones.`,
  noteNothingNew: 'Every row was there already: the table is unchanged.',
  noteStreets: (file) => `${file}: the publisher has moved the points to streets, so they are placed by street.`,
  noteNoKind: (file) =>
    `${file}: has no column for the code or kind of offence. Point it out with --column category="…", or say what all of them are with --column category==theft.`,
  noteUnknownKind: (n, all) =>
    `${n} of ${all} offences are of unknown kind: they are counted, but never shown at a place on the map.`,
  noteMidnight: (n, all) =>
    `${n} of ${all} offences have exactly 00:00 as their time, many more than other whole hours: the time is probably unknown. They are read as having happened at some time of that day; correct the times in the file if midnight is known.`,
  noteStack: (n, all, point) =>
    `${n} of ${all} offences with coordinates stand on one and the same point (${point}): is that a place, or where addresses that were not found have been put? If so, take away their coordinates and import the file anew.`,
  notStated: 'not stated',

  rejected: {
    wrong_columns: 'wrong number of columns, or stray quotes',
    date_missing: 'no date',
    date_unreadable: 'not a date',
    date_impossible: 'the date or time does not exist',
    date_future: 'the date lies in the future',
    end_unreadable: 'the end is not a date',
    end_impossible: "the end's date or time does not exist",
    end_before_start: 'ends before it starts',
    number_invalid: 'the number is not an integer from 1 to 1000',
    coordinates_unreadable: 'the coordinates are not numbers',
    coordinates_half: 'only one of the coordinates is there',
    axes_swapped: 'the axes of the coordinates are swapped',
    outside_municipality: 'the coordinates lie outside the municipality',
    other_municipality: 'belongs to another municipality',
  },
};

export const offenceMessages: Record<Language, OffenceMessages> = { sv, en };
