import { basename } from 'node:path';
import { AREA_KINDS } from '../schema/area';
import type { TableSource } from '../schema/metadata';
import { chooseColumns, type AreaKind } from './areas/area-columns';
import { areaRowReader, parsePopulation } from './areas/area-row';
import { areaMessages } from './areas/messages';
import { readAreaFile } from './areas/read-area-file';
import { statedOrFoundCrs } from './areas/stated-or-found-crs';
import { mergeTable, type TextRow } from './merge-table';
import { newReport } from './new-report';
import { ImportError, type ImportContext, type ImportReport, type Source } from './source';
import { withDuckDb } from './with-duckdb';
import { countByReason, writeRejects, type Reject } from './write-rejects';

/** DeSO, RegSO or own areas of the municipality; the areas of a kind replace the earlier ones of that kind. */
export const areas: Source = { name: 'areas', import: importAreas };

async function importAreas(files: readonly string[], context: ImportContext): Promise<ImportReport> {
  const started = performance.now();
  const say = areaMessages[context.language];
  const { name } = context.pack.municipality;
  const kind = statedKind(context);
  const readRow = areaRowReader(context.pack);
  const report = newReport('areas', 'area', files);
  const rejects: Reject[] = [];
  const rows = new Map<string, TextRow>();
  const sources = new Map<AreaKind, TableSource>();
  let elsewhere = 0;
  let badPopulation = 0;

  for (const file of files) {
    context.progress(file, null, null);
    const content = await readAreaFile(file, context);
    if (content.records.length === 0) throw new ImportError(say.noRecords(file));
    const columns = chooseColumns(file, content.records, kind, context);
    const crs = statedOrFoundCrs(file, content, context);
    sources.set(columns.kind, sourceOf(columns.kind, file, context));
    report.notes.push(say.crsUsed(crs.code));
    for (const record of content.records) {
      report.rows_read++;
      const row = readRow(record, columns, crs);
      if (row === 'elsewhere') elsewhere++;
      else if (typeof row !== 'string' && !rows.has(`${row['kind']} ${row['code']}`)) {
        rows.set(`${row['kind']} ${row['code']}`, row);
        if (columns.population !== null && parsePopulation(record.properties[columns.population]) === undefined)
          badPopulation++;
      } else {
        const reason = typeof row === 'string' ? say[row] : say.twice;
        rejects.push({ file, line: record.line, reason, row: JSON.stringify(record.properties) });
      }
    }
  }
  if (rows.size === 0) {
    const [file = ''] = files;
    throw new ImportError(elsewhere > 0 ? say.noneHere(file, name) : say.noneGood(file, rejects[0]?.reason ?? ''));
  }

  const merged = await withDuckDb(context.dataDir, (connection) =>
    mergeTable(connection, context, {
      table: 'area',
      rows: [...rows.values()],
      replaces: 'old.kind IN (SELECT kind FROM new)',
      order: 'kind, code',
      sources: [...sources.values()],
    }),
  );

  const withoutStadsdel = [...rows.values()].filter((r) => r['stadsdel'] === null).length;
  for (const k of sources.keys())
    report.notes.push(say.kindUsed(k, [...rows.values()].filter((r) => r['kind'] === k).length));
  if (elsewhere > 0) report.notes.push(say.notHere(elsewhere, name));
  if (badPopulation > 0) report.notes.push(say.withoutPopulation(badPopulation));
  if (withoutStadsdel > 0) report.notes.push(say.withoutStadsdel(withoutStadsdel));
  if (merged.removed > 0) report.notes.push(say.removed(merged.removed));

  return {
    ...report,
    notes: [...new Set(report.notes)],
    rows_written: merged.added + merged.updated,
    duplicates_dropped: merged.unchanged,
    rows_rejected: rejects.length,
    rejected: countByReason(rejects),
    rejects_file: writeRejects(context, 'area', rejects),
    without_place: withoutStadsdel,
    synthetic_removed: merged.synthetic_removed,
    rows_total: merged.total,
    seconds: (performance.now() - started) / 1000,
  };
}

function statedKind(context: ImportContext): AreaKind | null {
  const { kind } = context.options;
  if (kind === undefined) return null;
  const known = AREA_KINDS.find((k) => k === kind);
  if (known === undefined) throw new ImportError(areaMessages[context.language].badKind(kind));
  return known;
}

const SCB = {
  publisher: 'Statistiska centralbyrån (SCB)',
  licence: 'CC0 1.0',
  url: 'https://www.scb.se/hitta-statistik/regional-statistik-och-kartor/regionala-indelningar/',
};

/** One source a kind, since the areas of a kind come from one import. */
function sourceOf(kind: AreaKind, file: string, { options }: ImportContext): TableSource {
  const official = kind === 'deso' ? 'DeSO' : kind === 'regso' ? 'RegSO' : null;
  return {
    source: kind,
    title: options.name ?? official ?? basename(file),
    publisher: options.publisher ?? (official ? SCB.publisher : 'ej angiven (not stated)'),
    licence: options.licence ?? (official ? SCB.licence : 'ej angiven (not stated)'),
    url: official ? SCB.url : null,
    synthetic: false,
    imported_at: new Date().toISOString(),
  };
}
