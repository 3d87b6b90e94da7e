/**
 * `npm run bench`: every figure that the issues ask for, measured in one run and printed beside its target.
 * `--json` prints a list of {name, unit, median, p95, target, ok}; a word picks the parts: `npm run bench -- import page`.
 * The part postgis needs a PostgreSQL with PostGIS at BENCH_PG, and takes `--rows=1000000` for fewer than ten million.
 * The part fuzz takes `--requests=1000000` for more than 20,000 of them and `--seed=7` for others, half on each engine; memory
 * takes `--requests` too. What has been measured is printed also when a part fails.
 * The part kills takes `--kills=100` for fewer than a thousand.
 * The part noise takes `--seeds=20` for fewer maps than 200 of a kind, `--methods=gistar,emerging` and `--sizes=100,250`;
 * beside its figures it prints its table in Markdown.
 * `--against=main` (any commit) runs its bench and this one in turns, `--rounds=3` times each, and prints what each figure
 * has become, with the ratio: `npm run bench -- gistar --against=HEAD~5`.
 */
import { benchApi, benchTenMillion } from './api-bench';
import { benchDrag } from './drag-bench';
import { benchFuzz } from './fuzz-bench';
import { benchGistar } from './gistar-bench';
import { benchImport } from './import-bench';
import { benchKills } from './kills-bench';
import { benchMemory } from './memory-bench';
import { benchNoise } from './noise-bench';
import { benchOsmImport } from './osm-bench';
import { benchPage } from './page-bench';
import { benchPan } from './pan-bench';
import { benchPlan } from './plan-bench';
import { benchPostgis } from './postgis-bench';
import { benchLawPack } from './law-pack-bench';
import { benchPublic } from './public-bench';
import { benchPublish } from './publish-bench';
import { benchStreets } from './streets-bench';
import { benchStore } from './store-bench';
import { benchTiles } from './tiles-bench';
import { benchVoices } from './voices-bench';
import { runAgainst } from './run-against';
import { runParts, type Part } from './run-parts';

const PARTS: Record<string, Part> = {
  import: benchImport,
  'osm-import': benchOsmImport,
  tiles: benchTiles,
  streets: benchStreets,
  api: benchApi,
  'analysis-10m': benchTenMillion,
  voices: benchVoices,
  plan: benchPlan,
  store: benchStore,
  fuzz: () => benchFuzz(wholeAsked('requests', 20_000), wholeAsked('seed', 1)),
  memory: () => benchMemory(wholeAsked('requests', 100_000)),
  kills: () => benchKills(wholeAsked('kills', 1000)),
  page: benchPage,
  pan: benchPan,
  public: () => benchPublic(wholeAsked('requests', 100_000)),
  publish: benchPublish,
  'law-pack': benchLawPack,
  drag: benchDrag,
  gistar: benchGistar,
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
// as two words too: --against main
const at = words.indexOf('--against');
if (at >= 0) words.splice(at, 2, `--against=${words[at + 1] ?? ''}`);
const wanted = words.filter((word) => !word.startsWith('--'));
const unknown = wanted.filter((word) => !(word in PARTS));
if (unknown.length > 0) {
  console.error(`No such part: ${unknown.join(', ')}. There are: ${Object.keys(PARTS).join(', ')}.`);
  process.exit(2);
}

const commit = valueAsked('against');
if (commit !== undefined) {
  const rounds = wholeAsked('rounds', 3);
  const own = words.filter((word) => !/^--(against|rounds)=|^--json$/.test(word));
  const compared = await runAgainst(commit, own, rounds, console.error);
  if (json) console.log(JSON.stringify(compared, null, 2));
  else
    console.table(
      compared.map(({ name, before, after, unit, ratio }) => ({
        name,
        before: before === null ? '' : round(before),
        after: after === null ? '' : round(after),
        unit,
        ratio: ratio === null ? '' : ratio.toFixed(2),
      })),
    );
  process.exit(0);
}

const { figures, failed } = await runParts(
  Object.entries(PARTS).filter(([name]) => wanted.length === 0 || wanted.includes(name)),
  (name) => console.error(`… ${name}`),
  ({ name, median, unit }) => console.error(`  ${name}: ${round(median)} ${unit}`),
);

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
for (const why of failed) console.error(`Not measured to its end: ${why}`);
process.exit(failed.length === 0 && figures.every((figure) => figure.ok) ? 0 : 1);

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
  // of a share below one the second figure says more than the first
  const per = value >= 100 ? 1 : value >= 1 ? 10 : 100;
  return Math.round(value * per) / per;
}
