import { benjaminiHochberg } from '../../statistics/benjamini-hochberg';
import { gistar as gistarOf } from '../../statistics/gistar';
import type { Text } from '../../http/problem';
import { rounded, formatBoth } from '../format-text';
import { CONSTANT } from '../too-little';
import { runInWorker } from '../worker/run-in-worker';
import { runTask } from '../worker/tasks';
import { tooLittleToTest, type LayerInput } from './layer-input';
import { cellsWhere, column, type LayerMethod } from './layer';
import { roundQ } from './round-q';
import { ALPHA, hotClass, significanceLegend } from './significance';
import { offencesEn } from '../../../data/terms/offence-count';

const UNIT = { sv: 'z, standardavvikelser från vad slumpen ger', en: 'z, standard deviations from what chance gives' };
/** A z that nobody would take for chance, were it from the normal distribution. */
const HIGH_Z = 3;
/** More squares than this are not tested in the thread that answers requests. */
const MAX_HERE = 1500;

/** Squares that with those around them have more offences than chance gives. */
export const gistar: LayerMethod = {
  query: () => ({}),
  unit: UNIT,
  sources: [
    'Ord and Getis (1995), Geographical Analysis 27:286–306 (Gi*)',
    'Benjamini and Hochberg (1995), Journal of the Royal Statistical Society B 57:289–300',
    'Esri, How Optimized Hot Spot Analysis works (at least 30 features)',
  ],
  make: async (input) => {
    const counts = await input.counts();
    const { x, n, left_out } = counts;
    const too_little = tooLittleToTest(counts);
    if (too_little) return { too_little, left_out, n_offences: n };
    const stable = await input.stable();
    const result = gistarOf(x, input.grid.neighbours, input.grid.share);
    const tested = await testCells(input, x);
    if (!result.computable || !tested.computable) return { too_little: CONSTANT, left_out, n_offences: n };
    const { z } = result;
    const qvalue = benjaminiHochberg(tested.pvalue);
    const hot = Array.from(z, (value, at) => hotClass(value, qvalue[at]!));
    const cell = cellsWhere(x.length, (at) => x[at]! > 0 || hot[at]! > 0);
    const significant = cellsWhere(x.length, (at) => z[at]! > 0 && qvalue[at]! < ALPHA);
    const within = significant.reduce((sum, at) => sum + x[at]!, 0);
    const highest = significant.reduce((best, at) => (z[at]! > z[best]! ? at : best), significant[0] ?? 0);
    const near = input.near(highest);
    const of = x.length;
    return {
      unit: UNIT,
      classes: significanceLegend(of),
      cell,
      value: cell.map((at) => rounded(z[at]!, 1)),
      class: cell.map((at) => hot[at]!),
      columns: {
        n: column(x, cell),
        qvalue: cell.map((at) => roundQ(qvalue[at]!)),
        is_edge: column(input.grid.is_edge, cell),
        stable: column(stable, cell),
      },
      sentence:
        significant.length === 0
          ? formatBoth(
              (f) => `Ingen av ${f(of)} rutor har säkert fler av de ${f(n)} anmälda brotten än slumpen ger.`,
              (f) => `None of ${f(of)} squares surely has more of the ${offencesEn(f(n))} than chance gives.`,
            )
          : formatBoth(
              (f) =>
                `${f(significant.length)} av ${f(of)} rutor har med omgivning fler anmälda brott än slumpen ger (högst ${f(significant.length * ALPHA, 1)} av dem väntas vara falska); ${within === 0 ? `inget av de ${f(n)} brotten ligger i dem själva, utan runt om` : `där ligger ${f((100 * within) / n)} % av de ${f(n)} brotten`}${near === null ? '' : `, tydligast vid ${near}`}.`,
              (f) =>
                `${f(significant.length)} of ${f(of)} squares with their surroundings have more reported offences than chance gives (at most ${f(significant.length * ALPHA, 1)} of them are expected to be false); ${within === 0 ? `none of the ${f(n)} offences lies in them, but around` : `they hold ${f((100 * within) / n)} % of the ${f(n)} offences`}${near === null ? '' : `, clearest near ${near}`}.`,
            ),
      named: near === null || significant.length === 0 ? null : highest,
      explain: (at) => explain(at, z, qvalue, input),
      figures: (at) => describeFigures(z[at]!, qvalue[at]!),
      n_tests: of,
      n_offences: n,
      left_out,
      chosen: [TESTED, ...(tested.step > 1 ? [describeStep(tested.step)] : [])],
      parameters: {
        test: 'permutation_exact',
        alpha: ALPHA,
        alternative: 'greater',
        ...(tested.step > 1 ? { count_step: tested.step } : {}),
      },
    };
  },
};

/**
 * Empty squares are not what makes the normal distribution wrong, but the few that have very many: New York's vehicle
 * thefts 2014–2017 in squares of 500 m (4,224, of which 39 % empty; most 207, mean 8.4) dealt out at random among the
 * squares gave it 29 hot ones at q < 0.05 on average, some in 40 of 40 tries; permutations gave none in 20 of 20. Where
 * they lie, the normal distribution finds 641 hot ones and permutations 5, for any draw that holds one of the three
 * fullest squares has more than almost every neighbourhood. Cautious, then; but what is found is found.
 */
function testCells({ grid, signal }: LayerInput, x: Float64Array) {
  const task = { x, neighbours: grid.neighbours, share: grid.share };
  return x.length <= MAX_HERE ? runTask('gistar', task, () => undefined) : runInWorker('gistar', task, { signal });
}

const TESTED: Text = {
  sv: 'Prövat exakt mot alla sätt att dela ut rutornas antal på nytt, utan slumptal, och bara efter rutor med fler brott. Rutans eget antal ligger fast: en ensam ruta med många brott är ingen samling förrän de runt den också har många. Av en ruta som gränsen eller vattnet skär väntas brott efter dess yta.',
  en: "Tested exactly against every way to deal out the counts of the squares anew, without random numbers, and only for squares with more offences. The square's own count stays: a lone square with many offences is no gathering until those around it have many too. Of a square that the border or the water cuts, offences are expected by its area.",
};

function describeStep(step: number): Text {
  return formatBoth(
    (f) => `Antalen är så stora att de prövas i steg om ${f(step)}.`,
    (f) => `The counts are so large that they are tested in steps of ${f(step)}.`,
  );
}

function describeFigures(z: number, q: number): Text {
  return formatBoth(
    (f) =>
      `${f(Math.abs(z), 1)} standardavvikelser ${z < 0 ? 'under' : 'över'} vad slumpen ger (z). Av rutor som sticker ut så tydligt väntas högst ${q < 0.001 ? '0,1' : f(100 * q, 1)} % vara slump (q, justerat för alla rutor).`,
    (f) =>
      `${f(Math.abs(z), 1)} standard deviations ${z < 0 ? 'below' : 'above'} what chance gives (z). Of squares that are singled out as clearly, at most ${q < 0.001 ? '0.1' : f(100 * q, 1)} % are expected to be chance (q, adjusted for all squares).`,
  );
}

function explain(at: number, z: Float64Array, qvalue: Float64Array, { grid }: LayerInput): Text {
  const { offsets } = grid.neighbours;
  const around = offsets[at + 1]! - offsets[at]! - 1;
  const q = qvalue[at]!;
  const isHot = z[at]! > 0 && q < ALPHA;
  const isCold = z[at]! < 0 && q < ALPHA;
  // z and q seem to say different things, and a reader asks why
  const isFromFew = z[at]! >= HIGH_Z && !isHot;
  return formatBoth(
    (f) =>
      `Rutan och de ${f(around)} som rör vid den har tillsammans ${isHot ? 'fler' : isCold ? 'färre' : 'varken fler eller färre'} brott än slumpen ger.${isFromFew ? ' Många, men slumpen ger så många för lätt: några få rutor har mycket fler brott än andra.' : ''}${grid.is_edge[at] ? ' Vid områdets gräns: brott på andra sidan räknas inte.' : ''}`,
    (f) =>
      `The square and the ${f(around)} that touch it together have ${isHot ? 'more' : isCold ? 'fewer' : 'neither more nor fewer'} offences than chance gives.${isFromFew ? ' Many, but chance gives as many too easily: a few squares have many more offences than others.' : ''}${grid.is_edge[at] ? ' At the border of the area: offences on the other side are not counted.' : ''}`,
  );
}
