import { describe, expect, it } from 'vitest';
import { filterQuery } from '../../../web/state/filter-query';
import { DEFAULT_VIEW } from '../../../web/state/view';

const category = (name: string, presence_produced: boolean) => ({
  category: name,
  name: { sv: name, en: name },
  group: null,
  question_area: null,
  presence_produced,
  on_place_map: true,
});
const catalogue = {
  default_period: { from: '2025-01-01', to: '2026-01-01' },
  categories: [category('assault', false), category('narcotics', true), category('graffiti', false)],
};
const { filter } = DEFAULT_VIEW;

describe('the filter as query parameters', () => {
  it("asks for the catalogue's period and all but what presence produces when nothing is chosen", () => {
    expect(filterQuery(filter, catalogue)).toEqual({
      from: '2025-01-01',
      to: '2026-01-01',
      category: 'assault,graffiti',
    });
  });

  it('asks for every category when the list is empty', () => {
    expect(filterQuery({ ...filter, categories: [] }, catalogue).category).toBe('assault,narcotics,graffiti');
  });

  it('names what was chosen', () => {
    const chosen = {
      period: { from: '2025-06-01', to: '2025-07-01' },
      categories: ['narcotics'],
      place_types: ['outdoors'] as const,
      weekdays: [5, 6],
      hours: [23, 0],
      stadsdelar: ['rissne', 'or'],
    };
    expect(filterQuery(chosen, catalogue)).toEqual({
      from: '2025-06-01',
      to: '2025-07-01',
      category: 'narcotics',
      place_type: 'outdoors',
      weekday: '5,6',
      hours: '23-01',
      stadsdel: 'rissne,or',
    });
  });

  it('counts the stadsdel whose panel is open in place of those of the filter', () => {
    expect(filterQuery({ ...filter, stadsdelar: ['or'] }, catalogue, 'rissne').stadsdel).toBe('rissne');
  });
});
