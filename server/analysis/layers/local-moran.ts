import { benjaminiHochberg } from '../../statistics/benjamini-hochberg';
import { localMoran as localMoranOf, QUADRANT } from '../../statistics/local-moran';
import type { Text } from '../../problem';
import { rounded, sayBoth } from '../say';
import { CONSTANT } from '../too-little';
import { tooLittleToTest } from './layer-input';
import { cellsWhere, column, type LayerMethod, type LegendClass } from './layer';
import { roundQ } from './round-q';
import { ALPHA } from './significance';

const UNIT = { sv: 'lokalt Morans I', en: "local Moran's I" };

const WORDS: Record<keyof typeof QUADRANT | 'none', Text> = {
  none: { sv: 'skiljer sig inte säkert från slumpen', en: 'not surely different from chance' },
  low_low: { sv: 'få brott bland rutor med få', en: 'few offences among squares with few' },
  low_high: { sv: 'få brott bland rutor med många', en: 'few offences among squares with many' },
  high_low: { sv: 'många brott bland rutor med få', en: 'many offences among squares with few' },
  high_high: { sv: 'många brott bland rutor med många', en: 'many offences among squares with many' },
};
const CODES = ['none', 'low_low', 'low_high', 'high_low', 'high_high'] as const;
const CLASS_OF_QUADRANT = new Map<number, number>(
  CODES.flatMap((code, at): [number, number][] => (code === 'none' ? [] : [[QUADRANT[code], at]])),
);

/** The odd square out: one with many offences in a calm area, or the reverse. */
export const localMoran: LayerMethod = {
  query: () => ({}),
  unit: UNIT,
  sources: [
    'Anselin (1995), Geographical Analysis 27:93–115 (local Moran)',
    'Sokal, Oden and Thomson (1998), Geographical Analysis 30:331–354 (conditional moments)',
    'Benjamini and Hochberg (1995), Journal of the Royal Statistical Society B 57:289–300',
  ],
  make: async (input) => {
    const counts = await input.counts();
    const { x, n, left_out } = counts;
    const too_little = tooLittleToTest(counts);
    if (too_little) return { too_little, left_out, n_offences: n };
    const stable = await input.stable();
    const result = localMoranOf(x, input.grid.neighbours);
    if (!result.computable) return { too_little: CONSTANT, left_out, n_offences: n };
    const { local_moran, quadrant } = result;
    const qvalue = benjaminiHochberg(result.pvalue);
    const kind = Array.from(quadrant, (q, at) => (qvalue[at]! < ALPHA ? (CLASS_OF_QUADRANT.get(q) ?? 0) : 0));
    const cell = cellsWhere(x.length, (at) => x[at]! > 0 || kind[at]! > 0);
    const n_of = CODES.map((_, at) => kind.filter((k) => k === at).length);
    const [high_low, high_high] = [n_of[3]!, n_of[4]!];
    return {
      unit: UNIT,
      classes: CODES.map((code): LegendClass => ({
        from: null,
        code,
        label:
          code === 'none'
            ? WORDS.none
            : sayBoth(
                (f) => `${WORDS[code].sv} (säkerhet 95 %, justerat för att vi testar ${f(x.length)} rutor)`,
                (f) => `${WORDS[code].en} (95 % confidence, adjusted for testing ${f(x.length)} squares)`,
              ),
      })),
      cell,
      value: cell.map((at) => rounded(local_moran[at]!, 2)),
      class: cell.map((at) => kind[at]!),
      columns: {
        n: column(x, cell),
        qvalue: cell.map((at) => roundQ(qvalue[at]!)),
        quadrant: column(quadrant, cell),
        is_edge: column(input.grid.is_edge, cell),
        stable: column(stable, cell),
      },
      sentence: sayBoth(
        (f) =>
          `Av ${f(x.length)} rutor har ${f(high_high)} många anmälda brott bland andra med många, och ${f(high_low)} många mitt i ett lugnt område (${f(n)} brott i allt).`,
        (f) =>
          `Of ${f(x.length)} squares ${f(high_high)} have many reported offences among others with many, and ${f(high_low)} many in a calm area (${f(n)} offences in all).`,
      ),
      explain: (at) => {
        const words = WORDS[CODES[kind[at]!] ?? 'none'];
        return sayBoth(
          (f) => `Mot rutorna runt om: ${words.sv} (I ${f(local_moran[at]!, 1)}).`,
          (f) => `Against the squares around: ${words.en} (I ${f(local_moran[at]!, 1)}).`,
        );
      },
      n_tests: x.length,
      n_offences: n,
      left_out,
      parameters: { alpha: ALPHA },
    };
  },
};
