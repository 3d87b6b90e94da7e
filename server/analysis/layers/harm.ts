import { HARM_WEIGHTS } from '../../../data/harm-weights/read-weights';
import { LONG_TAIL, rateBreaks } from '../../statistics/class-breaks';
import type { Harm } from '../../statistics/harm';
import { Baselines } from '../baseline';
import { CAP_QUANTILE, countHarm, harmInCells } from '../count-harm';
import { harmNotCovered, describeWeighted } from '../harm-coverage';
import { dayInWords } from '../date-words';
import type { LeftOut } from '../left-out';
import type { Text } from '../../http/problem';
import { rounded, formatText, formatBoth } from '../format-text';
import { measureBy } from './per-year';
import { tooLittleToDescribe, type LayerInput } from './layer-input';
import { cellsWhere, classOf, column, legendOf, type LayerMethod } from './layer';

const HARM = {
  year: { sv: `${HARM_WEIGHTS.unit.sv} per år`, en: `${HARM_WEIGHTS.unit.en}, per year` },
  period: { sv: `${HARM_WEIGHTS.unit.sv} i perioden`, en: `${HARM_WEIGHTS.unit.en}, in the period` },
};

export const HARM_SOURCES = [
  `${HARM_WEIGHTS.source.title} (${HARM_WEIGHTS.version})`,
  'Sherman, Neyroud and Neyroud (2016), Policing 10:171–183 (crime harm index)',
];

/** Offences weighed by how much harm each does, as far as weights have been published. */
export const harm: LayerMethod = {
  query: () => ({}),
  unit: HARM.year,
  sources: HARM_SOURCES,
  make: async (input) => {
    const [counts, weighed] = await Promise.all([input.counts(), measureHarm(input)]);
    const { result, left_out } = weighed;
    const told = { ...harmTold(result), left_out: [...counts.left_out, ...left_out], n_offences: result.n_weighted };
    const too_little = tooLittleToDescribe(counts) ?? harmNotCovered({ n: counts.n, n_weighted: result.n_weighted });
    if (too_little) return { too_little, ...told };
    const [stable, baseline] = await Promise.all([input.stable(), harmOfAll(input)]);
    const { per, scale, unit } = measureBy(input.years, HARM);
    const measured = result.harm.map((value) => value / per);
    const breaks = rateBreaks(
      [...baseline].map((value) => value * scale),
      LONG_TAIL,
    );
    const cell = cellsWhere(measured.length, (at) => measured[at]! > 0);
    const value = cell.map((at) => rounded(measured[at]!, 2));
    const total = result.harm.reduce((a, b) => a + b, 0);
    const highest = cell.reduce((best, at) => (measured[at]! > measured[best]! ? at : best), cell[0] ?? 0);
    const near = input.near(highest);
    const weighted = describeWeighted({ n: counts.n, n_weighted: result.n_weighted });
    return {
      unit,
      classes: legendOf(breaks, (limit) => formatText((f) => f(limit, 1))),
      cell,
      value,
      class: value.map((v) => classOf(v, breaks)),
      columns: {
        n: column(counts.x, cell),
        low: cell.map((at) => rounded(result.low[at]! / per, 1)),
        high: cell.map((at) => rounded(result.high[at]! / per, 1)),
        is_edge: column(input.grid.is_edge, cell),
        stable: column(stable, cell),
      },
      sentence: formatBoth(
        (f) =>
          `${weighted.sv}; av skadan ligger ${f((100 * result.harm[highest]!) / total)} % i en enda ruta${near === null ? '' : ` vid ${near}`}.`,
        (f) =>
          `${weighted.en}; of the harm ${f((100 * result.harm[highest]!) / total)} % lies in one square${near === null ? '' : ` near ${near}`}.`,
      ),
      named: near === null ? null : highest,
      explain: (at) =>
        formatBoth(
          (f) =>
            `Skada ${f(measured[at]!, 1)} (${f(result.low[at]! / per, 1)} till ${f(result.high[at]! / per, 1)}) ${unit.sv}.`,
          (f) =>
            `Harm ${f(measured[at]!, 1)} (${f(result.low[at]! / per, 1)} to ${f(result.high[at]! / per, 1)}) ${unit.en}.`,
        ),
      ...told,
    };
  },
};

/** Harm per cell, and what has no weight. */
export async function measureHarm(input: LayerInput): Promise<{ result: Harm; left_out: LeftOut[] }> {
  const units = await countHarm(input.world, input.area, input.asked.filter);
  return {
    result: harmInCells(units, input.grid),
    left_out: [
      {
        kind: 'not_weighted',
        reason: {
          sv: `Ingen publicerad vikt för skada (${HARM_WEIGHTS.version}): utan vikt, inte noll`,
          en: `No published weight of harm (${HARM_WEIGHTS.version}): not weighted, not zero`,
        },
        n: units.n_not_weighted,
      },
    ],
  };
}

/** What the weights were and how they were capped. */
export function harmTold({ cap, n_capped }: Harm) {
  const { version, title, source } = HARM_WEIGHTS;
  const published = dayInWords(source.published);
  const chosen: Text[] = [
    {
      sv: `Vikter: ${title.sv}; ${source.publisher}, ${published.sv}.`,
      en: `Weights: ${title.en}; ${source.publisher}, ${published.en}.`,
    },
  ];
  if (cap !== null)
    chosen.push(
      formatBoth(
        (f) =>
          `Ett brott väger högst ${f(cap, 1)}, så att inte ett enda avgör kartan; det sänkte ${f(n_capped)} av dem.`,
        (f) =>
          `An offence weighs at most ${f(cap, 1)}, so that no single one decides the map; that lowered ${f(n_capped)} of them.`,
      ),
    );
  return { parameters: { harm_weights: version, cap_quantile: CAP_QUANTILE, cap }, chosen };
}

const baselines = new Baselines();

/** Harm per cell and year of all the data under the filter. */
function harmOfAll({ world, area, grid, asked }: LayerInput): Promise<Float64Array> {
  return baselines.read(
    world,
    grid,
    asked.filter,
    async (filter) => harmInCells(await countHarm(world, area, filter), grid).harm,
  );
}
