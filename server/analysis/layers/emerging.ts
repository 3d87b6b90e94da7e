import { addDays, addMonths, monthsFrom, startOfMonth } from '../../../data/terms/calendar';
import { COVER_SLACK_DAYS } from '../../snapshot/coverage';
import { coverTime, type CoveredTime } from '../../snapshot/covered-time';
import { monthInWords } from '../date-words';
import {
  EMERGING_CATEGORIES,
  emergingCategory,
  stepStates,
  type Emerging,
  type StepState,
} from '../../statistics/emerging-category';
import { mannKendall } from '../../statistics/mann-kendall';
import type { Text } from '../../http/problem';
import { sayBoth } from '../say';
import { CONSTANT, type TooLittle } from '../too-little';
import { unpack } from '../unpack';
import { runInWorker } from '../worker/run-in-worker';
import { runTask } from '../worker/tasks';
import { tooLittleToTest, type LayerInput } from './layer-input';
import { cellsWhere, column, type LayerMethod, type LegendClass } from './layer';
import { ALPHA } from './significance';

const UNIT = { sv: 'antal steg i tiden då rutan var het', en: 'number of steps in time in which the square was hot' };

/** From this many months on a step is a quarter: ten steps are the least, and too many blur. */
const MONTHS_FOR_QUARTERS = 36;
const LEAST_STEPS = 10;
/** More bins than this are not tested in the thread that answers requests. */
const MAX_HERE = 1500;
/** More bins than this would take seconds. */
const MAX_BINS = 1_000_000;

type Code = Emerging['category'];
const CATEGORIES: readonly Code[] = ['none', ...EMERGING_CATEGORIES];

const WORDS: Record<Code, Text> = {
  none: { sv: 'inget mönster', en: 'no pattern' },
  new: { sv: 'ny', en: 'new' },
  consecutive: { sv: 'het flera steg i rad', en: 'consecutive' },
  intensifying: { sv: 'ständigt het och tilltagande', en: 'intensifying' },
  persistent: { sv: 'ständigt het', en: 'persistent' },
  diminishing: { sv: 'ständigt het men avtagande', en: 'diminishing' },
  sporadic: { sv: 'het av och till', en: 'sporadic' },
  oscillating: { sv: 'het, har varit kall', en: 'oscillating' },
  historical: { sv: 'har varit het, inte nu', en: 'historical' },
};
/** New and growing hotspots: which squares stand out more and more, or no longer. */
export const emerging: LayerMethod = {
  query: () => ({}),
  unit: UNIT,
  sources: [
    'Esri, How Emerging Hot Spot Analysis works (categories)',
    'Ord and Getis (1995), Geographical Analysis 27:286–306 (Gi*)',
    'Mann (1945), Econometrica 13:245–259; Kendall (1975), Rank Correlation Methods (trend)',
    'Benjamini and Hochberg (1995), Journal of the Royal Statistical Society B 57:289–300',
  ],
  make: async (input) => {
    const counts = await input.counts();
    const { x, left_out } = counts;
    const steps = stepsOf(input);
    const n_cells = x.length;
    const n_bins = n_cells * steps.n;
    const told = { ...stepsTold(steps), left_out, n_offences: counts.n };
    const too_little = tooLittleToTest(counts) ?? tooFewSteps(steps.n) ?? tooManyBins(n_bins);
    if (too_little) return { too_little, ...told };
    const [cube, stable] = await Promise.all([readCube(input, steps), input.stable()]);
    const n_in_steps = cube.reduce((sum, n) => sum + n, 0);
    const tested = await testBins(input, cube, steps.n);
    if (!tested.computable) return { too_little: CONSTANT, ...told };
    const found = categoriesOf(n_cells, steps.n, tested.z, tested.qvalue);
    const kind = found.map((f) => CATEGORIES.indexOf(f.category));
    const cell = cellsWhere(n_cells, (at) => kind[at]! > 0 || x[at]! > 0);
    const n_of = (...codes: Code[]) => found.filter((f) => codes.includes(f.category)).length;
    const [fresh, lasting] = [n_of('new', 'consecutive'), n_of('persistent', 'intensifying', 'diminishing')];
    return {
      unit: UNIT,
      classes: CATEGORIES.map((code): LegendClass => ({ from: null, label: WORDS[code], code })),
      cell,
      value: cell.map((at) => found[at]!.n_hot),
      class: cell.map((at) => kind[at]!),
      columns: {
        n: column(x, cell),
        n_hot: cell.map((at) => found[at]!.n_hot),
        last: cell.map((at) => found[at]!.last),
        n_run: cell.map((at) => found[at]!.n_run),
        trend: cell.map((at) => found[at]!.trend),
        is_edge: column(input.grid.is_edge, cell),
        stable: column(stable, cell),
      },
      sentence: sayBoth(
        (f) =>
          `Av ${f(n_cells)} rutor är ${f(fresh)} nya eller nyligen heta i rad, ${f(lasting)} heta nästan hela tiden och ${f(n_of('sporadic', 'oscillating'))} heta av och till (${f(n_in_steps)} anmälda brott i ${f(steps.n)} ${stepWord(steps.per_step).sv}).`,
        (f) =>
          `Of ${f(n_cells)} squares ${f(fresh)} are new or lately hot in a row, ${f(lasting)} hot nearly all the time and ${f(n_of('sporadic', 'oscillating'))} hot on and off (${f(n_in_steps)} reported offences in ${f(steps.n)} ${stepWord(steps.per_step).en}).`,
      ),
      explain: (at) => explain(found[at]!, steps.per_step),
      n_tests: n_bins,
      ...told,
    };
  },
};

interface Steps {
  /** the months of each step, as year · 12 + month − 1, ascending */
  months: number[][];
  /** months in a step */
  per_step: 1 | 3;
  n: number;
  /** first and last month, '2025-08' */
  from: string;
  to: string;
  /** months of what was asked for that take no part, since the data do not cover them wholly, '2026-01' */
  left_out: string[];
  /** the same, since they are not reported in full yet */
  incomplete: string[];
  isCut: boolean;
}

/**
 * The steps of a period: its whole months, or the whole quarters of a long one, counted back from its last month. A month
 * that the data do not cover from its first day to its last would be a fall or a rise of the data's own: it takes no part.
 */
function stepsOf({ asked, world }: LayerInput): Steps {
  const { from, to } = asked.time.asked;
  const first = startOfMonth(from) === from ? from : addMonths(startOfMonth(from), 1);
  const all = first < startOfMonth(to) ? monthsFrom(first.slice(0, 7), addDays(startOfMonth(to), -1).slice(0, 7)) : [];
  const periodOf = (month: string) => ({ from: `${month}-01`, to: addMonths(`${month}-01`, 1) });
  const covered = all.filter((month) => isWhole(coverTime(world.coverage, periodOf(month), world.today)));
  const isReported = (month: string) =>
    addDays(world.coverage?.complete_to ?? '9999-12-01', COVER_SLACK_DAYS) >= periodOf(month).to;
  const whole = covered.filter(isReported);
  const per_step = whole.length >= MONTHS_FOR_QUARTERS ? 3 : 1;
  const has = new Set(whole.map(monthNumber));
  const last = monthNumber(whole.at(-1) ?? to);
  const months: number[][] = [];
  for (let at = last; at >= monthNumber(from); at -= per_step) {
    const step = Array.from({ length: per_step }, (_, i) => at - per_step + 1 + i);
    if (step.every((month) => has.has(month))) months.unshift(step);
  }
  const taken = new Set(months.flat());
  return {
    months,
    per_step,
    n: months.length,
    from: whole.find((month) => taken.has(monthNumber(month))) ?? from.slice(0, 7),
    to: whole.at(-1) ?? to.slice(0, 7),
    left_out: all.filter((month) => !covered.includes(month)),
    incomplete: covered.filter((month) => !isReported(month)),
    isCut: all.length === 0 || first !== from || startOfMonth(to) !== to || taken.size < whole.length,
  };
}

function isWhole({ is_partly, years }: CoveredTime): boolean {
  return !is_partly && years > 0;
}

function monthNumber(date: string): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
}

/** Counts per step and cell, step by step. */
async function readCube({ world, asked, deps, grid }: LayerInput, steps: Steps): Promise<Float64Array> {
  const served = deps.territory.grid(asked.cell_size);
  const { cell_size, x_min, x_max, y_min, y_max, columns, cell_of_slot } = served;
  const rectangle = { cell_size, x_min, x_max, y_min, y_max, columns };
  const period = { from: `${steps.from}-01`, to: addMonths(`${steps.to}-01`, 1) };
  const step_of_month = new Map(steps.months.flatMap((step, at) => step.map((month) => [month, at])));
  const packed = unpack(await world.ask('analysis-cube', { ...asked.filter, ...period, ...rectangle }));
  const n_cells = grid.cells.gx.length;
  const cube = new Float64Array(n_cells * steps.n);
  for (let i = 0; i < packed.length; i += 3) {
    const [slot, month, n] = [packed[i]!, packed[i + 1]!, packed[i + 2]!];
    const cell = grid.cell_of_served[cell_of_slot[slot] ?? -1] ?? -1;
    const step = step_of_month.get(month);
    if (cell < 0 || step === undefined) continue;
    const bin = step * n_cells + cell;
    cube[bin] = cube[bin]! + n;
  }
  return cube;
}

/** The category of every cell; most have no step that stands out, and need no look at their series. */
function categoriesOf(n_cells: number, n_steps: number, z: Float64Array, qvalue: Float64Array): Emerging[] {
  const quiet = categoryOf(new Int8Array(n_steps), 0);
  return Array.from({ length: n_cells }, (_, at) => {
    let standsOut = false;
    for (let bin = at; bin < qvalue.length && !standsOut; bin += n_cells) standsOut = qvalue[bin]! < ALPHA;
    if (!standsOut) return quiet;
    const series = new Float64Array(n_steps);
    const q = new Float64Array(n_steps);
    for (let step = 0; step < n_steps; step++) {
      series[step] = z[step * n_cells + at]!;
      q[step] = qvalue[step * n_cells + at]!;
    }
    return categoryOf(stepStates(series, q, ALPHA), trendOf(series));
  });
}

function categoryOf(states: Int8Array, trend: StepState): Emerging {
  const found = emergingCategory(states, trend);
  if (!found.computable) throw new Error(`got ${states.length} steps, expected ${LEAST_STEPS} or more`);
  return found;
}

function trendOf(series: Float64Array): StepState {
  const trend = mannKendall(series);
  return trend.computable && trend.pvalue < ALPHA ? (Math.sign(trend.z) as StepState) : 0;
}

function stepWord(months: number): Text {
  return months === 1 ? { sv: 'månader', en: 'months' } : { sv: 'kvartal', en: 'quarters' };
}

function stepsTold(steps: Steps) {
  const word = stepWord(steps.per_step);
  const chosen = [
    sayBoth(
      (f) =>
        `Tiden är delad i ${f(steps.n)} ${word.sv}, ${monthInWords(steps.from).sv} till ${monthInWords(steps.to).sv}.`,
      (f) =>
        `Time is divided into ${f(steps.n)} ${word.en}, ${monthInWords(steps.from).en} to ${monthInWords(steps.to).en}.`,
    ),
  ];
  chosen.push(TESTED);
  if (steps.left_out.length > 0)
    chosen.push({
      sv: `Månader som data inte täcker helt är inte med: ${runsInWords(steps.left_out, 'sv')}.`,
      en: `Months that the data do not cover wholly take no part: ${runsInWords(steps.left_out, 'en')}.`,
    });
  if (steps.incomplete.length > 0)
    chosen.push({
      sv: `Månader som ännu inte är färdiganmälda är inte med: ${runsInWords(steps.incomplete, 'sv')}.`,
      en: `Months of which reports still come in take no part: ${runsInWords(steps.incomplete, 'en')}.`,
    });
  if (steps.isCut)
    chosen.push({
      sv: 'Delar av en månad eller ett kvartal i periodens ändar är utelämnade.',
      en: 'Parts of a month or quarter at the ends of the period are left out.',
    });
  const parameters = {
    test: 'permutation_exact',
    alternative: 'greater',
    alpha: ALPHA,
    steps: steps.n,
    months_per_step: steps.per_step,
    time_neighbours: 1,
  };
  return { parameters, chosen };
}

/** Months in a row as 'januari 2023 till december 2023', with a comma between runs. */
function runsInWords(months: readonly string[], language: keyof Text): string {
  const runs: [string, string][] = [];
  for (const month of months) {
    const run = runs.at(-1);
    if (run && monthNumber(run[1]) + 1 === monthNumber(month)) run[1] = month;
    else runs.push([month, month]);
  }
  const word = (month: string) => monthInWords(month)[language];
  return runs
    .map(([from, to]) => (from === to ? word(from) : `${word(from)} ${language === 'sv' ? 'till' : 'to'} ${word(to)}`))
    .join(', ');
}

function tooFewSteps(n: number): TooLittle | null {
  if (n >= LEAST_STEPS) return null;
  return {
    reason: 'too_few_steps',
    message: sayBoth(
      (f) =>
        `Perioden har bara ${f(n)} hela månader som data täcker, och det behövs minst ${LEAST_STEPS} för att se vad som är nytt eller växer. Välj en längre period.`,
      (f) =>
        `The period has only ${f(n)} whole months that the data cover, and at least ${LEAST_STEPS} are needed to see what is new or growing. Choose a longer period.`,
    ),
  };
}

function tooManyBins(n: number): TooLittle | null {
  if (n <= MAX_BINS) return null;
  return {
    reason: 'too_many',
    message: sayBoth(
      (f) => `${f(n)} rutor gånger steg är för många att räkna på. Välj större rutor eller en kortare period.`,
      (f) => `${f(n)} squares times steps are too many to work out. Choose larger squares or a shorter period.`,
    ),
  };
}

/** 'Het i 3 av 12 månader, de senaste 2 i rad: het flera steg i rad.' */
function explain({ category, n_steps, n_hot, last, n_run, trend }: Emerging, months: number): Text {
  const word = stepWord(months);
  return sayBoth(
    (f) =>
      [
        n_hot === 0 ? 'Aldrig het' : `Het i ${f(n_hot)} av ${f(n_steps)} ${word.sv}`,
        ...(last !== 0 && n_run > 1 ? [`de senaste ${f(n_run)} i rad`] : []),
        ...(trend === 0 ? [] : [trend > 0 ? 'tilltagande' : 'avtagande']),
      ].join(', ') + `: ${WORDS[category].sv}.`,
    (f) =>
      [
        n_hot === 0 ? 'Never hot' : `Hot in ${f(n_hot)} of ${f(n_steps)} ${word.en}`,
        ...(last !== 0 && n_run > 1 ? [`the last ${f(n_run)} in a row`] : []),
        ...(trend === 0 ? [] : [trend > 0 ? 'rising' : 'falling']),
      ].join(', ') + `: ${WORDS[category].en}.`,
  );
}

/** Tests every bin of the cube, in a thread of its own where there are many. */
function testBins({ grid, signal }: LayerInput, cube: Float64Array, n_steps: number) {
  const task = { cube, neighbours: grid.neighbours, share: grid.share, n_steps };
  return cube.length <= MAX_HERE
    ? runTask('cube_gistar', task, () => undefined)
    : runInWorker('cube_gistar', task, { signal });
}

const TESTED: Text = {
  sv: 'En ruta är het i ett steg när den och rutorna runt om, i steget och det före, har fler anmälda brott än slumpen ger: exakt prövat mot alla sätt att dela ut antalen på nytt, och justerat för alla rutor och steg. Rutans eget antal i steget ligger fast: en ensam ruta med många brott är ingen samling. Att något är kallt prövas inte: där de flesta är tomma går det inte att se.',
  en: 'A square is hot in a step when it and the squares around it, in that step and the one before, have more reported offences than chance gives: tested exactly against every way to deal out the counts anew, and adjusted for all squares and steps. What it has itself in the step stays: a lone square with many offences is no gathering. Whether something is cold is not tested: where most are empty it cannot be seen.',
};
