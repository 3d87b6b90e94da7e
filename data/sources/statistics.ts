import { readFileSync, statSync } from 'node:fs';
import { fileProblem } from './file-problem';
import { mergeTable, type TextRow } from './merge-table';
import { newReport } from './new-report';
import { ImportError, type ImportContext, type ImportReport, type Source } from './source';
import { statisticMessages } from './statistics/messages';
import { decodeText } from './statistics/parse-csv';
import { parseFigures, type Figure, type Figures } from './statistics/parse-figures';
import { withDuckDb } from './with-duckdb';
import { countByReason, writeRejects, type Reject } from './write-rejects';

const MAX_MB = 64;

/** Yearly figures of reported offences in the municipality, as Brå publishes them; later figures replace earlier ones. */
export const statistics: Source = { name: 'statistics', import: importStatistics };

async function importStatistics(files: readonly string[], context: ImportContext): Promise<ImportReport> {
  const started = performance.now();
  const say = statisticMessages[context.language];
  const { name } = context.pack.municipality;
  const report = newReport('statistics', 'statistic', files);
  const rejects: Reject[] = [];
  const rows = new Map<string, TextRow>();
  const years: number[] = [];
  let elsewhere = 0;

  for (const file of files) {
    context.progress(file, null, null);
    const read = readFile(file, context);
    for (const { line, problem, row } of read.rejects) rejects.push({ file, line, reason: say.problems[problem], row });
    if (!read.hasKommun) report.notes.push(say.assumed(file, name));
    report.rows_read += read.rows;
    report.duplicates_dropped += read.duplicates;
    elsewhere += read.elsewhere;
    for (const figure of read.figures) {
      const key = `${figure.year} ${figure.group}`;
      if (rows.has(key)) report.duplicates_dropped++;
      rows.set(key, toRow(figure, context));
      years.push(figure.year);
    }
  }
  const merged = await withDuckDb(context.dataDir, (connection) =>
    mergeTable(connection, context, {
      table: 'statistic',
      rows: [...rows.values()],
      order: 'kommunkod, year, offence_group',
      sources: [
        {
          source: 'bra',
          title: context.options.name ?? 'Anmälda brott per år',
          publisher: context.options.publisher ?? 'Brottsförebyggande rådet (Brå)',
          licence: context.options.licence ?? 'Sveriges officiella statistik, fri att använda med källan angiven',
          url: 'https://bra.se/statistik',
          synthetic: false,
          imported_at: new Date().toISOString(),
        },
      ],
    }),
  );

  report.notes.unshift(say.figures(report.rows_read - elsewhere, rows.size, Math.min(...years), Math.max(...years)));
  if (elsewhere > 0) report.notes.push(say.notHere(elsewhere, name));
  if (merged.updated > 0) report.notes.push(say.updated(merged.updated));
  return {
    ...report,
    rows_written: merged.added + merged.updated,
    duplicates_dropped: report.duplicates_dropped + merged.unchanged,
    rows_rejected: rejects.length,
    rejected: countByReason(rejects),
    rejects_file: writeRejects(context, 'statistic', rejects),
    synthetic_removed: merged.synthetic_removed,
    rows_total: merged.total,
    seconds: (performance.now() - started) / 1000,
  };
}

/** @throws {ImportError} when the file gives no figure of the municipality */
function readFile(file: string, context: ImportContext): Figures {
  const say = statisticMessages[context.language];
  const { name, kommunkod } = context.pack.municipality;
  const problem = fileProblem(file, context.language);
  if (problem !== null) throw new ImportError(problem);
  if (statSync(file).size > MAX_MB * 1_000_000) throw new ImportError(say.tooBig(file, MAX_MB));
  const read = parseFigures(decodeText(readFileSync(file)), {
    kommunkod,
    municipality: name,
    lastYear: Number(context.today.slice(0, 4)),
    columns: context.options.columns,
  });
  if ('header' in read) throw new ImportError(say.noColumns(file, read.header));
  if (read.figures.length > 0) return read;
  if (read.rows === 0) throw new ImportError(say.noRows(file));
  const [first] = read.rejects;
  if (first !== undefined) throw new ImportError(say.noneGood(file, first.line, say.problems[first.problem]));
  throw new ImportError(read.elsewhere > 0 ? say.noneHere(file, name) : say.noFigures(file));
}

function toRow({ year, group, n, rate }: Figure, { pack }: ImportContext): TextRow {
  const { kommunkod, bbox } = pack.municipality;
  const middle = (a: number, b: number) => ((a + b) / 2).toFixed(5);
  return {
    kommunkod,
    year: String(year),
    offence_group: group,
    n: String(n),
    rate_per_100000: rate === null ? null : String(rate),
    geometry: `POINT (${middle(bbox[0], bbox[2])} ${middle(bbox[1], bbox[3])})`,
  };
}
