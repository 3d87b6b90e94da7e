import type { z } from '@hono/zod-openapi';
import type { Language } from '../../../data/pack/schema';
import type { analysisConcentration } from '../../contract/analysis-patterns';
import { covers } from '../../snapshot/coverage';
import type { Deps } from '../../http/deps';
import type { Text } from '../../http/problem';
import { concentration, randomConcentration } from '../../statistics/concentration';
import { gini } from '../../statistics/gini';
import type { World } from '../../snapshot/world';
import type { AnalysisFilter } from '../analysis-filter';
import { leftOut } from '../left-out';
import { makeRunCard } from '../run-card';
import { waterTold } from '../water-told';
import { countYears } from './count-years';
import { seedOf } from '../seed-of';
import { studyArea } from '../study-area';

const SHARES = [0.25, 0.5, 0.8];

/** With fewer offences "half of them" is a handful. */
const MIN_OFFENCES = 20;

/** Offences and squares dealt out in all: few offences are dealt out many times, many once or a few times. */
const MAX_DEALT = 200_000;
/** The same for each category and year, of which there are dozens. */
const MAX_DEALT_A_PART = 50_000;
const MAX_DRAWS = 999;

type Answer = z.infer<typeof analysisConcentration>;

/** How few squares hold a share of the offences, beside as many offences dealt out at random. */
export async function analyseConcentration(
  deps: Pick<Deps, 'version' | 'pack' | 'territory'>,
  world: World,
  asked: AnalysisFilter,
  language: Language,
): Promise<Answer> {
  const { filter, cell_size } = asked;
  const squares = deps.territory.grid(cell_size);
  const { x_min, x_max, y_min, y_max, columns, cell_of_slot } = squares;
  const grid = studyArea(deps.territory, filter.stadsdel).served(cell_size);
  const n_cells = grid.area_m2.length;
  const rectangle = { cell_size, x_min, x_max, y_min, y_max, columns };
  const [byCategory, byYear, counts] = await Promise.all([
    world.ask('pattern-cells', { ...filter, ...rectangle }),
    countYears(world, filter, rectangle),
    world.ask('pattern-left-out', { ...filter, max_duration_min: NO_LIMIT }),
  ]);
  const toCells = ({ slot, n }: { slot: number[]; n: number[] }) => {
    const values = new Float64Array(n_cells);
    for (const [i, at] of slot.entries()) {
      const cell = grid.cell_of_served[cell_of_slot[at] ?? -1] ?? -1;
      if (cell >= 0) values[cell] = n[i]!;
    }
    return values;
  };
  const categories = byCategory.map((row) => ({ category: row.category, values: toCells(row) }));
  const all = new Float64Array(n_cells);
  for (const { values } of categories) for (const [cell, n] of values.entries()) all[cell] = all[cell]! + n;
  const seed = seedOf(world.data_version);
  const whole = measure(all, grid.area_m2, seed, MAX_DEALT);
  const isWholeYear = (year: number): boolean =>
    covers(world.coverage, { from: `${year}-01-01`, to: `${year + 1}-01-01` });
  const isEnough = whole.n >= MIN_OFFENCES;
  const by_category = categories
    .map(({ category, values }) => ({ category, ...measure(values, grid.area_m2, seed, MAX_DEALT_A_PART) }))
    .filter(({ n }) => isEnough && n >= MIN_OFFENCES)
    .sort((a, b) => b.n - a.n || (a.category < b.category ? -1 : 1));
  const by_year = byYear
    .filter(({ year }) => isEnough && isWholeYear(year))
    .map((row) => ({ year: row.year, ...measure(toCells(row), grid.area_m2, seed, MAX_DEALT_A_PART) }))
    .filter(({ n }) => n >= MIN_OFFENCES);
  const spread = gini(all);
  const left = counts[0];
  const n_placed = left ? left.n - left.n_presence_produced - left.n_not_for_map - left.n_apart : 0;
  return {
    card: makeRunCard(deps, world, {
      method: 'concentration',
      path: '/analysis/concentration',
      asked,
      language,
      parameters: {
        seed,
        draws: drawsFor(whole.n, n_cells, MAX_DEALT),
        shares: SHARES.join(','),
        ...waterTold(deps.territory, asked.cell_size),
      },
      chosen: [
        {
          sv: `Slumpen delar ut lika många brott på ${n_cells} rutor, var och en så trolig som dess yta, och så många gånger som räcker: ju fler brott, desto färre gånger.`,
          en: `Chance deals as many offences to ${n_cells} squares, each as likely as its area, as many times as it takes: the more offences, the fewer times.`,
        },
        {
          sv: `Per år räknas hela kalenderår som data täcker, under samma val men oberoende av perioden. Kategorier och år med färre än ${MIN_OFFENCES} brott visas inte.`,
          en: `Years are whole calendar years that the data covers, under the same choices but whatever the period. Categories and years with fewer than ${MIN_OFFENCES} offences are not shown.`,
        },
      ],
      n_cells,
      n_offences: whole.n,
      left_out: [
        leftOut('presence_produced', left?.n_presence_produced ?? 0),
        leftOut('not_for_map', left?.n_not_for_map ?? 0),
        leftOut('set_apart', left?.n_apart ?? 0),
        leftOut('not_placed', Math.max(0, n_placed - whole.n)),
      ],
      sources: [
        'Weisburd 2015, Criminology 53:133–157',
        'Bernasco and Steenbeek 2017, Journal of Quantitative Criminology 33:451–467',
      ],
    }),
    too_little: isEnough
      ? null
      : { reason: whole.n === 0 ? 'no_offences' : 'too_few', message: describeTooFew(whole.n)[language] },
    shares: SHARES,
    observed: isEnough ? whole.observed : [],
    random: isEnough ? whole.random : [],
    by_category,
    by_year,
    generalised_gini: isEnough && spread.computable ? Number(spread.generalised_gini.toFixed(4)) : null,
    sentence: isEnough ? describeHalf(whole) : describeTooFew(whole.n),
  };
}

/** Offences of any length of interval take part: a place is known all the same. */
const NO_LIMIT = 2_000_000_001;

function drawsFor(n: number, n_cells: number, most: number): number {
  return Math.max(1, Math.min(MAX_DRAWS, Math.floor(most / (n + n_cells))));
}

function measure(counts: Float64Array, area_m2: Float64Array, seed: number, most: number) {
  const n = counts.reduce((a, b) => a + b, 0);
  const found = concentration(counts, SHARES);
  if (!found.computable || n < MIN_OFFENCES) return { n, observed: [], random: [] };
  const chance = randomConcentration(area_m2, n, SHARES, drawsFor(n, counts.length, most), seed);
  const shares = (values: Float64Array) => Array.from(values, (value) => Number(value.toFixed(5)));
  return { n, observed: shares(found.place_share), random: chance.computable ? shares(chance.place_share) : [] };
}

function describeHalf({ observed, random }: { observed: number[]; random: number[] }): Text {
  const percent = (share = 0): string => (100 * share).toFixed(share < 0.1 ? 1 : 0);
  const [seen, chance] = [percent(observed[1]), percent(random[1])];
  const sv = (number: string): string => number.replace('.', ',');
  return {
    sv: `Hälften av brotten ligger i ${sv(seen)} % av rutorna. Lika många brott som föll slumpvis skulle ha hälften i ${sv(chance)} %.`,
    en: `Half of the offences lie in ${seen}% of the squares. As many offences that fell at random would have half in ${chance}%.`,
  };
}

function describeTooFew(n: number): Text {
  if (n === 0)
    return {
      sv: 'Inga brott med plats i urvalet under perioden.',
      en: 'No offences with a place in the selection during the period.',
    };
  return {
    sv: `Bara ${n} brott med plats: för lite för att säga hur samlade de är. Minst ${MIN_OFFENCES} behövs.`,
    en: `Only ${n} ${n === 1 ? 'offence' : 'offences'} with a place: too little to say how concentrated they are. At least ${MIN_OFFENCES} are needed.`,
  };
}
