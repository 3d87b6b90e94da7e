import type { Language } from '../pack/schema';

const sv = {
  help: `Läser in data till Löfteskartan.

  npm run import -- <källa> <fil…> [val]

Källor
  offences     anmälda brott: CSV (även .gz), GeoJSON, Esri JSON, NDJSON, Parquet, Excel
  calls        händelser (anrop till polisen), för sig och aldrig bland brotten: samma filtyper
  areas        DeSO, RegSO eller egna områden: GeoJSON, GeoPackage, Shapefile (.zip)
  incidents    polisens händelsenotiser: fil, eller hämtade från adressen
  statistics   Brås årsstatistik: CSV
  survey       enkätsvar om trygghet: CSV, Excel; --kind säger vilken: ntu, trygghetsmatning, own
  osm          gator, hus, vatten, grönt, spår, punkter, adresser: .osm.pbf, Overpass, GeoJSON
  register     kommunens egna lyktor, lekplatser, adresser …: CSV, GeoJSON, Parquet, Excel; --kind säger av vad

Val
  --municipality <paket>   mapp under data/ eller sökväg (miljövariabeln MUNICIPALITY, annars sundbyberg)
  --data-dir <mapp>        var tabellerna ligger (miljövariabeln DATA_DIR, annars data/build)
  --column <fält>=<kolumn> vilken kolumn som håller ett fält; <fält>==<värde> ger alla rader samma värde, <fält>== läser det ur ingen
  --column date_form==<form> hur sex siffror eller datum med snedstreck läses: yymmdd, yyyymm, yyyyww, day_first, month_first
  --mapping <fil.json>     samma sak för många fält: {"occurred_from": "Datum", …}
  --crs <EPSG:…>           koordinatsystem; annars utläses det av talen
  --name <namn>            källans namn i tabellen och katalogen
  --publisher <namn>  --licence <licens>
  --kind <slag>            av områden: deso, regso, own; av register: street_lamp, playground, address …; av enkät: ntu, trygghetsmatning, own
  --dry-run                går igenom allt och säger vad som skulle hända; ändrar inget. Samma kommando utan det inom en timme lägger in just det
  --replace                filen är hela sin period: det som källan har där och inte står i filen går bort
  --add                    det är andra brott än de som redan finns
  --period <från..till>    den period som filen är hela av: 2026-01..2026-10; annars de dagar som den har
  --area <stadsdel,…>      det område som filen är hela av: stadsdelar, eller kommunen; annars hela kommunen
  --sheet <blad>           vilket blad av en arbetsbok
  --keep-until <dag>       så länge får personuppgifter i den behållas; visas i historiken
  --json                   rapporten som JSON
  --language <sv|en>       språk
  --help                   den här texten

Historiken
  history                  allt som har lästs in, senaste först
  undo <nummer>            tar tillbaka en inläsning; det går att ångra på samma sätt
  restore <nummer>         visar åter tabellerna som de var efter den inläsningen
  empty <nummer>           tar bort tabellerna som sparats från före den inläsningen och alla tidigare

Avbryt med Ctrl-C: det som fanns förut är kvar.`,
  unknownSource: (name: string, accepted: readonly string[]) =>
    `Källan "${name}" finns inte. Välj bland ${accepted.join(', ')}.`,
  noSource: (accepted: readonly string[]) =>
    `Ange en källa och en fil: npm run import -- <${accepted.join('|')}> <fil…>. Mer hjälp: --help.`,
  noFiles: (source: string) => `Ange minst en fil: npm run import -- ${source} <fil…>.`,
  badOption: (why: string) => `Fel i kommandot: ${why} Se --help.`,
  badColumn: (given: string) => `--column ${given}: väntade fält=kolumn, till exempel --column occurred_from=Datum.`,
  badMapping: (file: string, why: string) =>
    `${file}: går inte att läsa som mappning (${why}). Väntade JSON som {"occurred_from": "Datum"}.`,
  locked: (pid: number, file: string) =>
    `En annan inläsning pågår (process ${pid}). Vänta tills den är klar. Pågår ingen, ta bort ${file}.`,
  diskFull: (folder: string) => `Disken är full (${folder}). Inget är ändrat; frigör utrymme och försök igen.`,
  notWritable: (path: string) => `${path}: går inte att skriva. Kontrollera rättigheterna; inget är ändrat.`,
  memory: 'Minnet räckte inte till. Inget är ändrat; dela filen i mindre delar och försök igen.',
  brokenTable: (why: string) => `Den tabell som redan finns går inte att läsa: ${why}. Inget är ändrat.`,
  unexpected: (why: string) => `Oväntat fel: ${why}. Inget är ändrat.`,
  aborted: 'Avbruten: inget är ändrat.',
  changedWhileRead: (file: string) =>
    `${file}: ändrades medan den lästes. Inget är ändrat; vänta tills den är hel och försök igen.`,
  noteDryRunTaken:
    'Det som gicks igenom med --dry-run lades in som det var: varken filer, val eller tabeller har ändrats sedan dess.',
  noteDryRunOutdated: {
    file: 'Filen har ändrats sedan --dry-run: den gicks igenom på nytt.',
    options: 'Valen är andra än vid --dry-run: filen gicks igenom på nytt.',
    tables: 'Något annat har lästs in sedan --dry-run: filen gicks igenom på nytt.',
    program: 'Programmet är ett annat än vid --dry-run: filen gicks igenom på nytt.',
  },
  badPeriod: (given: string) =>
    `--period ${given}: väntade månader eller dagar, till exempel 2026-01..2026-10 eller 2026-01-01..2026-10-31.`,

  done: (source: string, seconds: string) => `Inläst: ${source} (${seconds} s)`,
  rowsRead: 'Rader lästa',
  rowsWritten: 'Nya i tabellen',
  dryRun: (source: string, seconds: string) => `Genomgånget utan att något ändrats: ${source} (${seconds} s)`,
  changed: 'Ändrade',
  withdrawn: 'Borttagna, inte längre i filen',
  missing: 'I perioden men inte i filen, kvar',
  rowsRejected: 'Underkända',
  duplicates: 'Dubbletter, fanns redan',
  unknownCodes: 'Okända brottskoder',
  withoutPlace: 'Utan plats',
  batch: 'Misstänkta samlade anmälningar',
  synthetic: 'Syntetiska rader borttagna',
  total: 'Rader i tabellen',
  rejectsFile: 'Underkända rader',
  more: (n: number) => `och ${n} till`,
};
export type ImportMessages = typeof sv;

const en: ImportMessages = {
  help: `Imports data into Löfteskartan.

  npm run import -- <source> <file…> [options]

Sources
  offences     reported offences: CSV (also .gz), GeoJSON, Esri JSON, NDJSON, Parquet, Excel
  calls        calls for service, by themselves and never among the offences: the same file types
  areas        DeSO, RegSO or own areas: GeoJSON, GeoPackage, Shapefile (.zip)
  incidents    the police's public feed: a file, or fetched from its address
  statistics   Brå's yearly figures: CSV
  survey       answers to surveys of safety: CSV, Excel; --kind says which: ntu, trygghetsmatning, own
  osm          streets, buildings, water, green, rail, points, addresses: .osm.pbf, Overpass, GeoJSON
  register     the municipality's own lamps, playgrounds, addresses …: CSV, GeoJSON, Parquet, Excel; --kind says of what

Options
  --municipality <pack>    folder below data/ or a path (environment MUNICIPALITY, else sundbyberg)
  --data-dir <folder>      where the tables are (environment DATA_DIR, else data/build)
  --column <field>=<column> which column holds a field; <field>==<value> gives every row the same value, <field>== reads it from none
  --column date_form==<form> how six digits or slashed dates are read: yymmdd, yyyymm, yyyyww, day_first, month_first
  --mapping <file.json>    the same for many fields: {"occurred_from": "Date", …}
  --crs <EPSG:…>           coordinate system; found out from the numbers when not stated
  --name <name>            the source's name in the table and the catalogue
  --publisher <name>  --licence <licence>
  --kind <kind>            of areas: deso, regso, own; of a register: street_lamp, playground, address …; of a survey: ntu, trygghetsmatning, own
  --dry-run                goes through everything and says what would happen; changes nothing. The same command without it within an hour puts just that in place
  --replace                the file is all of its period: what the source has there and is not in the file goes
  --add                    these are other offences than those that are there
  --period <from..to>      the period that the file is all of: 2026-01..2026-10; else the days that it has
  --area <stadsdel,…>      the area that the file is all of: stadsdelar, or the municipality; else all of it
  --sheet <sheet>          which sheet of a workbook
  --keep-until <day>       until then personal data in it may be kept; the history shows it
  --json                   the report as JSON
  --language <sv|en>       language
  --help                   this text

The history
  history                  everything that was imported, newest first
  undo <number>            takes an import back; which can be undone likewise
  restore <number>         serves the tables again as they were after that import
  empty <number>           removes the tables that are kept from before that import and all earlier ones

Stop with Ctrl-C: what was there before is kept.`,
  unknownSource: (name, accepted) => `There is no source "${name}". Choose among ${accepted.join(', ')}.`,
  noSource: (accepted) =>
    `Give a source and a file: npm run import -- <${accepted.join('|')}> <file…>. More help: --help.`,
  noFiles: (source) => `Give at least one file: npm run import -- ${source} <file…>.`,
  badOption: (why) => `Wrong command: ${why} See --help.`,
  badColumn: (given) => `--column ${given}: expected field=column, for example --column occurred_from=Date.`,
  badMapping: (file, why) =>
    `${file}: cannot be read as a mapping (${why}). Expected JSON such as {"occurred_from": "Date"}.`,
  locked: (pid, file) =>
    `Another import is running (process ${pid}). Wait until it is done. If none is, remove ${file}.`,
  diskFull: (folder) => `The disk is full (${folder}). Nothing has changed; free some space and try again.`,
  notWritable: (path) => `${path}: cannot be written. Check the permissions; nothing has changed.`,
  memory: 'There was not memory enough. Nothing has changed; split the file and try again.',
  brokenTable: (why) => `The table that is there already cannot be read: ${why}. Nothing has changed.`,
  unexpected: (why) => `Unexpected error: ${why}. Nothing has changed.`,
  aborted: 'Stopped: nothing has changed.',
  changedWhileRead: (file) =>
    `${file}: changed while it was read. Nothing has changed; wait until it is whole and try again.`,
  noteDryRunTaken:
    'What --dry-run went through was put in place as it was: neither files, options nor tables have changed since.',
  noteDryRunOutdated: {
    file: 'The file has changed since --dry-run: it was gone through again.',
    options: 'The options are others than with --dry-run: the file was gone through again.',
    tables: 'Something else has been imported since --dry-run: the file was gone through again.',
    program: 'The program is another one than with --dry-run: the file was gone through again.',
  },
  badPeriod: (given) =>
    `--period ${given}: expected months or days, such as 2026-01..2026-10 or 2026-01-01..2026-10-31.`,

  done: (source, seconds) => `Imported: ${source} (${seconds} s)`,
  rowsRead: 'Rows read',
  rowsWritten: 'New in the table',
  dryRun: (source, seconds) => `Gone through without changing anything: ${source} (${seconds} s)`,
  changed: 'Changed',
  withdrawn: 'Withdrawn, no longer in the file',
  missing: 'Of the period but not in the file, kept',
  rowsRejected: 'Rejected',
  duplicates: 'Duplicates, there already',
  unknownCodes: 'Unknown offence codes',
  withoutPlace: 'Without place',
  batch: 'Suspected batch reports',
  synthetic: 'Synthetic rows removed',
  total: 'Rows in the table',
  rejectsFile: 'Rejected rows',
  more: (n) => `and ${n} more`,
};

export const importMessages: Record<Language, ImportMessages> = { sv, en };
