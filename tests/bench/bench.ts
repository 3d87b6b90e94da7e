/**
 * `npm run bench`: every figure that the issues ask for, measured in one run and printed beside its target.
 * `--json` prints a list of {name, unit, median, p95, target, ok}; a word picks the parts: `npm run bench -- import page`.
 */
import type { Figure } from './figure';
import { benchApi, benchTenMillion } from './api-bench';
import { benchImport } from './import-bench';
import { benchPage } from './page-bench';

const PARTS: Record<string, () => Promise<Figure[]>> = {
  import: benchImport,
  api: benchApi,
  'analysis-10m': benchTenMillion,
  page: benchPage,
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
      target: 'at_most' in target ? `≤ ${target.at_most}` : `≥ ${target.at_least}`,
      ok: ok ? 'yes' : 'NO',
    })),
  );
process.exit(figures.every((figure) => figure.ok) ? 0 : 1);

function round(value: number): number {
  return value >= 100 ? Math.round(value) : Math.round(value * 10) / 10;
}
