import { describe, expect, it } from 'vitest';
import { toggleLayer } from '../../../../web/map/layers/toggle-layer';

describe('switching a map layer', () => {
  it('puts one away', () => {
    expect(toggleLayer(['grid', 'presence'], 'grid')).toEqual({ layers: ['presence'], putAway: null });
  });

  it('adds one while there are fewer than two themes', () => {
    expect(toggleLayer(['grid', 'prioritised'], 'presence')).toEqual({
      layers: ['grid', 'presence', 'prioritised'],
      putAway: null,
    });
  });

  it('asks which of two themes to put away for a third', () => {
    expect(toggleLayer(['grid', 'presence', 'prioritised'], 'stadsdelar')).toEqual({
      layers: null,
      putAway: ['grid', 'presence'],
    });
  });

  it('does not count the prioritised areas as a theme', () => {
    expect(toggleLayer(['grid', 'presence'], 'prioritised').layers).toEqual(['grid', 'presence', 'prioritised']);
  });
});
