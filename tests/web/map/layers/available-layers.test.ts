import { expect, it } from 'vitest';
import { availableLayers } from '../../../../web/map/layers/available-layers';
import { MAP_LAYERS } from '../../../../web/state/view';

it('leaves out presence without passes and priorities without any', () => {
  expect(
    availableLayers(MAP_LAYERS, { presence_weeks: [], ground: null, has_calls: false }, [{ prioritised: false }]),
  ).toEqual(
    MAP_LAYERS.filter((layer) => !['streets', 'calls', 'presence', 'prioritised', 'environment'].includes(layer)),
  );
});

it('keeps every layer that has something to show, and all until that is known', () => {
  expect(
    availableLayers(
      MAP_LAYERS,
      { presence_weeks: ['2025-W52'], has_calls: true, ground: { version: 'a', bounds: [0, 0, 1, 1] } },
      [{ prioritised: true }],
    ),
  ).toEqual([...MAP_LAYERS]);
  expect(availableLayers(MAP_LAYERS, null, null)).toEqual([...MAP_LAYERS]);
});
