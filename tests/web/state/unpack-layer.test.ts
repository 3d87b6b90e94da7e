import { expect, it } from 'vitest';
import { unpackDifference, unpackLayer } from '../../../web/state/unpack-layer';

it('adds up the steps from square to square', () => {
  const layer = { cell_steps: [2, 1, 1, 10], value: [5, 6, 7, 8] } as never;
  expect(unpackLayer(layer)).toEqual({ cell: [2, 3, 4, 14], value: [5, 6, 7, 8] });
});

it('makes a layer of what two periods differ by, and nothing where they were not compared', () => {
  const comparison = { cell_steps: [3, 2], value: [1.5, -2], class: [3, 1], sentence: { sv: 'B', en: 'B' } };
  const answer = { method: 'count', cell_steps: [0], value: [9], sentence: { sv: 'A', en: 'A' }, comparison } as never;
  expect(unpackDifference(answer)).toMatchObject({
    method: 'count',
    cell: [3, 5],
    value: [1.5, -2],
    sentence: { en: 'B' },
  });
  expect(unpackDifference({ method: 'count', cell_steps: [0], value: [9], comparison: null } as never)).toBeNull();
});
