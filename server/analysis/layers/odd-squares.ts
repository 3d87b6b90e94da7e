import { oddSquares as oddSquaresOf, type OddSquares } from '../../statistics/odd-squares';
import type { Text } from '../../http/problem';
import { rounded, formatBoth } from '../format-text';
import { CONSTANT } from '../too-little';
import { tooLittleToTest } from './layer-input';
import { cellsWhere, column, type LayerMethod } from './layer';
import { roundQ } from './round-q';
import { ALPHA } from './significance';
import { offencesEn, offencesSv } from '../../../data/terms/offence-count';

const UNIT = {
  sv: 'anmälda brott fler (+) eller färre (−) än rutorna runt om har på samma yta',
  en: 'reported offences more (+) or fewer (−) than the squares around have on the same area',
};

const CODES = ['none', 'fewer', 'more', 'odd_fewer', 'odd_more'] as const;
type Code = (typeof CODES)[number];

/** Where squares differ from those around by more than chance nearly everywhere, only what is more than that is odd. */
const WORDS: Record<Code, Text> = {
  none: { sv: 'skiljer sig inte säkert från rutorna runt om', en: 'not surely different from the squares around' },
  fewer: {
    sv: 'säkert färre än runt om, men inte mer än grannrutor brukar skilja sig här',
    en: 'surely fewer than around, but no more than neighbouring squares usually differ here',
  },
  more: {
    sv: 'säkert fler än runt om, men inte mer än grannrutor brukar skilja sig här',
    en: 'surely more than around, but no more than neighbouring squares usually differ here',
  },
  odd_fewer: { sv: 'udda: färre än runt om', en: 'odd: fewer than around' },
  odd_more: { sv: 'udda: fler än runt om', en: 'odd: more than around' },
};

/** The odd square out: one with more offences than those around it, or fewer. */
export const oddSquares: LayerMethod = {
  query: () => ({}),
  unit: UNIT,
  sources: [
    'Przyborowski and Wilenski (1940), Biometrika 31:313–323 (two counts by the binomial of their sum)',
    'Skellam (1948), Journal of the Royal Statistical Society B 10:257–261 (beta-binomial)',
    'Spiegelhalter (2005), Statistics in Medicine 24:1185–1202 (more spread than chance gives)',
    'Benjamini and Hochberg (1995), Journal of the Royal Statistical Society B 57:289–300',
  ],
  make: async (input) => {
    const counts = await input.counts();
    const { x, n, left_out } = counts;
    const too_little = tooLittleToTest(counts);
    if (too_little) return { too_little, left_out, n_offences: n };
    const stable = await input.stable();
    const found = oddSquaresOf(x, input.grid.area_m2, input.grid.neighbours, ALPHA);
    if (!found.computable) return { too_little: CONSTANT, left_out, n_offences: n };
    const { expected, chance, rho } = found;
    const kind = Array.from(x, (_, at) => CODES.indexOf(codeOf(found, at)));
    const cell = cellsWhere(x.length, (at) => x[at]! > 0 || kind[at]! > 0);
    return {
      unit: UNIT,
      classes: CODES.map((code) => ({ from: null, code, label: WORDS[code] })),
      cell,
      value: cell.map((at) => rounded(x[at]! - expected[at]!, 1)),
      class: cell.map((at) => kind[at]!),
      columns: {
        n: column(x, cell),
        expected: cell.map((at) => rounded(expected[at]!, 1)),
        qvalue: cell.map((at) => roundQ(chance.qvalue[at]!)),
        is_edge: column(input.grid.is_edge, cell),
        stable: column(stable, cell),
      },
      sentence: sentenceOf(kind, x.length, n, rho > 0),
      explain: (at) =>
        formatBoth(
          (f) =>
            `Rutan har ${offencesSv(f(x[at]!))}, rutorna runt om ${f(expected[at]!, 1)} på samma yta: ${WORDS[codeOf(found, at)].sv}.`,
          (f) =>
            `The square has ${offencesEn(f(x[at]!))}, the squares around ${f(expected[at]!, 1)} on the same area: ${WORDS[codeOf(found, at)].en}.`,
        ),
      n_tests: x.length,
      n_offences: n,
      left_out,
      chosen: [spreadTold(rho)],
      parameters: { test: 'binomial', alpha: ALPHA, rho: rounded(rho, 4) },
    };
  },
};

function codeOf({ chance, usual }: OddSquares, at: number): Code {
  const side = usual.side[at]!;
  if (side !== 0) return side > 0 ? 'odd_more' : 'odd_fewer';
  const surely = chance.side[at]!;
  return surely === 0 ? 'none' : surely > 0 ? 'more' : 'fewer';
}

function sentenceOf(kind: readonly number[], of: number, n: number, isSpread: boolean): Text {
  const n_of = (code: Code) => kind.filter((k) => k === CODES.indexOf(code)).length;
  const [more, fewer] = [n_of('odd_more'), n_of('odd_fewer')];
  const usual = n_of('more') + n_of('fewer');
  const odd =
    more + fewer === 0
      ? formatBoth(
          (f) => `Ingen av ${f(of)} rutor är udda bland rutorna runt om (${offencesSv(f(n))}).`,
          (f) => `None of ${f(of)} squares is odd among the squares around (${offencesEn(f(n))}).`,
        )
      : formatBoth(
          (f) =>
            `Av ${f(of)} rutor har ${f(more)} fler och ${f(fewer)} färre anmälda brott än rutorna runt om, mer än ${isSpread ? 'grannrutor brukar skilja sig här' : 'slumpen ger'} (${f(n)} brott i allt; högst ${f((more + fewer) * ALPHA, 1)} av rutorna väntas vara falska).`,
          (f) =>
            `Of ${f(of)} squares ${f(more)} have more and ${f(fewer)} fewer reported offences than the squares around, more than ${isSpread ? 'neighbouring squares usually differ here' : 'chance gives'} (${f(n)} offences in all; at most ${f((more + fewer) * ALPHA, 1)} of the squares are expected to be false).`,
        );
  if (usual === 0) return odd;
  const rest = formatBoth(
    (f) => `${f(usual)} skiljer sig säkert, men inte mer än vad som är vanligt.`,
    (f) => `${f(usual)} surely differ, but no more than is usual.`,
  );
  return { sv: `${odd.sv} ${rest.sv}`, en: `${odd.en} ${rest.en}` };
}

function spreadTold(rho: number): Text {
  return rho === 0
    ? {
        sv: 'Prövat som om brotten i en ruta och dem runt om fördelades efter yta: grannrutor skiljer sig i allmänhet inte mer än så här.',
        en: 'Tested as if the offences of a square and those around it were divided by area: neighbouring squares in general differ no more than that here.',
      }
    : formatBoth(
        (f) =>
          `Prövat som om brotten i en ruta och dem runt om fördelades efter yta. Grannrutor skiljer sig ofta mer än så här (korrelation ${f(rho, 3)}), och udda är bara det som är mer än vanligt.`,
        (f) =>
          `Tested as if the offences of a square and those around it were divided by area. Neighbouring squares often differ by more than that here (correlation ${f(rho, 3)}), and odd is only what is more than usual.`,
      );
}
