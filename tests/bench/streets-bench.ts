import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeDemo } from '../../data/demo/make-demo';
import { CATEGORIES } from '../../data/offence-codes/read-codes';
import { readPack } from '../../data/pack/read-pack';
import { Search } from '../../server/search/search';
import { openWorld } from '../../server/snapshot/world';
import { coverFilter } from '../../server/snapshot/covered-time';
import { countStreets } from '../../server/streets/count-streets';
import { StreetNetwork } from '../../server/streets/street-network';
import { surveyTerritory } from '../../server/town/survey-territory';
import { demoOptions } from '../data/demo/demo-tables';
import { figure, type Figure } from './figure';
import { writeSyntheticOffences } from './synthetic-offences';

const OFFENCES = 120_000;
const RUNS = 40;
const MOST_COUNT_MS = 60;
const MOST_SEARCH_MS = 50;
/** As people write: whole, half, misspelt, with a number, and as a position. */
const WRITTEN = [
  'Sturegatan',
  'demog',
  'Strugatan',
  'Demogata 12',
  'Demogata 71 5',
  'rissne',
  '59.361, 17.970',
  'xyzzy',
];

/** Counting offences along the streets of the demo world, and finding its places. */
export async function benchStreets(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'streets-bench-'));
  try {
    await makeDemo(demoOptions(folder));
    const pack = readPack('sundbyberg');
    await writeSyntheticOffences(folder, pack, OFFENCES);
    const territory = surveyTerritory(pack);
    const world = await openWorld(join(folder, 'sundbyberg'), pack, CATEGORIES, () => new Date('2026-01-01'));
    const streets = await new StreetNetwork(pack, territory).of(world);
    const search = new Search(pack, territory);
    const deps = { version: '', pack };
    const all = { category: null, place_type: null, weekday: null, hour: null, stadsdel: null };
    const period = { from: '2021-01-01', to: '2026-01-01' };
    const asked = { ...coverFilter(world, { ...all, ...period, presence_produced: false }), cell_size: 100 };
    const [counting, finding]: [number[], number[]] = [[], []];
    let n = 0;
    for (let run = 0; run <= RUNS; run++) {
      const started = performance.now();
      const { n_on_streets } = await countStreets(deps, world, streets, asked, 'sv');
      // the first finds the street of every address
      if (run > 0) counting.push(performance.now() - started);
      n = n_on_streets;
      for (const text of WRITTEN) {
        const asked = performance.now();
        await search.find(text, world);
        if (run > 0) finding.push(performance.now() - asked);
      }
    }
    const { n: addresses } = world.extents.address_point;
    world.close();
    return [
      figure(`${n} offences along ${streets.segments.length} stretches of street`, 'ms', counting, {
        at_most: MOST_COUNT_MS,
      }),
      figure(`search among the names of the demo and its ${addresses} addresses`, 'ms', finding, {
        at_most: MOST_SEARCH_MS,
      }),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
