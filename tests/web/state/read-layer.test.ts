import { expect, it } from 'vitest';
import { readLayer } from '../../../web/state/read-layer';

it('adds up the steps from square to square', () => {
  const layer = { cell_steps: [2, 1, 1, 10], value: [5, 6, 7, 8] } as never;
  expect(readLayer(layer)).toEqual({ cell: [2, 3, 4, 14], value: [5, 6, 7, 8] });
});
