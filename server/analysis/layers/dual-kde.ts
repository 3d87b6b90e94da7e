import { dualKde as dualKdeOf } from '../../statistics/dual-kde';
import { kernelChange, type KernelChange } from '../../statistics/kernel-change';
import type { Text } from '../../http/problem';
import { rounded, formatText, formatBoth } from '../format-text';
import { noOffences } from '../too-little';
import { tooLittleToTest } from './layer-input';
import { countTwoPeriods } from './two-periods';
import { cellsWhere, column, type LayerMethod, type LegendClass } from './layer';
import { roundQ } from './round-q';
import { describeChange } from './describe-change';
import { ALPHA } from './significance';
import { bandwidthTold, densityPerYear, KDE_SOURCES } from './kde';
import { offencesEn, offencesSv } from '../../../data/terms/offence-count';

const TIMES = { sv: 'gånger', en: 'times' };

const UNIT = {
  sv: 'täthet i perioden delad med täthet i jämförelseperioden',
  en: 'density in the period divided by density in the period compared with',
};
/** Fixed, so that a calm change looks calm; symmetrical on a scale of ratios. */
const [SPARSER, DENSER] = [0.67, 1.5];

/** From much sparser to much denser; the middle is all that chance may explain. */
const CLASSES: LegendClass[] = [
  {
    code: 'fewer_2',
    from: null,
    label: formatText(
      (f, l) => `${l === 'sv' ? 'säkert glesare, under' : 'surely sparser, below'} ${f(SPARSER, 2)} ${TIMES[l]}`,
    ),
  },
  {
    code: 'fewer_1',
    from: SPARSER,
    label: formatText((f, l) =>
      l === 'sv' ? `säkert glesare, ${f(SPARSER, 2)} till 1` : `surely sparser, ${f(SPARSER, 2)} to 1`,
    ),
  },
  { code: 'none', from: null, label: { sv: 'ingen säker skillnad', en: 'no certain difference' } },
  {
    code: 'more_1',
    from: 1,
    label: formatText((f, l) =>
      l === 'sv' ? `säkert tätare, 1 till ${f(DENSER, 1)}` : `surely denser, 1 to ${f(DENSER, 1)}`,
    ),
  },
  {
    code: 'more_2',
    from: DENSER,
    label: formatText((f, l) =>
      l === 'sv' ? `säkert tätare, ${f(DENSER, 1)} gånger eller mer` : `surely denser, ${f(DENSER, 1)} times or more`,
    ),
  },
];
const CHANCE = 2;

/** Where density has grown or fallen between two periods by more than chance. */
export const dualKde: LayerMethod = {
  query: ({ asked }) => ({ bandwidth_m: asked.bandwidth_m, from2: asked.second.from, to2: asked.second.to }),
  unit: UNIT,
  sources: [
    ...KDE_SOURCES,
    'Przyborowski and Wilenski (1940), Biometrika 31:313–323 (two counts by the binomial of their sum)',
    'Benjamini and Hochberg (1995), Journal of the Royal Statistical Society B 57:289–300',
  ],
  make: async (input) => {
    const two = await countTwoPeriods(input);
    const { counts: now, years } = two.now;
    const { counts: before, years: years_before } = two.before;
    const { second } = input.asked;
    const told = {
      parameters: {
        ...bandwidthTold(input).parameters,
        from2: second.from,
        to2: second.to,
        floor_share: 0.05,
        test: 'binomial',
        alpha: ALPHA,
      },
      chosen: [...bandwidthTold(input).chosen, ...two.told, TESTED],
      left_out: now.left_out,
      n_offences: now.n,
    };
    const too_little = two.too_little ?? tooLittleToTest(now) ?? tooLittleToTest(before);
    if (too_little) return { too_little, ...told };
    const stable = await input.stable();
    const density = {
      now: densityPerYear(input, now.x, years),
      before: densityPerYear(input, before.x, years_before),
    };
    const result = dualKdeOf(density.now, density.before);
    if (!result.computable) return { too_little: noOffences({ n_presence_produced: 0, n_unknown_kind: 0 }), ...told };
    const { cells, cell_size } = input.grid;
    const change = kernelChange(now.x, before.x, two.share_now, cells, cell_size, input.asked.bandwidth_m);
    const isSure = (at: number) => change.qvalue[at]! < ALPHA;
    // where hardly anything was before there is nothing to divide by, and still the growth may be sure
    const cell = cellsWhere(cells.gx.length, (at) => result.masked[at] === 0 || isSure(at));
    const ratio = (at: number) => density.now[at]! / (density.before[at]! > 0 ? density.before[at]! : result.floor);
    const kindOf = (at: number) => (isSure(at) ? classOfRatio(ratio(at), change.side[at]!) : CHANCE);
    const kind = cell.map(kindOf);
    return {
      unit: UNIT,
      classes: CLASSES,
      cell,
      value: cell.map((at) => rounded(ratio(at), 2)),
      class: kind,
      columns: {
        n: column(now.x, cell),
        n_before: column(before.x, cell),
        qvalue: cell.map((at) => roundQ(change.qvalue[at]!)),
        is_edge: column(input.grid.is_edge, cell),
        stable: column(stable, cell),
      },
      sentence: join(
        describeChange({ now: now.n, before: before.n, share_now: two.share_now }, two.is_as_long),
        describeCells(kind, change.n_tests),
      ),
      explain: (at) => explain(at, ratio, kindOf(at), change, [now.x[at]!, before.x[at]!]),
      n_tests: change.n_tests,
      ...told,
    };
  },
};

function classOfRatio(ratio: number, side: number): number {
  if (side > 0) return ratio >= DENSER ? 4 : 3;
  return ratio < SPARSER ? 0 : 1;
}

function describeCells(kind: readonly number[], n_tests: number): Text {
  const grown = kind.filter((k) => k > CHANCE).length;
  const fallen = kind.filter((k) => k < CHANCE).length;
  const false_at_most = ALPHA * (grown + fallen);
  if (n_tests === 0)
    return {
      sv: 'Ingenstans är brotten så många att det går att säga om tätheten har ändrats.',
      en: 'Nowhere are the offences enough to say whether the density has changed.',
    };
  return grown + fallen === 0
    ? formatBoth(
        (f) => `Ingen av ${f(n_tests)} prövade rutor har ändrats mer än slumpen ger.`,
        (f) => `None of ${f(n_tests)} squares tested has changed by more than chance gives.`,
      )
    : formatBoth(
        (f) =>
          `Av ${f(n_tests)} prövade rutor ligger brotten säkert tätare i ${f(grown)} och säkert glesare i ${f(fallen)} (högst ${f(false_at_most, 1)} av dem väntas vara falska).`,
        (f) =>
          `Of ${f(n_tests)} squares tested the offences lie surely denser in ${f(grown)} and surely sparser in ${f(fallen)} (at most ${f(false_at_most, 1)} of them are expected to be false).`,
      );
}

function explain(
  at: number,
  ratio: (at: number) => number,
  kind: number,
  { tested }: KernelChange,
  [now, before]: [number, number],
): Text {
  if (tested[at] === 0)
    return formatBoth(
      (f) =>
        `För få brott i närheten för att säga om tätheten har ändrats; rutan har ${offencesSv(f(now))} mot ${f(before)}.`,
      (f) =>
        `Too few offences near by to say whether the density has changed; the square has ${offencesEn(f(now))} against ${f(before)}.`,
    );
  return formatBoth(
    (f) =>
      `Tätheten är ${f(ratio(at), 2)} gånger jämförelseperiodens${kind === CHANCE ? ', vilket slumpen kan förklara' : ', mer än slumpen ger'}; rutan har ${offencesSv(f(now))} mot ${f(before)}.`,
    (f) =>
      `Density is ${f(ratio(at), 2)} times that of the period compared with, ${kind === CHANCE ? 'which chance may explain' : 'more than chance gives'}; the square has ${offencesEn(f(now))} against ${f(before)}.`,
  );
}

function join(first: Text, second: Text): Text {
  return { sv: `${first.sv} ${second.sv}`, en: `${first.en} ${second.en}` };
}

const TESTED: Text = {
  sv: 'En ruta färgas bara där skillnaden är mer än slumpen ger: brotten inom bandbredden, vägda som tätheten väger dem, prövas mot att höra till den ena eller andra perioden efter periodernas längd, justerat för antalet prövade rutor. Där båda perioderna tillsammans har för få brott prövas inget. Serier av brott svänger mer än slumpen.',
  en: 'A square is coloured only where the difference is more than chance gives: the offences within the bandwidth, weighed as the density weighs them, are tested against belonging to either period by how long the periods are, adjusted for the number of squares tested. Where both periods together have too few offences nothing is tested. Series of offences vary more than chance.',
};
