import { describe, expect, it } from 'vitest';
import { binomialTails, twoSided } from '../../../server/statistics/binomial-tails';
import { kernelChange } from '../../../server/statistics/kernel-change';
import { createRandom } from '../../../server/statistics/random';
import { rectangle } from './grid';

const SIDE = 20;
const CELLS = rectangle(SIDE, SIDE);
const N = SIDE * SIDE;
const at = (column: number, row: number) => row * SIDE + column;
const change = (now: Float64Array, before: Float64Array, share = 0.5, bandwidth = 300) =>
  kernelChange(now, before, share, CELLS, 100, bandwidth);
const found = (values: ArrayLike<number>) => Array.from(values).flatMap((v, i) => (v < 0.05 ? [i] : []));

describe('the change of a density', () => {
  it('is the binomial test of two counts where all of them lie in one cell', () => {
    const now = new Float64Array(N);
    const before = new Float64Array(N);
    now[at(10, 10)] = 30;
    before[at(10, 10)] = 10;
    const { qvalue, side, tested, n_tests } = change(now, before);
    // however far the kernel reaches, the same forty events are seen: every test is the same one
    expect(qvalue[at(10, 10)]).toBeCloseTo(twoSided(binomialTails(30, 40, 0.5)), 10);
    expect(qvalue[at(12, 11)]).toBeCloseTo(qvalue[at(10, 10)]!, 10);
    expect([side[at(10, 10)], tested[at(10, 10)], tested[at(0, 0)]]).toEqual([1, 1, 0]);
    // within 300 m of the middle of a cell, the rim not counted: a disc of radius 3 without its four tips
    expect(n_tests).toBe(25);
  });

  it('asks for ten events in both periods together', () => {
    const now = new Float64Array(N);
    now[at(5, 5)] = 9;
    expect(change(now, new Float64Array(N)).n_tests).toBe(0);
    now[at(5, 5)] = 10;
    const ten = change(now, new Float64Array(N));
    expect(ten.n_tests).toBe(25);
    expect(ten.qvalue[at(5, 5)]).toBeCloseTo(2 / 1024, 10);
  });

  it('expects by the length of the periods', () => {
    const now = new Float64Array(N).fill(3);
    const before = new Float64Array(N).fill(12);
    expect(found(change(now, before, 0.2).qvalue)).toEqual([]);
    expect(found(change(now, before, 0.5).qvalue)).toHaveLength(N);
    expect(change(now, before, 0.5).side[0]).toBe(-1);
  });

  it('finds a place that grew out of nothing, and nothing far from it', () => {
    const now = new Float64Array(N).fill(1);
    const before = new Float64Array(N).fill(1);
    for (const dx of [-1, 0, 1]) for (const dy of [-1, 0, 1]) now[at(10 + dx, 10 + dy)] = 10;
    const cells = found(change(now, before).qvalue);
    expect(cells).toContain(at(10, 10));
    for (const i of cells) expect(Math.hypot((i % SIDE) - 10, Math.floor(i / SIDE) - 10)).toBeLessThan(5);
  });

  it('calls a twentieth of maps without change changed at most', () => {
    const random = createRandom(11);
    for (const n of [300, 3000]) {
      let any = 0;
      for (let map = 0; map < 200; map++) {
        const periods = [new Float64Array(N), new Float64Array(N)] as const;
        for (let i = 0; i < 2 * n; i++) {
          const counts = periods[random.below(2) as 0 | 1];
          const cell = random.below(N);
          counts[cell] = counts[cell]! + 1;
        }
        any += Number(found(change(...periods, 0.5, 250).qvalue).length > 0);
      }
      expect(any).toBeLessThanOrEqual(10);
    }
  });

  it('refuses counts of other cells', () => {
    expect(() => change(new Float64Array(2), new Float64Array(N))).toThrow(
      'counts: got 2 and 400, expected 400, one a cell',
    );
  });
});
