import { describe, expect, it } from 'vitest';
import { hasTwoMaps, lookOf } from '../../../web/state/look';
import { LOOKS, METHODS, type Look, type Method } from '../../../web/state/view';

const second = { from: '2024-01-01', to: '2025-01-01' };
const of = (look: Look, method: Method = 'count', more = {}) => lookOf({ look, method, second, ...more });

describe('how two periods are looked at', () => {
  it('is as it was chosen', () => {
    expect(LOOKS.map((look) => of(look))).toEqual([...LOOKS]);
  });

  it('is the first where there is no second, whatever a link says', () => {
    expect(LOOKS.map((look) => of(look, 'count', { second: null }))).toEqual(LOOKS.map(() => 'first'));
  });

  it('is one map where densities are compared', () => {
    expect(LOOKS.map((look) => of(look, 'dual_kde'))).toEqual(LOOKS.map(() => 'first'));
  });

  it('shows a difference of counts alone, and the first of what has none', () => {
    expect(METHODS.filter((method) => of('difference', method) === 'difference')).toEqual(['count']);
  });

  it('takes two maps for a handle between them and for two beside each other', () => {
    const two = LOOKS.filter((look) => hasTwoMaps({ look, method: 'gistar', second }));
    expect(two).toEqual(['swipe', 'beside']);
  });
});
