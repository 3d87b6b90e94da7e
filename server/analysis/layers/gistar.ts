import { benjaminiHochberg } from '../../statistics/benjamini-hochberg';
import { gistar as gistarOf } from '../../statistics/gistar';
import { minimumPermutations } from '../../statistics/gistar-permutation';
import type { Text } from '../../problem';
import { rounded, sayBoth } from '../say';
import { CONSTANT } from '../too-little';
import { runInWorker } from '../worker/run-in-worker';
import { tooLittleToTest, type LayerInput } from './layer-input';
import { cellsWhere, column, type LayerMethod } from './layer';
import { roundQ } from './round-q';
import { ALPHA, hotClass, significanceLegend } from './significance';

const UNIT = { sv: 'z, standardavvikelser från vad slumpen ger', en: 'z, standard deviations from what chance gives' };
const SEED = 1;
const LEAST_PERMUTATIONS = 19_999;
/** Over more cells than this the permutations that are needed would take seconds. */
const MAX_PERMUTED_CELLS = 10_000;

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
    const result = gistarOf(x, input.grid.neighbours);
    if (!result.computable) return { too_little: CONSTANT, left_out, n_offences: n };
    const { z } = result;
    const { pvalue, chosen, parameters } = await testCells(input, x, counts.n_with, result.pvalue);
    const qvalue = benjaminiHochberg(pvalue);
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
          ? sayBoth(
              (f) => `Ingen av ${f(of)} rutor har säkert fler av de ${f(n)} anmälda brotten än slumpen ger.`,
              (f) => `None of ${f(of)} squares surely has more of the ${f(n)} reported offences than chance gives.`,
            )
          : sayBoth(
              (f) =>
                `${f(significant.length)} av ${f(of)} rutor har med omgivning fler anmälda brott än slumpen ger (högst ${f(significant.length * ALPHA, 1)} av dem väntas vara falska); där ligger ${f((100 * within) / n)} % av de ${f(n)} brotten${near === null ? '' : `, tydligast vid ${near}`}.`,
              (f) =>
                `${f(significant.length)} of ${f(of)} squares with their surroundings have more reported offences than chance gives (at most ${f(significant.length * ALPHA, 1)} of them are expected to be false); they hold ${f((100 * within) / n)} % of the ${f(n)} offences${near === null ? '' : `, clearest near ${near}`}.`,
            ),
      explain: (at) => explain(at, z, qvalue, input),
      n_tests: of,
      n_offences: n,
      left_out,
      chosen,
      parameters,
    };
  },
};

/** Pvalues from permutations where counts are sparse, else from the normal distribution; and which, and why. */
async function testCells(input: LayerInput, x: Float64Array, n_with: number, normal: Float64Array) {
  const of = x.length;
  const share = (f: (value: number) => string) => f(100 - (100 * n_with) / of);
  const isSparse = 2 * n_with < of;
  if (isSparse && of <= MAX_PERMUTED_CELLS) {
    const permutations = Math.max(LEAST_PERMUTATIONS, minimumPermutations(of, ALPHA, 'greater'));
    const options = { permutations, seed: SEED, alternative: 'greater' as const };
    const task = { x, neighbours: input.grid.neighbours, options };
    const permuted = await runInWorker('gistar', task, { signal: input.signal });
    if (permuted.computable)
      return {
        pvalue: permuted.pvalue,
        parameters: { test: 'permutation', alpha: ALPHA, ...options },
        chosen: [
          sayBoth(
            (f) =>
              `${share(f)} % av rutorna saknar anmälda brott, mer än hälften: prövat med ${f(permutations)} omkastningar i stället för normalfördelningen, och bara efter rutor med fler brott.`,
            (f) =>
              `${share(f)} % of the squares have no reported offences, more than half: tested by ${f(permutations)} permutations instead of the normal distribution, and only for squares with more offences.`,
          ),
        ],
      };
  }
  const chosen: Text[] = isSparse
    ? [
        sayBoth(
          (f) =>
            `${share(f)} % av rutorna saknar anmälda brott, men ${f(of)} rutor är för många för omkastningar: prövat med normalfördelningen, som då är osäker.`,
          (f) =>
            `${share(f)} % of the squares have no reported offences, but ${f(of)} squares are too many for permutations: tested by the normal distribution, which is then unsure.`,
        ),
      ]
    : [
        {
          sv: 'Minst hälften av rutorna har anmälda brott: prövat med normalfördelningen.',
          en: 'At least half of the squares have reported offences: tested by the normal distribution.',
        },
      ];
  return { pvalue: normal, parameters: { test: 'normal', alpha: ALPHA, alternative: 'two_sided' }, chosen };
}

function explain(at: number, z: Float64Array, qvalue: Float64Array, { grid }: LayerInput): Text {
  const { offsets } = grid.neighbours;
  const around = offsets[at + 1]! - offsets[at]! - 1;
  const q = qvalue[at]!;
  const isHot = z[at]! > 0 && q < ALPHA;
  const isCold = z[at]! < 0 && q < ALPHA;
  return sayBoth(
    (f) =>
      `Rutan och de ${f(around)} som rör vid den har tillsammans ${isHot ? 'fler' : isCold ? 'färre' : 'varken fler eller färre'} anmälda brott än slumpen ger: z ${f(z[at]!, 1)}, q ${q < 0.001 ? '< 0,001' : f(q, 3)}.${grid.is_edge[at] ? ' Vid kommungränsen: brott på andra sidan räknas inte.' : ''}`,
    (f) =>
      `The square and the ${f(around)} that touch it together have ${isHot ? 'more' : isCold ? 'fewer' : 'neither more nor fewer'} reported offences than chance gives: z ${f(z[at]!, 1)}, q ${q < 0.001 ? '< 0.001' : f(q, 3)}.${grid.is_edge[at] ? ' At the border: offences on the other side are not counted.' : ''}`,
  );
}
