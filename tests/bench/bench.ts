/**
 * `npm run bench`: every figure that the issues ask for, measured in one run and printed beside its target.
 * `--json` prints a list of {name, unit, median, p95, target, ok}; a word picks the parts: `npm run bench -- import page`.
 * The part postgis needs a PostgreSQL with PostGIS at BENCH_PG, and takes `--rows=1000000` for fewer than ten million.
 * The part noise takes `--seeds=20` for fewer maps than 200 of a kind, `--methods=gistar,emerging` and `--sizes=100,250`;
 * beside its figures it prints its table in Markdown.
 */
import type { Figure } from './figure';
import { benchApi, benchTenMillion } from './api-bench';
import { benchDrag } from './drag-bench';
import { benchImport } from './import-bench';
import { benchNoise } from './noise-bench';
import { benchPage } from './page-bench';
import { benchPlan } from './plan-bench';
import { benchPostgis } from './postgis-bench';
import { benchStore } from './store-bench';

const PARTS: Record<string, () => Promise<Figure[]>> = {
  import: benchImport,
  api: benchApi,
  'analysis-10m': benchTenMillion,
  plan: benchPlan,
  store: benchStore,
  page: benchPage,
  drag: benchDrag,
  noise: () =>
    benchNoise({
      seeds: wholeAsked('seeds', 200),
      methods: listAsked('methods'),
      cell_sizes: listAsked('sizes')?.map(Number) ?? null,
    }),
  postgis: () => benchPostgis(wholeAsked('rows', 10_000_000)),
};

const words = process.argv.slice(2);
const json = words.includes('--json');
const wanted = words.filter((word) => !word.startsWith('--'));
const unknown = wanted.filter((word) => !(word in PARTS));
if (unknown.length > 0) {
  console.error(`No such part: ${unknown.join(', ')}. There are: ${Object.keys(PARTS).join(', ')}.`);
  process.exit(2);
}

const figures: Figure[] = [];
for (const [name, measure] of Object.entries(PARTS)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.error(`… ${name}`);
  figures.push(...(await measure()));
}

if (json) console.log(JSON.stringify(figures, null, 2));
else
  console.table(
    figures.map(({ name, unit, median, p95, target, ok }) => ({
      name,
      median: round(median),
      p95: round(p95),
      unit,
      target: target === null ? '' : 'at_most' in target ? `≤ ${target.at_most}` : `≥ ${target.at_least}`,
      ok: target === null ? '' : ok ? 'yes' : 'NO',
    })),
  );
process.exit(figures.every((figure) => figure.ok) ? 0 : 1);

function valueAsked(name: string): string | undefined {
  return words.find((word) => word.startsWith(`--${name}=`))?.slice(`--${name}=`.length);
}

function wholeAsked(name: string, otherwise: number): number {
  const given = valueAsked(name);
  const value = Number(given ?? otherwise);
  if (!Number.isInteger(value) || value < 1)
    throw new RangeError(`--${name}: got ${given}, expected a whole number from 1`);
  return value;
}

function listAsked(name: string): string[] | null {
  return valueAsked(name)?.split(',') ?? null;
}

function round(value: number): number {
  return value >= 100 ? Math.round(value) : Math.round(value * 10) / 10;
}
