import { describe, expect, it } from 'vitest';
import { gistar } from '../../../server/statistics/gistar';
import { queenNeighbours } from '../../../server/statistics/queen-neighbours';
import { computed, fromLists, rectangle, rounded, SIX, SIX_NEIGHBOURS, TOWN, TOWN_NEIGHBOURS } from './grid';

describe('gistar', () => {
  it("agrees with esda's six points", () => {
    expect(rounded(computed(gistar(SIX, SIX_NEIGHBOURS)).z, 8)).toEqual([
      -1.39727626, -0.28917762, 0.65064964, -0.28917762, 1.23452088, 2.02424331,
    ]);
  });

  it('agrees with the worked town of 25 cells', () => {
    const { z, pvalue, defined } = computed(gistar(TOWN, TOWN_NEIGHBOURS));
    expect(rounded(z.slice(5, 15), 6)).toEqual([
      0.852569, 2.467155, 2.644393, 0.694773, -1.139415, 0.852569, 2.821631, 3.176107, 1.226488, -0.940217,
    ]);
    expect(rounded([pvalue[12]!, pvalue[11]!, pvalue[7]!, pvalue[6]!], 6)).toEqual([
      0.001493, 0.004778, 0.008184, 0.013619,
    ]);
    expect(defined.every((d) => d === 1)).toBe(true);
  });

  it('shows what leaving the empty cells out would do: the centre is everyone’s neighbour and says nothing', () => {
    const withCrime = [...TOWN.keys()].filter((i) => TOWN[i]! > 0);
    const { gx, gy } = rectangle(5, 5);
    const seven = { gx: gx.filter((_, i) => TOWN[i]! > 0), gy: gy.filter((_, i) => TOWN[i]! > 0) };
    const result = computed(
      gistar(
        TOWN.filter((v) => v > 0),
        queenNeighbours(seven),
      ),
    );
    const centre = withCrime.indexOf(12);
    expect([result.z[centre], result.pvalue[centre], result.defined[centre]]).toEqual([0, 1, 0]);
    expect(result.z[withCrime.indexOf(6)]).toBeCloseTo(2.075, 3);
  });

  it('does not change with the unit of the values', () => {
    const tenfold = computed(
      gistar(
        TOWN.map((v) => 10 * v),
        TOWN_NEIGHBOURS,
      ),
    );
    expect(rounded(tenfold.z, 9)).toEqual(rounded(computed(gistar(TOWN, TOWN_NEIGHBOURS)).z, 9));
  });

  it('says why when it cannot be computed', () => {
    expect(gistar(new Float64Array(25).fill(0.1), TOWN_NEIGHBOURS)).toEqual({ computable: false, reason: 'constant' });
    expect(gistar(new Float64Array(25), TOWN_NEIGHBOURS)).toEqual({ computable: false, reason: 'constant' });
    expect(gistar(Float64Array.of(1), fromLists([[0]]))).toEqual({ computable: false, reason: 'too_few' });
    expect(() => gistar(Float64Array.of(1, 2), TOWN_NEIGHBOURS)).toThrow(/got 2 values, expected 25/);
  });
});
