import type { z } from '@hono/zod-openapi';
import type { analysisLayer } from '../../contract/analysis-layers';
import type { Text } from '../../http/problem';
import { countChange } from '../../statistics/count-change';
import { rounded, formatText, formatBoth } from '../format-text';
import { noOffences } from '../too-little';
import { cellsWhere, column, stepsOf, type LegendClass } from './layer';
import type { LayerInput } from './layer-input';
import { roundQ } from './round-q';
import { describeChange } from './describe-change';
import { ALPHA } from './significance';
import { countTwoPeriods } from './two-periods';

type Comparison = NonNullable<z.infer<typeof analysisLayer>['comparison']>;

/** A comparison, and what the run card says of it. */
interface Compared {
  comparison: Comparison;
  n_tests: number;
  told: Text[];
}

/** Fixed, so that a small change looks small, however sure; symmetrical on a scale of ratios, as for densities. */
const [FEWER, MORE] = [0.67, 1.5];

const CLASSES: LegendClass[] = [
  {
    code: 'fewer_2',
    from: null,
    label: times((f) => [`säkert färre, under ${f(FEWER, 2)}`, `surely fewer, below ${f(FEWER, 2)}`]),
  },
  {
    code: 'fewer_1',
    from: FEWER,
    label: times((f) => [`säkert färre, ${f(FEWER, 2)} till 1`, `surely fewer, ${f(FEWER, 2)} to 1`]),
  },
  { code: 'none', from: null, label: { sv: 'ingen säker skillnad', en: 'no certain difference' } },
  {
    code: 'more_1',
    from: 1,
    label: times((f) => [`säkert fler, 1 till ${f(MORE, 1)}`, `surely more, 1 to ${f(MORE, 1)}`]),
  },
  {
    code: 'more_2',
    from: MORE,
    label: times((f) => [`säkert fler, minst ${f(MORE, 1)}`, `surely more, ${f(MORE, 1)} or above`]),
  },
];
const CHANCE = 2;

/** Where there are more or fewer offences than in another period by more than chance gives. */
export async function compareCounts(input: LayerInput): Promise<Compared> {
  const { now, before, share_now, is_as_long, too_little, told } = await countTwoPeriods(input);
  const periods = { period: { from: now.from, to: now.to }, second: { from: before.from, to: before.to } };
  const [n, n_before] = [now.counts.n, before.counts.n];
  const why = too_little ?? (n + n_before === 0 ? noOffences(now.counts.units) : null);
  if (why) {
    const nothing = { classes: [], cell_steps: [], value: [], class: [], columns: {}, sentence: why.message };
    const reason = { reason: why.reason, message: why.message[input.language] };
    return { comparison: { ...periods, too_little: reason, ...nothing }, n_tests: 0, told };
  }
  const [x, y] = [now.counts.x, before.counts.x];
  const change = countChange(x, y, share_now, ALPHA);
  const expected = y.map((of) => (of * share_now) / (1 - share_now));
  const cell = cellsWhere(x.length, (at) => x[at]! + y[at]! > 0);
  const kind = cell.map((at) =>
    change.qvalue[at]! < ALPHA ? classOf(x[at]!, expected[at]!, change.side[at]!) : CHANCE,
  );
  const whole = describeChange({ now: n, before: n_before, share_now }, is_as_long);
  const squares = describeSquares(kind, change.n_tests);
  return {
    comparison: {
      ...periods,
      too_little: null,
      classes: CLASSES,
      cell_steps: stepsOf(column(input.grid.served, cell)),
      value: cell.map((at) => rounded(x[at]! - expected[at]!, 1)),
      class: kind,
      columns: {
        n: column(x, cell),
        n_before: column(y, cell),
        expected: cell.map((at) => rounded(expected[at]!, 1)),
        qvalue: cell.map((at) => roundQ(change.qvalue[at]!)),
      },
      sentence: { sv: `${whole.sv} ${squares.sv}`, en: `${whole.en} ${squares.en}` },
    },
    n_tests: change.n_tests,
    told: [...told, TESTED],
  };
}

function classOf(n: number, expected: number, side: number): number {
  if (side > 0) return n >= MORE * expected ? 4 : 3;
  return n < FEWER * expected ? 0 : 1;
}

/** What the coloured squares say; that nothing is sure is said first. */
function describeSquares(kind: readonly number[], n_tests: number): Text {
  const more = kind.filter((k) => k > CHANCE).length;
  const fewer = kind.filter((k) => k < CHANCE).length;
  if (n_tests === 0)
    return {
      sv: 'Ingen ruta har så många brott att det går att säga om de har blivit fler eller färre.',
      en: 'No square has offences enough to say whether they have become more or fewer.',
    };
  if (more + fewer === 0 && n_tests === 1)
    return {
      sv: 'Ingen säker skillnad i den enda ruta som har så många brott att den går att pröva.',
      en: 'No certain difference in the only square with offences enough to be tested.',
    };
  if (more + fewer === 0)
    return formatBoth(
      (f) => `Ingen säker skillnad i någon av ${f(n_tests)} prövade rutor: det som skiljer kan vara slump.`,
      (f) => `No certain difference in any of ${f(n_tests)} squares tested: what differs may be chance.`,
    );
  return formatBoth(
    (f) =>
      `Av ${f(n_tests)} prövade rutor har ${f(more)} säkert fler brott än i jämförelseperioden och ${f(fewer)} säkert färre (högst ${f(ALPHA * (more + fewer), 1)} av dem väntas vara falska).`,
    (f) =>
      `Of ${f(n_tests)} squares tested ${f(more)} surely have more offences than in the period compared with and ${f(fewer)} surely fewer (at most ${f(ALPHA * (more + fewer), 1)} of them are expected to be false).`,
  );
}

function times(write: (f: (value: number, decimals?: number) => string) => [string, string]): Text {
  return formatText((f, language) => (language === 'sv' ? `${write(f)[0]} gånger` : `${write(f)[1]} times`));
}

const TESTED: Text = {
  sv: 'Jämförelsen färgar en ruta bara där skillnaden är mer än slumpen ger: brotten i rutan prövas mot att höra till den ena eller andra perioden efter hur långa de är, justerat för antalet prövade rutor. Där båda perioderna tillsammans har för få brott prövas inget. Serier av brott svänger mer än slumpen.',
  en: 'The comparison colours a square only where the difference is more than chance gives: the offences of the square are tested against belonging to either period by how long the periods are, adjusted for the number of squares tested. Where both periods together have too few offences nothing is tested. Series of offences vary more than chance.',
};
