import { csvOf } from './csv-of';
import { answersGeojson, eventsCsv, outcomesCsv, reportsCsv } from './public-tables';
import { squaresCsv, squaresGeojson } from './squares/square-files';
import { statusOf } from './status-of';
import { writeParquet } from './write-parquet';
import type { PublicDocument } from './make-document';

/** The files of a version: what the public plane reads, and what anybody may take home. */
export async function publicFiles(document: PublicDocument): Promise<Map<string, string | Uint8Array>> {
  const parquet = await writeParquet(document);
  return new Map<string, string | Uint8Array>([
    ['public.json', JSON.stringify(document)],
    ['counts.csv', countsCsv(document)],
    ['presence.csv', presenceCsv(document)],
    ['promises.csv', promisesCsv(document)],
    ['stadsdelar.geojson', JSON.stringify(stadsdelarGeojson(document))],
    ['stadsdelar.parquet', parquet.stadsdelar],
    ['counts.parquet', parquet.counts],
    ['events.csv', eventsCsv(document)],
    ['outcomes.csv', outcomesCsv(document)],
    ['reports.csv', reportsCsv(document)],
    ['answers.geojson', JSON.stringify(answersGeojson(document))],
    ...(document.survey.answers.length > 0 ? ([['survey.csv', surveyCsv(document)]] as const) : []),
    ...(document.squares === null || parquet.squares === null
      ? []
      : ([
          ['squares.csv', squaresCsv(document.squares, document)],
          ['squares.geojson', JSON.stringify(squaresGeojson(document.squares, document))],
          ['squares.parquet', parquet.squares],
        ] as const)),
  ]);
}

/** Counts, a row a cell: `status` tells known, protected and no data apart, and `n` is empty where it is not known. */
function countsCsv({ counts, synthetic, version }: PublicDocument): string {
  const rows = counts.map(({ time, area, group, n }) => [time, area, group, ...statusOf(n)]);
  return csvOf([
    ['time', 'area', 'group', 'status', 'n', 'synthetic', 'version'],
    ...rows.map((row) => [...row, synthetic, version]),
  ]);
}

function presenceCsv({ presence, synthetic, version }: PublicDocument): string {
  const rows = presence.map(({ month, stadsdel, hours }) => [month, stadsdel, ...statusOf(hours)]);
  return csvOf([
    ['month', 'stadsdel', 'status', 'hours', 'synthetic', 'version'],
    ...rows.map((row) => [...row, synthetic, version]),
  ]);
}

function promisesCsv({ promises, synthetic, version }: PublicDocument): string {
  const rows = promises.flatMap(({ year, activities }) =>
    activities.map(({ title, from, to, target_kind, target, done, due, state, verdict, reason }) => [
      year,
      title.sv,
      from,
      to,
      target_kind,
      target,
      done ?? '',
      due,
      state,
      verdict ?? '',
      reason?.sv ?? '',
    ]),
  );
  const head = ['year', 'title', 'from', 'to', 'target_kind', 'target', 'done', 'due', 'state', 'verdict', 'reason'];
  return csvOf([[...head, 'synthetic', 'version'], ...rows.map((row) => [...row, synthetic, version])]);
}

function surveyCsv({ survey, synthetic, version }: PublicDocument): string {
  const rows = survey.answers.map(({ stadsdel, source, question, year, share, n, low, high }) => [
    ...[stadsdel, source, question, year, share === 'too_few' ? 'too_few' : 'known'],
    ...[share === 'too_few' ? '' : share, n ?? '', low ?? '', high ?? '', synthetic, version],
  ]);
  const head = ['stadsdel', 'source', 'question', 'year', 'status', 'share', 'n', 'low', 'high'];
  return csvOf([[...head, 'synthetic', 'version'], ...rows]);
}

function stadsdelarGeojson({ stadsdelar, counts, times, synthetic, version }: PublicDocument) {
  const year = times.filter(({ time }) => time.length === 4).at(-1)?.time ?? null;
  return {
    type: 'FeatureCollection',
    synthetic,
    version,
    features: stadsdelar.map(({ stadsdel, name, population, population_year, prioritised, outline }) => {
      const n = counts.find((cell) => cell.time === year && cell.area === stadsdel && cell.group === 'alla')?.n;
      const [status, count] = statusOf(n ?? 'no_data');
      return {
        type: 'Feature',
        properties: {
          stadsdel,
          name,
          population,
          population_year,
          is_prioritised: prioritised !== null,
          year,
          status,
          n: count === '' ? null : count,
        },
        geometry: { type: 'MultiPolygon', coordinates: outline },
      };
    }),
  };
}
