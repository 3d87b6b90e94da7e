import { countBreaks, LONG_TAIL } from '../../statistics/class-breaks';
import { rounded, formatText, formatBoth } from '../format-text';
import { tooLittleToDescribe } from './layer-input';
import { measureBy, OFFENCES } from './per-year';
import { cellsWhere, classOf, column, legendOf, type LayerMethod } from './layer';
import { offencesEn, offencesSv } from '../../../data/terms/offence-count';

/** The part of the squares that the sentence speaks of. */
const TOP = 0.02;

/** How many offences each square has: in a longer period than a year, per year. */
export const count: LayerMethod = {
  query: ({ asked }) => (asked.is_compared ? { from2: asked.second.from, to2: asked.second.to } : {}),
  unit: OFFENCES.year,
  sources: [
    'Camacho Doyle, Gerell and Andershed (2021), Nordic Journal of Studies in Policing 8: a count foretells about as well as a density',
    'Przyborowski and Wilenski (1940), Biometrika 31:313–323 (two counts by the binomial of their sum)',
    'Benjamini and Hochberg (1995), Journal of the Royal Statistical Society B 57:289–300',
    'Openshaw (1984), The Modifiable Areal Unit Problem, CATMOG 38 (stable)',
  ],
  make: async (input) => {
    const [counts, baseline] = await Promise.all([input.counts(), input.baseline()]);
    const { x, n, left_out } = counts;
    const too_little = tooLittleToDescribe(counts);
    if (too_little) return { too_little, left_out, n_offences: n };
    const stable = await input.stable();
    const { isYears, per, scale, unit } = measureBy(input.years, OFFENCES);
    const breaks = countBreaks([...baseline], scale, LONG_TAIL);
    const cell = cellsWhere(x.length, (at) => x[at]! > 0);
    const value = cell.map((at) => rounded(x[at]! / per, 2));
    const order = [...cell].sort((a, b) => x[b]! - x[a]! || a - b);
    const top = order.slice(0, Math.max(1, Math.floor(x.length * TOP)));
    const share = top.reduce((sum, at) => sum + x[at]!, 0) / n;
    const most = top[0]!;
    const near = input.near(most);
    return {
      unit,
      classes: legendOf(breaks, (limit) => formatText((number) => number(limit))),
      cell,
      value,
      class: value.map((v) => classOf(v, breaks)),
      columns: { n: column(x, cell), is_edge: column(input.grid.is_edge, cell), stable: column(stable, cell) },
      sentence: formatBoth(
        (f) =>
          `${f(top.length)} av ${f(x.length)} rutor har ${f(100 * share)} % av de ${f(n)} anmälda brotten, flest ${near === null ? 'har en ruta' : `vid ${near}`} med ${isYears ? `${f(x[most]! / input.years, 1)} per år` : f(x[most]!)}.`,
        (f) =>
          `${f(top.length)} of ${f(x.length)} squares ${top.length === 1 ? 'has' : 'have'} ${f(100 * share)} % of the ${offencesEn(f(n))}, most ${near === null ? 'has one square' : `near ${near}`} with ${isYears ? `${f(x[most]! / input.years, 1)} a year` : f(x[most]!)}.`,
      ),
      named: near === null ? null : most,
      explain: (at) => {
        const here = x[at]!;
        const above = x.reduce((sum, value) => sum + Number(value > here), 0);
        return formatBoth(
          (f) =>
            here === 0
              ? 'Inga anmälda brott under perioden.'
              : `${offencesSv(f(here))}${isYears ? `, ${f(here / input.years, 1)} per år` : ''}; ${f(above)} av ${f(x.length)} rutor har fler.${stable[at] ? ' Bland de 5 % högsta hur rutnätet än läggs.' : ''}`,
          (f) =>
            here === 0
              ? 'No reported offences in the period.'
              : `${offencesEn(f(here))}${isYears ? `, ${f(here / input.years, 1)} a year` : ''}; ${f(above)} of ${f(x.length)} squares have more.${stable[at] ? ' Among the highest 5 % however the grid is laid.' : ''}`,
        );
      },
      n_offences: n,
      left_out,
    };
  },
};
