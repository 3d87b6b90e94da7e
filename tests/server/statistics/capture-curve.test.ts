import { describe, expect, it } from 'vitest';
import { captureCurve } from '../../../server/statistics/capture-curve';
import {
  accuracyAtArea,
  accuracyOfCells,
  areaForCapture,
  GRID_SHIFTS,
  meanAccuracy,
} from '../../../server/statistics/map-accuracy';
import { computed, rounded } from './grid';

const curve = (predicted: number[], observed: number[], outside = 0) =>
  computed(
    captureCurve(
      Float64Array.from(predicted),
      Float64Array.from(observed),
      new Float64Array(predicted.length).fill(1),
      outside,
    ),
  );
const along = (c: ReturnType<typeof curve>, figure: 'pai' | 'pei' | 'rri') =>
  rounded(
    [...c.order.keys()].map((k) => accuracyOfCells(c, k + 1)[figure] ?? -1),
    6,
  );

describe('the capture curve', () => {
  it('agrees with three worked cells', () => {
    const three = curve([3, 2, 1], [6, 3, 0]);
    expect(along(three, 'pai')).toEqual([2, 1.5, 1]);
    expect(along(three, 'pei')).toEqual([1, 1, 1]);
  });

  it('agrees with six worked cells, ties going against the map', () => {
    const six = curve([8, 4, 4, 2, 1, 0], [6, 7, 3, 2, 1, 0]);
    expect([...six.order].map((i) => i + 1)).toEqual([1, 3, 2, 4, 5, 6]);
    expect(along(six, 'pai')).toEqual([1.894737, 1.421053, 1.684211, 1.421053, 1.2, 1]);
    expect(along(six, 'pei')).toEqual([0.857143, 0.692308, 1, 1, 1, 1]);
    expect(along(six, 'rri')).toEqual([1.333333, 1.333333, 1, 1, 1, 1]);
  });

  it('flags as many whole cells as fit in a share of the area', () => {
    const risks = curve([1, 2, 3, 4, 5, 6], [1, 1, 1, 1, 1, 1]);
    expect(accuracyAtArea(risks, 0.7).n_cells).toBe(4);
    expect(accuracyAtArea(risks, 0.6).n_cells).toBe(3);
    // of equal cells the first are dropped
    const tied = curve([1, 1, 1, 2, 3, 4], [1, 1, 1, 1, 1, 1]);
    expect([...tied.order.slice(0, accuracyAtArea(tied, 0.7).n_cells)].sort()).toEqual([2, 3, 4, 5]);
  });

  it('agrees with the worked hit rates of eight cells', () => {
    const eight = curve([1, 2, 3, 4, 5, 6, 7, 8], Array<number>(8).fill(1));
    expect([0.5, 0.49, 0.01, 0.02, 0.05].map((share) => accuracyAtArea(eight, share).capture)).toEqual([
      0.5, 0.375, 0, 0, 0,
    ]);
    // one event each where the risk is 5, 6, 4 and 8
    const some = curve([1, 2, 3, 4, 5, 6, 7, 8], [0, 0, 0, 1, 1, 1, 0, 1]);
    expect([0.25, 0.5, 0.75, 1].map((share) => areaForCapture(some, share))).toEqual([0.125, 0.375, 0.5, 0.625]);
  });

  it('weighs cells by their area', () => {
    // 6 in a cell of 3 is less than 3 in a cell of 1
    const c = computed(captureCurve(Float64Array.of(6, 3), Float64Array.of(1, 1), Float64Array.of(3, 1)));
    expect([...c.order]).toEqual([1, 0]);
    expect(accuracyOfCells(c, 1)).toMatchObject({ area_share: 0.25, capture: 0.5, pai: 2 });
  });

  it('counts what happened outside the map as missed', () => {
    const c = curve([2, 1], [3, 1], 4);
    expect(accuracyOfCells(c, 2).capture).toBe(0.5);
    expect(areaForCapture(c, 0.8)).toBeNull();
  });

  it('has null for what is undefined', () => {
    expect(accuracyAtArea(curve([2, 1], [0, 3]), 0.1)).toEqual({
      n_cells: 0,
      area_share: 0,
      capture: 0,
      pai: null,
      pei: null,
      rri: null,
    });
    expect(accuracyOfCells(curve([2, 1], [0, 3]), 1)).toMatchObject({ pai: 0, pei: 0, rri: null });
  });

  it('says why when it cannot be computed', () => {
    const none = new Float64Array(2);
    expect(captureCurve(none, none, Float64Array.of(1, 1))).toEqual({ computable: false, reason: 'empty' });
    expect(() => captureCurve(none, none, none)).toThrow(/area: got 0/);
    expect(() => captureCurve(none, Float64Array.of(1), none)).toThrow(/got 1 observed and 2 areas, expected 2/);
    expect(() => accuracyOfCells(curve([1], [1]), 2)).toThrow(/n_cells: got 2, expected 0 to 1/);
  });
});

it('takes the mean over four shifted grids, of the figures that are there', () => {
  expect(GRID_SHIFTS).toHaveLength(4);
  const a = { n_cells: 2, area_share: 0.02, capture: 0.3, pai: 15, pei: 0.5, rri: null };
  const b = { n_cells: 4, area_share: 0.02, capture: 0.1, pai: 5, pei: null, rri: null };
  expect(meanAccuracy([a, b])).toEqual({ n_cells: 3, area_share: 0.02, capture: 0.2, pai: 10, pei: 0.5, rri: null });
  expect(() => meanAccuracy([])).toThrow(/got none/);
});
