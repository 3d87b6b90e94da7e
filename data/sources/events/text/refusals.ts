import type { Language } from '../../../pack/schema';
import type { EventWords } from './nouns';

const sv = (it: EventWords) => ({
  stageInspect: (file: string) => `Granskar ${file}`,
  stageLoad: (file: string) => `Läser ${file}`,
  stageConvert: (file: string) => `Gör om ${file} till läsbar text`,
  stageParse: 'Tolkar tider och koordinater',
  stagePlace: 'Placerar i stadsdelar',
  stageClassify: `Slår upp ${it.codes}`,
  stageCompare: 'Jämför med det som finns',
  stageWrite: 'Skriver tabellen',
  stageRejects: 'Skriver underkända rader',

  unknownFormat: (file: string) =>
    `${file}: känner inte igen filtypen. Väntade .csv, .txt, .tsv (även .gz), .geojson, .json, .parquet, .xlsx, .gpkg eller Shapefile i .zip.`,
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
  badJson: (file: string) => `${file}: är inte giltig GeoJSON. Filen kan vara avklippt.`,
  noFeatures: (file: string) => `${file}: innehåller ingen lista "features". Väntade en GeoJSON FeatureCollection.`,
  badParquet: (file: string) =>
    `${file}: går inte att läsa som Parquet. Den är skadad eller av ett annat slag; hämta den på nytt.`,
  unpacksTooMuch: (file: string, times: number) =>
    `${file}: packar upp till mer än ${times} gånger sin storlek, vilket ingen tabell gör. Hämta den på nytt.`,
  badXlsx: (file: string) =>
    `${file}: går inte att läsa som Excel-arbetsbok. Den är skadad, lösenordsskyddad eller av ett annat slag; spara den på nytt som .xlsx.`,
  xlsxTooLarge: (file: string, mb: number) =>
    `${file}: arbetsboken är större än ${mb} MB. Spara bladet som CSV och läs in den i stället.`,

  unknownField: (name: string, fields: readonly string[]) =>
    `--column ${name}: det fältet finns inte. Välj bland ${fields.join(', ')}.`,
  columnNotThere: (file: string, column: string, headers: readonly string[]) =>
    `${file}: har ingen kolumn "${column}". Filens kolumner: ${headers.join(', ')}.`,
  columnMissing: (file: string, headers: readonly string[], missing: readonly string[], likely: string | null) =>
    `${file}: ingen kolumn säger när ${it.happened}${it.command(' (occurred_from)')}. Filens kolumner: ${headers.join(', ')}.${it.command(` Fält utan kolumn: ${missing.join(', ')}.`)}${likely === null ? '' : ` Det kan vara ”${likely}”.`} Peka ut den, till exempel --column occurred_from="${likely ?? headers[0] ?? '…'}".`,
  unknownCategory: (asked: string, categories: readonly string[]) =>
    `--column category==${asked}: det finns ingen sådan ${it.category}. Välj bland ${categories.join(', ')}.`,
  unknownArea: (given: string, accepted: string) => `Området ”${given}” finns inte. Välj bland ${accepted}.`,
  axisMissing: (file: string, axis: string, headers: readonly string[]) =>
    `${file}: har bara den ena koordinaten; ${it.field(axis)} saknas. Filens kolumner: ${headers.join(', ')}. Peka ut den med --column ${axis}="…".`,
  ambiguousDate: (file: string, column: string, example: string) =>
    `${file}: kolumnen ${column} har datum som ${example}, där dag och månad inte går att skilja åt. Spara datumen som ÅÅÅÅ-MM-DD.`,

  ambiguousDigits: (file: string, column: string, example: string) =>
    `${file}: kolumnen ${column} har sex siffror som ${example}, som kan vara dagar (ÅÅMMDD) eller månader (ÅÅÅÅMM). Säg vilket med --column date_form==yymmdd eller --column date_form==yyyymm.`,
  unreadable: (file: string) =>
    `${file}: går inte att läsa som tabell. Kontrollera radslut och citattecken; öppna filen i ett kalkylprogram och spara den som CSV i UTF-8.`,
  namedFormat: (file: string, format: string) =>
    `${file}: är ${format}, som inte läses. Exportera lagret som GeoJSON eller CSV och försök igen.`,
  noSheet: (file: string, asked: string, sheets: string) =>
    `${file}: har inget blad som heter ”${asked}”. Bladen är ${sheets}.`,
  noSheetUnderstood: (file: string, sheets: string) =>
    `${file}: inget blad har rubriker som säger när ${it.happened}. Bladen är ${sheets}. Välj blad med --column sheet=Namn och peka ut kolumnen med --column occurred_from=….`,
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
  ask: {
    corrected: (source: string, missing: number, met: number, from: string, to: string) =>
      `Är det ett rättat utdrag? ${source} har redan ${it.many} ${from} till ${to}: ${met} av dem står i filen, ${missing} gör det inte. Gäller filen hela perioden, läs in den med --replace; är det ${it.other}, med --add. Inget är ändrat.`,
    other_layout: (source: string, missing: number, _met: number, from: string, to: string) =>
      `Är det ${it.same} i en annan form? ${source} har redan ${missing} ${it.many} ${from} till ${to}, och nästan alla i filen har en motsvarighet bland dem: samma slag, dag och stadsdel. Ska filen stå i deras ställe, läs in den med --replace; är det ${it.other}, med --add. Inget är ändrat.`,
  },
  aborted: 'Avbruten: inget är ändrat.',
  diskFull: (folder: string) => `Disken är full (${folder}). Inget är ändrat; frigör utrymme och försök igen.`,
});
const en: typeof sv = (it) => ({
  stageInspect: (file) => `Examining ${file}`,
  stageLoad: (file) => `Reading ${file}`,
  stageConvert: (file) => `Turning ${file} into readable text`,
  stageParse: 'Reading times and coordinates',
  stagePlace: 'Placing in stadsdelar',
  stageClassify: `Looking up ${it.codes}`,
  stageCompare: 'Comparing with what is there',
  stageWrite: 'Writing the table',
  stageRejects: 'Writing rejected rows',

  unknownFormat: (file) =>
    `${file}: not a file type we know. Expected .csv, .txt, .tsv (also .gz), .geojson, .json, .parquet, .xlsx, .gpkg or a Shapefile in .zip.`,
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
  badJson: (file) => `${file}: is not valid GeoJSON. It may be cut short.`,
  noFeatures: (file) => `${file}: has no list "features". Expected a GeoJSON FeatureCollection.`,
  badParquet: (file) => `${file}: cannot be read as Parquet. It is damaged or of another kind; fetch it again.`,
  unpacksTooMuch: (file, times) =>
    `${file}: unpacks to more than ${times} times its size, which no table does. Fetch it again.`,
  badXlsx: (file) =>
    `${file}: cannot be read as an Excel workbook. It is damaged, protected by a password or of another kind; save it anew as .xlsx.`,
  xlsxTooLarge: (file, mb) => `${file}: the workbook is larger than ${mb} MB. Save the sheet as CSV and import that.`,

  unknownField: (name, fields) => `--column ${name}: no such field. Choose among ${fields.join(', ')}.`,
  columnNotThere: (file, column, headers) =>
    `${file}: has no column "${column}". Columns of the file: ${headers.join(', ')}.`,
  columnMissing: (file, headers, missing, likely) =>
    `${file}: no column says when ${it.happened}${it.command(' (occurred_from)')}. Columns of the file: ${headers.join(', ')}.${it.command(` Fields without a column: ${missing.join(', ')}.`)}${likely === null ? '' : ` It may be “${likely}”.`} Point it out, for example --column occurred_from="${likely ?? headers[0] ?? '…'}".`,
  unknownCategory: (asked, categories) =>
    `--column category==${asked}: there is no such ${it.category}. Choose among ${categories.join(', ')}.`,
  unknownArea: (given, accepted) => `There is no area "${given}". Choose among ${accepted}.`,
  axisMissing: (file, axis, headers) =>
    `${file}: has only one of the coordinates; ${it.field(axis)} is missing. Columns of the file: ${headers.join(', ')}. Point it out with --column ${axis}="…".`,
  ambiguousDate: (file, column, example) =>
    `${file}: column ${column} has dates such as ${example}, in which day and month cannot be told apart. Save the dates as YYYY-MM-DD.`,

  ambiguousDigits: (file, column, example) =>
    `${file}: column ${column} has six digits such as ${example}, which may be days (YYMMDD) or months (YYYYMM). Say which with --column date_form==yymmdd or --column date_form==yyyymm.`,
  unreadable: (file) =>
    `${file}: cannot be read as a table. Check line ends and quotes; open it in a spreadsheet and save it as CSV in UTF-8.`,
  namedFormat: (file, format) =>
    `${file}: is ${format}, which is not read. Export the layer as GeoJSON or CSV and try again.`,
  noSheet: (file, asked, sheets) => `${file}: has no sheet called "${asked}". The sheets are ${sheets}.`,
  noSheetUnderstood: (file, sheets) =>
    `${file}: no sheet has headers that say when ${it.happened}. The sheets are ${sheets}. Choose one with --column sheet=Name and name the column with --column occurred_from=….`,
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
  ask: {
    corrected: (source, missing, met, from, to) =>
      `Is it a corrected extract? ${source} already has ${it.many} of ${from} to ${to}: ${met} of them are in the file, ${missing} are not. If the file is all of the period, import it with --replace; if these are ${it.other}, with --add. Nothing has changed.`,
    other_layout: (source, missing, _met, from, to) =>
      `Are these ${it.same} in another layout? ${source} already has ${missing} ${it.many} of ${from} to ${to}, and nearly all in the file have a fellow among them: same kind, day and stadsdel. If the file is to stand in their place, import it with --replace; if these are ${it.other}, with --add. Nothing has changed.`,
  },
  aborted: 'Stopped: nothing has changed.',
  diskFull: (folder) => `The disk is full (${folder}). Nothing has changed; free some space and try again.`,
});

/** Stages of an import of offences, and why one is refused: what was wrong, where, and what to do. */
export const refusals: Record<Language, typeof sv> = { sv, en };
