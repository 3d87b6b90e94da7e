import { formatBoth } from '../format-text';
import type { LegendClass } from './layer';

/** How sure: lower limits of 1 − q, in percent. */
const LEVELS = [80, 90, 95, 99] as const;

/** The highest qvalue that is called significant in sentences and counts. */
export const ALPHA = 0.05;

/** 0 for no more than chance, then 1 to 4 for 80, 90, 95 and 99 %; cold cells are 0. */
export function hotClass(z: number, qvalue: number): number {
  if (z <= 0) return 0;
  return LEVELS.filter((level) => qvalue < (100 - level) / 100 + 1e-12).length;
}

/** The legend of a tested map, every class with how sure it is. */
export function significanceLegend(n_tests: number): LegendClass[] {
  return [
    { from: null, label: { sv: 'inte fler än slumpen ger', en: 'no more than chance gives' }, code: 'none' },
    ...LEVELS.map((level) => ({
      from: level / 100,
      label: formatBoth(
        (f) => `säkerhet ${level} %, justerat för att vi testar ${f(n_tests)} rutor`,
        (f) => `${level} % confidence, adjusted for testing ${f(n_tests)} squares`,
      ),
      code: `hot_${level}`,
    })),
  ];
}
