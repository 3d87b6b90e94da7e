import { fileProblem } from './file-problem';
import { readApart } from './apart/read-apart';
import { newReport } from './new-report';
import { noRows, type BrokenAreas } from './osm/ground-rows';
import type { GroundFile } from './osm/read-ground-file';
import { osmMessages } from './osm/messages';
import { writeGround } from './osm/write-ground';
import { GROUND_NAMES } from '../schema/ground/index';
import type { TableSource } from '../schema/metadata';
import { ImportError, type ImportContext, type ImportReport, type Source } from './source';

/** The ground: streets, buildings, water, green, rail, stops, points and addresses out of OpenStreetMap. */
export const osm: Source = { name: 'osm', import: importOsm };

async function importOsm(files: readonly string[], context: ImportContext): Promise<ImportReport> {
  const started = performance.now();
  const { language, pack } = context;
  const say = osmMessages[language];
  const report = newReport('osm', 'street', files);
  const rows = noRows();
  const dates: string[] = [];
  const told = { incomplete: 0, broken: 0, rejected: 0 };
  const areas: BrokenAreas = { mended: 0, left_out: [] };
  for (const file of files) {
    const problem = fileProblem(file, language);
    if (problem !== null) throw new ImportError(problem);
    context.progress(file, null, null);
    const read: GroundFile = await readApart('ground', file, context);
    if (GROUND_NAMES.every((table) => read.rows[table].length === 0))
      throw new ImportError(say.noneHere(file, pack.municipality.name));
    report.rows_read += read.read;
    for (const key of ['incomplete', 'broken', 'rejected'] as const) told[key] += read[key];
    areas.mended += read.areas.mended;
    areas.left_out.push(...read.areas.left_out);
    if (read.dated !== null) dates.push(read.dated);
    for (const table of GROUND_NAMES) rows[table].push(...read.rows[table]);
  }
  // two extracts may overlap: what has been read first stands
  for (const table of GROUND_NAMES) {
    const once = new Map(rows[table].map((row) => [`${String(row['feature_id'])} ${String(row['class'])}`, row]));
    report.duplicates_dropped += rows[table].length - once.size;
    rows[table] = [...once.values()];
  }
  const written = await writeGround(context, rows, sourceOf(context, dates));

  const number = new Intl.NumberFormat(language === 'sv' ? 'sv-SE' : 'en-GB');
  report.notes.push(
    ...GROUND_NAMES.map((table) =>
      rows[table].length === 0
        ? say.none(say.table[table])
        : say.rows(say.table[table], number.format(rows[table].length)),
    ),
  );
  if (!rows.point_of_interest.some((row) => row['class'] === 'street_lamp')) report.notes.push(say.noLamps);
  if (told.incomplete > 0) report.notes.push(say.incomplete(told.incomplete));
  if (areas.mended > 0) report.notes.push(say.mended(areas.mended));
  if (areas.left_out.length > 0) report.notes.push(say.crossed(areas.left_out.length, areas.left_out.slice(0, 5)));
  return {
    ...report,
    rows_written: GROUND_NAMES.reduce((n, table) => n + rows[table].length, 0),
    rows_rejected: told.rejected + told.broken,
    rejected: {
      ...(told.rejected > 0 ? { [say.rejected]: told.rejected } : {}),
      ...(told.broken > 0 ? { [say.brokenLine]: told.broken } : {}),
    },
    synthetic_removed: written.synthetic_removed,
    rows_total: GROUND_NAMES.reduce((n, table) => n + written.total[table], 0),
    seconds: (performance.now() - started) / 1000,
  };
}

/** What the licence asks to be said: https://www.openstreetmap.org/copyright */
function sourceOf({ options }: ImportContext, dates: readonly string[]): TableSource {
  const [oldest] = [...dates].sort();
  return {
    source: options.name ?? 'osm',
    title: oldest === undefined ? 'OpenStreetMap' : `OpenStreetMap ${oldest}`,
    publisher: options.publisher ?? '© OpenStreetMap contributors',
    licence: options.licence ?? 'ODbL 1.0',
    url: 'https://www.openstreetmap.org/copyright',
    synthetic: false,
    imported_at: new Date().toISOString(),
  };
}
