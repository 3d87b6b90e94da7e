import { readPack } from '../../data/pack/read-pack';
import { defaultBandwidth } from '../../server/analysis/layers/kde';
import { coverFilter } from '../../server/snapshot/covered-time';
import { openLayerInput, yearBefore } from '../../server/analysis/layers/layer-input';
import type { AnalysisParameters } from '../../server/db/question-parameters';
import { surveyTerritory } from '../../server/town/survey-territory';
import type { Figure } from './figure';
import { NOISE_METHODS, type Found, type NoiseMethod } from './noise/methods';
import {
  ALONG,
  HALVES,
  openNoiseWorld,
  plantedCategory,
  yearOfSeed,
  type NoiseWorld,
  type Planted,
} from './noise/noise-world';

const MUNICIPALITY = 'sundbyberg';
const PER_YEAR = [300, 1000, 5000];

/** The choices under which a map without structure has to stay calm, and the places that are to be found. */
const MAPS: Record<string, Partial<AnalysisParameters> | { planted: Planted }> = {
  'no filter': { category: HALVES },
  'one stadsdel': { category: HALVES, stadsdel: ['rissne'] },
  'one category': { category: [HALVES[0]] },
  'planted 3 × 3': { planted: 'block' },
  'planted square': { planted: 'single' },
  'along the streets': { category: [ALONG] },
  'planted street': { planted: 'street' },
};
/** What is asked of streets: the squares are asked for the rest. */
const STREET_MAPS = ['no filter', 'one stadsdel', 'one category', 'along the streets', 'planted street'];
const SQUARE_MAPS = ['no filter', 'one stadsdel', 'one category', 'planted 3 × 3', 'planted square'];

export interface NoiseOptions {
  /** maps of each kind, at most 200 */
  seeds: number;
  /** names of methods; null for all */
  methods: readonly string[] | null;
  cell_sizes: readonly number[] | null;
}

/**
 * How often each method calls something out of the ordinary where offences fall evenly over the ground, beside how often
 * it says that it may, and how often it finds a place that is planted: by kind of map, cell size and offences a year. It
 * asks the functions that the server's answers are made of.
 */
export async function benchNoise({ seeds, methods, cell_sizes }: NoiseOptions): Promise<Figure[]> {
  const pack = readPack(MUNICIPALITY);
  const territory = surveyTerritory(pack);
  const deps = { version: '', pack, territory };
  const chosen = NOISE_METHODS.filter(({ name }) => methods?.includes(name) ?? true);
  const sizes = territory.cell_sizes.filter((size) => cell_sizes?.includes(size) ?? true);
  const shares = new Map<string, { share: number; answered: number }>();
  for (const per_year of PER_YEAR) {
    const noise = await openNoiseWorld(pack, territory, per_year, seeds);
    try {
      for (const method of chosen)
        for (const size of method.sizes === 'all' ? sizes : sizes.slice(0, 1))
          for (const map of mapsFor(method)) {
            const key = keyOf(method, map, size, per_year);
            console.error(`  ${key}`);
            shares.set(key, await measure(method, map, size, seeds, noise, deps));
          }
    } finally {
      noise.close();
    }
  }
  console.error(tableOf(chosen, sizes, shares));
  return [...shares].map(([name, { share }]) => {
    const { stated } = chosen.find((method) => name.startsWith(`${method.name},`))!;
    const isNoise = !name.includes('planted');
    const target = isNoise && stated !== null ? { at_most: round(100 * mostByChance(stated, seeds)) } : null;
    return {
      name,
      unit: '% of maps',
      median: 100 * share,
      p95: 100 * share,
      target,
      ok: !target || 100 * share <= target.at_most,
    };
  });
}

/** Nothing is planted for what calls out no places. */
function mapsFor({ isOfPlaces, isOfStreets = false }: NoiseMethod): string[] {
  return (isOfStreets ? STREET_MAPS : SQUARE_MAPS).filter((map) => isOfPlaces || !('planted' in MAPS[map]!));
}

function keyOf(method: NoiseMethod, map: string, size: number, per_year: number): string {
  return `${method.name}, ${map}, ${size} m, ${per_year} a year`;
}

async function measure(
  method: NoiseMethod,
  map: string,
  cell_size: number,
  seeds: number,
  { world, planted }: NoiseWorld,
  deps: Parameters<NoiseMethod['find']>[1],
) {
  const choice = MAPS[map]!;
  const isPlanted = 'planted' in choice;
  const filter = isPlanted ? { category: [...HALVES, plantedCategory(choice.planted, cell_size)] } : choice;
  let [n, answered] = [0, 0];
  for (let seed = 1; seed <= seeds; seed++) {
    const period = yearOfSeed(seed);
    const all = { category: null, place_type: null, weekday: null, hour: null, stadsdel: null };
    const asked = {
      ...coverFilter(world, { ...all, presence_produced: false, ...filter, ...period }),
      cell_size,
      bandwidth_m: defaultBandwidth(cell_size),
      second: yearBefore(period),
      is_compared: true,
    };
    const input = openLayerInput(deps, world, asked, 'en', new AbortController().signal);
    const found = await method.find(input, deps);
    if (found === null) continue;
    answered++;
    n += Number(isPlanted ? isFound(found, planted(choice.planted, seed, cell_size)) : found.n > 0);
  }
  return { share: answered === 0 ? 0 : n / answered, answered };
}

/** Whether the middle of what was planted is called out. */
function isFound({ has }: Found, { x, y }: { x: number; y: number }): boolean {
  return has(x, y);
}

/** What a share that is as stated stays within in 99 of 100 runs of so many maps. */
function mostByChance(stated: number, maps: number): number {
  return stated + 2.33 * Math.sqrt((stated * (1 - stated)) / maps);
}

/** The shares of the maps that a method answers for, in percent, as rows of Markdown. */
function tableOf(
  methods: readonly NoiseMethod[],
  sizes: readonly number[],
  shares: ReadonlyMap<string, { share: number; answered: number }>,
): string {
  const lines = [
    `| of maps, % (${PER_YEAR.map((n) => n.toLocaleString('en')).join(' / ')} offences a year) | ${sizes.map((size) => `${size} m`).join(' | ')} |`,
    `|---|${sizes.map(() => '---').join('|')}|`,
  ];
  for (const method of methods)
    for (const map of mapsFor(method)) {
      const cells = sizes.map((size) =>
        PER_YEAR.map((per_year) => {
          const found = shares.get(keyOf(method, map, size, per_year));
          return found === undefined || found.answered === 0 ? '–' : String(Math.round(100 * found.share));
        }).join(' / '),
      );
      lines.push(`| ${method.name}, ${map} | ${cells.join(' | ')} |`);
    }
  return lines.join('\n');
}

function round(percent: number): number {
  return Math.round(10 * percent) / 10;
}
