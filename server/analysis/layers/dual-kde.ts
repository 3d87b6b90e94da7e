import { changeBetween } from '../../statistics/change-between';
import { dualKde as dualKdeOf } from '../../statistics/dual-kde';
import type { Period } from '../../coverage';
import { coverTime } from '../../covered-time';
import type { World } from '../../world';
import type { Text } from '../../problem';
import { rounded, say, sayBoth } from '../say';
import { noOffences } from '../too-little';
import { countCells, isCovered, tooLittleToTest, yearBefore, type LayerInput } from './layer-input';
import { cellsWhere, classOf, column, legendOf, type LayerMethod } from './layer';
import { bandwidthTold, densityPerYear, KDE_SOURCES } from './kde';

const UNIT = {
  sv: 'täthet i perioden delad med täthet i jämförelseperioden',
  en: 'density in the period divided by density in the period compared with',
};
/** Fixed, so that a calm change looks calm; symmetrical on a scale of ratios. */
const LIMITS = [0, 0.67, 0.8, 1.25, 1.5];

/** Where density has grown or fallen between two periods. */
export const dualKde: LayerMethod = {
  query: ({ asked }) => ({ bandwidth_m: asked.bandwidth_m, from2: asked.second.from, to2: asked.second.to }),
  unit: UNIT,
  sources: KDE_SOURCES,
  make: async (input) => {
    const { filter } = input.asked;
    const second = secondOf(input);
    const before_time = coverTime(input.world.coverage, second, input.world.today);
    const [now, before] = await Promise.all([
      input.counts(),
      countCells(input.world, input.area, input.grid, { ...filter, ...before_time.hull }),
    ]);
    const told = {
      parameters: { ...bandwidthTold(input).parameters, from2: second.from, to2: second.to, floor_share: 0.05 },
      chosen: [...bandwidthTold(input).chosen, ...periodTold(input, second)],
      left_out: now.left_out,
      n_offences: now.n,
    };
    const too_little =
      tooLittleToTest(now) ?? tooLittleBefore(input.world, second, before.n) ?? tooLittleToTest(before);
    if (too_little) return { too_little, ...told };
    const stable = await input.stable();
    const result = dualKdeOf(
      densityPerYear(input, now.x, input.years),
      densityPerYear(input, before.x, before_time.years),
    );
    if (!result.computable) return { too_little: noOffences({ n_presence_produced: 0, n_unknown_kind: 0 }), ...told };
    const { ratio, masked } = result;
    const cell = cellsWhere(ratio.length, (at) => masked[at] === 0);
    const value = cell.map((at) => rounded(ratio[at]!, 2));
    const grown = value.filter((v) => v >= 1.25).length;
    const fallen = value.filter((v) => v < 0.8).length;
    const n_masked = ratio.length - cell.length;
    return {
      unit: UNIT,
      classes: legendOf(LIMITS, (limit) => say((f) => f(limit, 2))),
      cell,
      value,
      class: value.map((v) => classOf(v, LIMITS)),
      columns: {
        n: column(now.x, cell),
        n_before: column(before.x, cell),
        is_edge: column(input.grid.is_edge, cell),
        stable: column(stable, cell),
      },
      sentence: withChange(
        before.n,
        now.n,
        before_time.years === input.years,
        sayBoth(
          (f) =>
            `Tätheten är minst 25 % högre än i jämförelseperioden i ${f(grown)} rutor och minst 20 % lägre i ${f(fallen)}; i ${f(n_masked)} var det för lite att dela med. Enskilda rutor kan skilja sig av en slump.`,
          (f) =>
            `Density is at least 25 % higher than in the period compared with in ${f(grown)} squares and at least 20 % lower in ${f(fallen)}; in ${f(n_masked)} there was too little to divide by. Single squares may differ by chance.`,
        ),
      ),
      explain: (at) =>
        masked[at]
          ? {
              sv: 'För lite i jämförelseperioden för att säga något om förändringen här.',
              en: 'Too little in the period compared with to say anything of the change here.',
            }
          : sayBoth(
              (f) =>
                `Tätheten är ${f(ratio[at]!, 2)} gånger jämförelseperiodens; rutan har ${f(now.x[at]!)} anmälda brott mot ${f(before.x[at]!)}.`,
              (f) =>
                `Density is ${f(ratio[at]!, 2)} times that of the period compared with; the square has ${f(now.x[at]!)} reported offences against ${f(before.x[at]!)}.`,
            ),
      ...told,
    };
  },
};

/** What to compare with: where that is the year before, of what the data cover of the period, so that seasons are alike. */
function secondOf({ asked: { second, time, filter } }: LayerInput): Period {
  return samePeriod(second, yearBefore(time.asked)) ? yearBefore(filter) : second;
}

function samePeriod(a: Period, b: Period): boolean {
  return a.from === b.from && a.to === b.to;
}

function periodTold({ asked }: LayerInput, second: Period): Text[] {
  return samePeriod(second, yearBefore(asked.filter))
    ? [
        {
          sv: `Jämfört med samma period ett år tidigare, ${second.from} till ${second.to}.`,
          en: `Compared with the same period a year before, ${second.from} to ${second.to}.`,
        },
      ]
    : [];
}

function tooLittleBefore(world: World, second: Period, n: number) {
  const { from, to } = second;
  if (n > 0 && isCovered(world, second)) return null;
  return {
    reason: 'no_offences' as const,
    message: {
      sv: `Jämförelseperioden ${from} till ${to} täcks inte av några data. Välj en annan att jämföra med.`,
      en: `The period compared with, ${from} to ${to}, is not covered by data. Choose another to compare with.`,
    },
  };
}

/** The change of the whole with its interval before the rest, where both periods are as long. */
function withChange(before: number, after: number, isAsLong: boolean, rest: Text): Text {
  const change = isAsLong ? changeBetween(before, after) : null;
  const sign = (value: number) => (value > 0 ? '+' : '');
  const all = sayBoth(
    (f) =>
      change === null
        ? `${f(after)} anmälda brott mot ${f(before)}.`
        : `${f(after)} anmälda brott mot ${f(before)}: ${sign(change.change_pct)}${f(change.change_pct)} % (${sign(change.low_pct)}${f(change.low_pct)} till ${sign(change.high_pct)}${f(change.high_pct)} %).`,
    (f) =>
      change === null
        ? `${f(after)} reported offences against ${f(before)}.`
        : `${f(after)} reported offences against ${f(before)}: ${sign(change.change_pct)}${f(change.change_pct)} % (${sign(change.low_pct)}${f(change.low_pct)} to ${sign(change.high_pct)}${f(change.high_pct)} %).`,
  );
  return { sv: `${all.sv} ${rest.sv}`, en: `${all.en} ${rest.en}` };
}
