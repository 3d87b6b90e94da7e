import { describe, expect, it } from 'vitest';
import { captureAt, curvePoints, spreadLabels, wrapLabel } from '../../../web/charts/curve-scale';

describe('a curve of what a map catches', () => {
  const area = [0.1, 0.2, 1];
  const capture = [0.5, 0.7, 1];

  it('is straight between its points and begins at nothing', () => {
    expect(captureAt(area, capture, 0)).toBe(0);
    expect(captureAt(area, capture, 0.05)).toBeCloseTo(0.25);
    expect(captureAt(area, capture, 0.1)).toBe(0.5);
    expect(captureAt(area, capture, 0.15)).toBeCloseTo(0.6);
  });

  it('stays where it ended beyond its end, and is nothing without points', () => {
    expect(captureAt([0.1], [0.4], 0.3)).toBe(0.4);
    expect(captureAt([], [], 0.3)).toBe(0);
  });

  it('is drawn from the lower left corner to where the plot ends', () => {
    // half of the plot's 0 to 20 % is 10 %, where half is caught
    expect(curvePoints({ area, capture }, 0.2, { width: 200, height: 100 })).toBe('0,100 100,50 200,30');
    // the plot ends between two points: 15 % catches 60 %
    expect(curvePoints({ area, capture }, 0.15, { width: 150, height: 100 })).toBe('0,100 100,50 150,40');
  });
});

describe('labels beside lines', () => {
  it('stay where they are when there is room', () => {
    expect(spreadLabels([10, 60, 30], [15, 15, 15], 0, 100)).toEqual([10, 60, 30]);
  });

  it('move apart in their order when they would lie on each other', () => {
    expect(spreadLabels([50, 45, 52], [10, 10, 10], 0, 100)).toEqual([55, 45, 65]);
  });

  it('take their own height, so that one of two lines gets more room', () => {
    expect(spreadLabels([40, 45], [10, 20], 0, 100)).toEqual([40, 55]);
  });

  it('are pushed back from the ends', () => {
    expect(spreadLabels([95, 98], [10, 10], 0, 100)).toEqual([85, 95]);
    expect(spreadLabels([2], [10], 0, 100)).toEqual([5]);
  });

  it('are broken between words', () => {
    expect(wrapLabel('More than chance gives', 11)).toEqual(['More than', 'chance', 'gives']);
    expect(wrapLabel('Count', 11)).toEqual(['Count']);
    expect(wrapLabel('Unbreakablelongword', 11)).toEqual(['Unbreakablelongword']);
  });
});
