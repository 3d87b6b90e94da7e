import { describe, expect, it } from 'vitest';
import { ENVIRONMENT_KINDS, type EnvironmentKind } from '../../../../data/terms/environment';
import { environment } from '../../../../web/map/layers/environment/environment';
import { context } from '../map-context';

const ground = {
  tiles: 'x',
  bounds: [0, 0, 1, 1] as [number, number, number, number],
  closest: 16,
  is_synthetic: false,
};
const seen = (kinds: readonly EnvironmentKind[], patch = {}) =>
  environment
    .layers(context({ layers: ['environment'], environment: kinds, ground, ...patch }))
    .filter(({ layout }) => layout?.visibility === 'visible')
    .map(({ id }) => id);

describe('the environment on the map', () => {
  it('shows the kinds that are chosen, each from its own part of the tiles', () => {
    expect(seen(['lamps', 'green'])).toEqual(['environment-green', 'environment-lamp']);
    expect(seen(['stops'])).toEqual(['environment-stop', 'environment-stop-letter']);
    expect(seen(['schools', 'licensed'])).toEqual(['environment-point', 'environment-letter']);
  });

  it('shows nothing while it is off, or before there is any ground', () => {
    expect(seen(ENVIRONMENT_KINDS, { layers: [] })).toEqual([]);
    expect(seen(ENVIRONMENT_KINDS, { ground: null })).toEqual([]);
  });
});
