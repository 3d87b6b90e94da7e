import {
  EMERGING_CATEGORIES,
  emergingCategory,
  type Emerging,
  type TrendSign,
} from '../../statistics/emerging-category';
import { mannKendall } from '../../statistics/mann-kendall';
import type { Text } from '../../http/problem';
import { formatBoth } from '../format-text';
import { CONSTANT, type TooLittle } from '../too-little';
import { countCube, testBins } from './cube-counts';
import { stepsOf, type Steps } from './cube-steps';
import { tooLittleToTest } from './layer-input';
import { cellsWhere, column, type LayerMethod, type LegendClass } from './layer';
import { describeSteps, stepWord } from './describe-steps';
import { ALPHA } from './significance';
import { offencesEn, offencesSv } from '../../../data/terms/offence-count';

const UNIT = { sv: 'antal steg i tiden då rutan var het', en: 'number of steps in time in which the square was hot' };

const LEAST_STEPS = 10;
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
    const told = {
      parameters: {
        test: 'permutation_exact',
        alternative: 'greater',
        alpha: ALPHA,
        steps: steps.n,
        months_per_step: steps.per_step,
        time_neighbours: 1,
      },
      chosen: [...describeSteps(steps), TESTED],
      left_out,
      n_offences: counts.n,
    };
    const too_little = tooLittleToTest(counts) ?? tooFewSteps(steps.n) ?? tooManyBins(n_bins);
    if (too_little) return { too_little, ...told };
    const [cube, stable] = await Promise.all([countCube(input, steps), input.stable()]);
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
        last: cell.map((at) => Number(found[at]!.last)),
        n_run: cell.map((at) => found[at]!.n_run),
        trend: cell.map((at) => found[at]!.trend),
        is_edge: column(input.grid.is_edge, cell),
        stable: column(stable, cell),
      },
      sentence: sentenceOf(
        { n_cells, fresh, lasting, passing: n_of('sporadic'), over: n_of('historical'), n: n_in_steps },
        steps,
      ),
      explain: (at) => explain(found[at]!, steps.per_step),
      n_tests: n_bins,
      ...told,
    };
  },
};

interface Found {
  n_cells: number;
  fresh: number;
  lasting: number;
  passing: number;
  over: number;
  /** offences in the steps */
  n: number;
}

function sentenceOf({ n_cells, fresh, lasting, passing, over, n }: Found, { n: n_steps, per_step }: Steps): Text {
  const word = stepWord(per_step);
  if (fresh + lasting + passing + over === 0)
    return formatBoth(
      (f) =>
        `Ingen av ${f(n_cells)} rutor är ny, växande eller het sedan länge: det som syns kan vara slump (${offencesSv(f(n))} i ${f(n_steps)} ${word.sv}).`,
      (f) =>
        `None of ${f(n_cells)} squares is new, growing or hot for long: what shows may be chance (${offencesEn(f(n))} in ${f(n_steps)} ${word.en}).`,
    );
  return formatBoth(
    (f) =>
      `Av ${f(n_cells)} rutor är ${f(fresh)} nya eller nyligen heta i rad, ${f(lasting)} heta nästan hela tiden och ${f(passing)} heta av och till${over > 0 ? `, och ${f(over)} har varit heta men är det inte nu` : ''} (${offencesSv(f(n))} i ${f(n_steps)} ${word.sv}).`,
    (f) =>
      `Of ${f(n_cells)} squares ${f(fresh)} are new or lately hot in a row, ${f(lasting)} hot nearly all the time and ${f(passing)} hot on and off${over > 0 ? `, and ${f(over)} have been hot and are not now` : ''} (${offencesEn(f(n))} in ${f(n_steps)} ${word.en}).`,
  );
}

/** The category of every cell; most have no step that stands out, and need no look at their series. */
function categoriesOf(n_cells: number, n_steps: number, z: Float64Array, qvalue: Float64Array): Emerging[] {
  const quiet = categoryOf(new Uint8Array(n_steps), 0);
  return Array.from({ length: n_cells }, (_, at) => {
    let standsOut = false;
    for (let bin = at; bin < qvalue.length && !standsOut; bin += n_cells) standsOut = qvalue[bin]! < ALPHA;
    if (!standsOut) return quiet;
    const series = new Float64Array(n_steps);
    const isHot = new Uint8Array(n_steps);
    for (let step = 0; step < n_steps; step++) {
      series[step] = z[step * n_cells + at]!;
      isHot[step] = Number(qvalue[step * n_cells + at]! < ALPHA && series[step]! > 0);
    }
    return categoryOf(isHot, trendOf(series));
  });
}

function categoryOf(isHot: Uint8Array, trend: TrendSign): Emerging {
  const found = emergingCategory(isHot, trend);
  if (!found.computable) throw new Error(`got ${isHot.length} steps, expected ${LEAST_STEPS} or more`);
  return found;
}

function trendOf(series: Float64Array): TrendSign {
  const trend = mannKendall(series);
  return trend.computable && trend.pvalue < ALPHA ? (Math.sign(trend.z) as TrendSign) : 0;
}

function tooFewSteps(n: number): TooLittle | null {
  if (n >= LEAST_STEPS) return null;
  return {
    reason: 'too_few_steps',
    message: formatBoth(
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
    message: formatBoth(
      (f) => `${f(n)} rutor gånger steg är för många att räkna på. Välj större rutor eller en kortare period.`,
      (f) => `${f(n)} squares times steps are too many to work out. Choose larger squares or a shorter period.`,
    ),
  };
}

/** 'Het i 3 av 12 månader, de senaste 2 i rad: het flera steg i rad.' */
function explain({ category, n_steps, n_hot, last, n_run, trend }: Emerging, months: number): Text {
  const word = stepWord(months);
  return formatBoth(
    (f) =>
      [
        n_hot === 0 ? 'Aldrig het' : `Het i ${f(n_hot)} av ${f(n_steps)} ${word.sv}`,
        ...(last && n_run > 1 ? [`de senaste ${f(n_run)} i rad`] : []),
        ...(trend === 0 ? [] : [trend > 0 ? 'tilltagande' : 'avtagande']),
      ].join(', ') + `: ${WORDS[category].sv}.`,
    (f) =>
      [
        n_hot === 0 ? 'Never hot' : `Hot in ${f(n_hot)} of ${f(n_steps)} ${word.en}`,
        ...(last && n_run > 1 ? [`the last ${f(n_run)} in a row`] : []),
        ...(trend === 0 ? [] : [trend > 0 ? 'rising' : 'falling']),
      ].join(', ') + `: ${WORDS[category].en}.`,
  );
}

const TESTED: Text = {
  sv: 'En ruta är het i ett steg när den och rutorna runt om, i steget och det före, har fler anmälda brott än slumpen ger: exakt prövat mot alla sätt att dela ut antalen på nytt, och justerat för alla rutor och steg. Rutans eget antal i steget ligger fast: en ensam ruta med många brott är ingen samling. Att något är kallt prövas inte: där de flesta är tomma går det inte att se.',
  en: 'A square is hot in a step when it and the squares around it, in that step and the one before, have more reported offences than chance gives: tested exactly against every way to deal out the counts anew, and adjusted for all squares and steps. What it has itself in the step stays: a lone square with many offences is no gathering. Whether something is cold is not tested: where most are empty it cannot be seen.',
};
