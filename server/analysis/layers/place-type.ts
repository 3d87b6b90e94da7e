import { PLACE_TYPE, placeTypes } from '../../statistics/place-types';
import type { Text } from '../../http/problem';
import { rounded, formatBoth } from '../format-text';
import { measureBy, OFFENCES } from './per-year';
import { tooLittleToTest } from './layer-input';
import { cellsWhere, column, type LayerMethod, type LegendClass } from './layer';
import { harmNotCovered, describeWeighted } from '../harm-coverage';
import { HARM_SOURCES, harmTold, measureHarm } from './harm';

/** A hotspot is one of the fewest squares that together hold this part (Weinborn et al. 2017). */
const SHARE = 0.5;

const CODES = ['none', 'counts_only', 'harm_only', 'counts_and_harm'] as const;
const WORDS: Record<(typeof CODES)[number], Text> = {
  none: { sv: 'varken många brott eller mycket skada', en: 'neither many offences nor much harm' },
  counts_only: { sv: 'många brott, inte mycket skada', en: 'many offences, not much harm' },
  harm_only: { sv: 'mycket skada, inte många brott', en: 'much harm, not many offences' },
  counts_and_harm: { sv: 'många brott och mycket skada', en: 'many offences and much harm' },
};
const CLASS_OF_TYPE: Record<number, number> = {
  [PLACE_TYPE.neither]: 0,
  [PLACE_TYPE.counts_only]: 1,
  [PLACE_TYPE.harm_only]: 2,
  [PLACE_TYPE.counts_and_harm]: 3,
};

/** Squares that are hot in counts, in harm, or in both. */
export const placeType: LayerMethod = {
  query: () => ({}),
  unit: OFFENCES.year,
  sources: ["Weinborn, Ariel, Sherman and O'Dwyer (2017), Applied Geography 86:226–244 (place types)", ...HARM_SOURCES],
  make: async (input) => {
    const [counts, weighed] = await Promise.all([input.counts(), measureHarm(input)]);
    const { x, n } = counts;
    const { result } = weighed;
    const { parameters, chosen } = harmTold(result);
    const told = {
      parameters: { ...parameters, share: SHARE },
      chosen: [
        ...chosen,
        {
          sv: 'Het är en av de rutor, de fullaste först, som tillsammans har hälften av brotten eller av skadan.',
          en: 'Hot is one of the squares, fullest first, that together hold half of the offences or of the harm.',
        },
      ],
      left_out: counts.left_out,
      n_offences: n,
    };
    const too_little = tooLittleToTest(counts) ?? harmNotCovered({ n, n_weighted: result.n_weighted });
    if (too_little) return { too_little, ...told };
    const stable = await input.stable();
    const { per, unit } = measureBy(input.years, OFFENCES);
    const type = placeTypes(holdShare(x, SHARE), holdShare(result.harm, SHARE));
    const weighted = describeWeighted({ n, n_weighted: result.n_weighted });
    const kind = Array.from(type, (t) => CLASS_OF_TYPE[t] ?? 0);
    const cell = cellsWhere(x.length, (at) => x[at]! > 0);
    const n_of = CODES.map((_, at) => kind.filter((k) => k === at).length);
    return {
      unit,
      classes: CODES.map((code): LegendClass => ({ from: null, label: WORDS[code], code })),
      cell,
      value: cell.map((at) => rounded(x[at]! / per, 2)),
      class: cell.map((at) => kind[at]!),
      columns: {
        n: column(x, cell),
        harm: cell.map((at) => rounded(result.harm[at]! / per, 1)),
        is_edge: column(input.grid.is_edge, cell),
        stable: column(stable, cell),
      },
      sentence: formatBoth(
        (f) =>
          `${f(n_of[3]!)} av ${f(x.length)} rutor är heta både i antal och i skada, ${f(n_of[1]!)} bara i antal och ${f(n_of[2]!)} bara i skada, som en räkning inte ser (${weighted.sv.charAt(0).toLowerCase()}${weighted.sv.slice(1)}).`,
        (f) =>
          `${f(n_of[3]!)} of ${f(x.length)} squares are hot both in counts and in harm, ${f(n_of[1]!)} in counts only and ${f(n_of[2]!)} in harm only, which a count does not see (${weighted.en.charAt(0).toLowerCase()}${weighted.en.slice(1)}).`,
      ),
      explain: (at) => {
        const words = WORDS[CODES[kind[at]!] ?? 'none'];
        return formatBoth(
          () => `${capital(words.sv)}.`,
          () => `${capital(words.en)}.`,
        );
      },
      ...told,
    };
  },
};

/** 1 for the fewest cells that together hold a share; those tied with the last of them are too. */
function holdShare(values: Float64Array, share: number): Uint8Array {
  const sorted = values.toSorted().reverse();
  const wanted = share * sorted.reduce((a, b) => a + b, 0) * (1 - 1e-12);
  let [sum, at] = [0, 0];
  while (at < sorted.length && sum < wanted) sum += sorted[at++]!;
  const least = sorted[at - 1] ?? Infinity;
  return Uint8Array.from(values, (value) => Number(value > 0 && value >= least));
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
