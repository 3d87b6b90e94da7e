import { describe, expect, it } from 'vitest';
import { streets } from '../../../../web/map/layers/streets/streets';
import { context } from '../map-context';

const stretch = (street: string, is_hot: boolean) => ({
  street,
  per_100m: 4,
  is_hot,
  line: [
    [17.97, 59.36],
    [17.98, 59.36],
  ],
});
const answers = (list: object[], chosen: object | null = null) => {
  const of: Record<string, { value: unknown }> = {
    streets: { value: { streets: list, breaks: [1, 2, 3, 4, 5] } },
    street: { value: chosen },
  };
  return new Proxy(of, { get: (known, name: string) => known[name] ?? { value: null } }) as never;
};

describe('streets on the map', () => {
  it('say of each stretch whether it has more than chance gives', () => {
    const { 'hot-street': source } = streets.sources(
      context({ layers: ['streets'], answers: answers([stretch('1_1', true), stretch('2_2', false)]) }),
    );
    const { features } = source!.data as { features: { properties: object }[] };
    expect(features.map(({ properties }) => properties)).toEqual([
      { street: '1_1', per_100m: 4, is_hot: true },
      { street: '2_2', per_100m: 4, is_hot: false },
    ]);
  });

  it('mark the one that is chosen, also where the layer does not have it', () => {
    const marked = (patch: object) =>
      (streets.sources(context(patch))['chosen-street']!.data as { features: unknown[] }).features.length;
    expect(marked({ street: '1_1', answers: answers([stretch('1_1', true)]) })).toBe(1);
    expect(marked({ street: '3_3', answers: answers([stretch('1_1', true)], stretch('3_3', false)) })).toBe(1);
    expect(marked({ street: '3_3', answers: answers([stretch('1_1', true)]) })).toBe(0);
    expect(marked({ street: null, answers: answers([stretch('1_1', true)]) })).toBe(0);
  });

  it('name the one where most lies, in the middle of it, unless it is open', () => {
    const named = (street: string | null) =>
      (
        streets.sources(
          context({ layers: ['streets'], street, answers: answers([stretch('1_1', true), stretch('2_2', false)]) }),
        )['named-street']!.data as { features: { properties: object; geometry: object }[] }
      ).features.map(({ properties, geometry }) => ({ ...properties, ...geometry }));
    expect(named(null)).toEqual([
      { name: 'Tätast: gata utan namn', type: 'Point', coordinates: [expect.closeTo(17.975, 9), 59.36] },
    ]);
    expect(named('1_1')).toEqual([]);
    expect(named('2_2')).toHaveLength(1);
  });
});
