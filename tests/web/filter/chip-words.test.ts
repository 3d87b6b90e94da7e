import { describe, expect, it } from 'vitest';
import { chipWords, timeWords } from '../../../web/filter/chip-words';
import { DEFAULT_VIEW } from '../../../web/state/view';

const category = (name: string, presence_produced = false) => ({
  category: name.toLowerCase(),
  name: { sv: name, en: `${name} (en)` },
  group: null,
  question_area: null,
  presence_produced,
  on_place_map: true,
});
const catalogue = {
  default_period: { from: '2025-01-01', to: '2026-01-01' },
  categories: [category('Rån'), category('Klotter'), category('Stöld'), category('Narkotika', true)],
};
const names = new Map([
  ['or', 'Ör'],
  ['rissne', 'Rissne'],
]);
const { filter } = DEFAULT_VIEW;

describe('the words on a chip', () => {
  it('say what is counted when nothing is chosen', () => {
    expect(chipWords(filter, catalogue, names, 'sv')).toEqual({
      period: '2025',
      category: 'alla utom polisupptäckta',
      place: 'alla platser',
      time: 'dygnet runt',
      stadsdel: 'alla',
    });
  });

  it('name up to two, and count the rest', () => {
    const words = (categories: string[]) => chipWords({ ...filter, categories }, catalogue, names, 'sv').category;
    expect(words(['rån'])).toBe('rån');
    expect(words(['rån', 'klotter'])).toBe('rån, klotter');
    expect(words(['rån', 'klotter', 'stöld'])).toBe('rån + 2');
    expect(words([])).toBe('alla');
  });

  it('name stadsdelar and places', () => {
    const chosen = { ...filter, stadsdelar: ['or', 'rissne'], place_types: ['outdoors'] as const };
    expect(chipWords(chosen, catalogue, names, 'en')).toMatchObject({ stadsdel: 'Ör, Rissne', place: 'outdoors' });
  });
});

describe('the words for a part of the week', () => {
  it('are short, over midnight too', () => {
    expect(timeWords({ weekdays: [5, 6], hours: [20, 21, 22, 23, 0, 1, 2] }, 'sv')).toBe('fre–lör 20–03');
    expect(timeWords({ weekdays: [], hours: [22, 23] }, 'sv')).toBe('22–24');
    expect(timeWords({ weekdays: [6, 7], hours: [] }, 'en')).toBe('Sat–Sun');
  });

  it('are none for the whole week', () => {
    expect(timeWords({ weekdays: [1, 2, 3, 4, 5, 6, 7], hours: [] }, 'sv')).toBe('');
  });
});
