import { LONG_TAIL, rateBreaks } from '../../statistics/class-breaks';
import { kde as densityOf } from '../../statistics/kde';
import type { Text } from '../../http/problem';
import { nameGround } from '../name-ground';
import { formatText, formatBoth } from '../format-text';
import { DENSITY, measureBy } from './per-year';
import { tooLittleToTest, type LayerInput } from './layer-input';
import { cellsWhere, classOf, column, legendOf, type LayerMethod } from './layer';
import { offencesEn } from '../../../data/terms/offence-count';

const PER_YEAR: Text = { sv: 'per km² och år', en: 'per km² and year' };
const PER_PERIOD: Text = { sv: 'per km²', en: 'per km²' };

/** Below this a density is the rim of a kernel: less than half an offence per km². */
const LEAST = 0.5;

export const KDE_SOURCES = [
  'Silverman (1986), Density Estimation for Statistics and Data Analysis, 4.5 (quartic kernel)',
  'Chainey and Ratcliffe (2005), GIS and Crime Mapping, 6 (kernel density of crime)',
];

/** Density of offences, smoothed over the squares around. */
export const kde: LayerMethod = {
  query: ({ asked }) => ({ bandwidth_m: asked.bandwidth_m }),
  unit: DENSITY.year,
  sources: KDE_SOURCES,
  make: async (input) => {
    const [counts, baseline] = await Promise.all([input.counts(), input.baseline()]);
    const { x, n, left_out } = counts;
    const told = { ...bandwidthTold(input), left_out, n_offences: n };
    const too_little = tooLittleToTest(counts);
    if (too_little) return { too_little, ...told };
    const stable = await input.stable();
    const { isYears, per, scale, unit } = measureBy(input.years, DENSITY);
    const perGround = isYears ? PER_YEAR : PER_PERIOD;
    const density = densityPerYear(input, x, per);
    const breaks = rateBreaks(
      [...densityPerYear(input, baseline, 1 / scale)].filter((v) => v >= LEAST),
      LONG_TAIL,
    );
    const cell = cellsWhere(x.length, (at) => density[at]! >= LEAST);
    const value = cell.map((at) => Number(density[at]!.toPrecision(3)));
    const highest = cell.reduce((best, at) => (density[at]! > density[best]! ? at : best), cell[0] ?? 0);
    const mean = n / per / (input.grid.area_m2.reduce((a, b) => a + b, 0) / 1e6);
    const near = input.near(highest);
    const ground = nameGround(input.asked.filter.stadsdel, input.deps);
    return {
      unit,
      classes: legendOf(breaks, (limit) => formatText((f) => f(limit, 1))),
      cell,
      value,
      class: value.map((v) => classOf(v, breaks)),
      columns: { n: column(x, cell), is_edge: column(input.grid.is_edge, cell), stable: column(stable, cell) },
      sentence: formatBoth(
        (f) =>
          `De ${f(n)} anmälda brotten ligger tätast ${near === null ? 'i en ruta' : `vid ${near}`}: ${f(density[highest]!)} ${perGround.sv}, ${f(density[highest]! / mean, 1)} gånger genomsnittet i ${ground.sv}.`,
        (f) =>
          `The ${offencesEn(f(n))} lie densest ${near === null ? 'in one square' : `near ${near}`}: ${f(density[highest]!)} ${perGround.en}, ${f(density[highest]! / mean, 1)} times the mean of ${ground.en}.`,
      ),
      named: near === null ? null : highest,
      explain: (at) =>
        formatBoth(
          (f) => `${f(density[at]!)} ${unit.sv} inom ungefär ${f(input.asked.bandwidth_m)} m.`,
          (f) => `${f(density[at]!)} ${unit.en} within about ${f(input.asked.bandwidth_m)} m.`,
        ),
      ...told,
    };
  },
};

/** The bandwidth, and that the program chose it where it did. */
export function bandwidthTold({ asked }: LayerInput): { parameters: Record<string, number>; chosen: Text[] } {
  return {
    parameters: { bandwidth_m: asked.bandwidth_m },
    chosen:
      asked.bandwidth_m === defaultBandwidth(asked.cell_size)
        ? [
            formatBoth(
              (f) => `Bandbredden är ${f(asked.bandwidth_m)} m, tre gånger rutans sida.`,
              (f) => `The bandwidth is ${f(asked.bandwidth_m)} m, three times the side of a square.`,
            ),
          ]
        : [],
  };
}

/** A practical pair is squares of 100 m and 300 to 500 m of reach (METHODS 6). */
export function defaultBandwidth(cell_size: number): number {
  return 3 * cell_size;
}

/** Edge-corrected density per km² and year of counts at the middles of the cells; of the period itself with 1 for years. */
export function densityPerYear({ area, grid, asked }: LayerInput, counts: Float64Array, years: number): Float64Array {
  const { cells, cell_size } = grid;
  const middle = (g: Int32Array) => Float64Array.from(g, (at) => (at + 0.5) * cell_size);
  const mass = area.mass(cell_size, asked.bandwidth_m);
  const sources = { x: middle(cells.gx), y: middle(cells.gy), weight: counts };
  return densityOf(sources, cells, cell_size, asked.bandwidth_m, mass).map((value) => value / years);
}
