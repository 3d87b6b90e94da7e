import { describe, expect, it } from 'vitest';
import type { Filter } from '../../../web/state/view';
import { filterWords } from '../../../web/text/filter-words';

const names = {
  default_period: { from: '2024-11-01', to: '2025-11-01' },
  categories: [
    { category: 'assault', name: { sv: 'Misshandel', en: 'Assault' } },
    { category: 'robbery', name: { sv: 'Rån', en: 'Robbery' } },
    { category: 'graffiti', name: { sv: 'Klotter', en: 'Graffiti' } },
    { category: 'theft', name: { sv: 'Stöld', en: 'Theft' } },
    { category: 'fraud', name: { sv: 'Bedrägeri', en: 'Fraud' } },
  ],
  stadsdelar: new Map([['rissne', 'Rissne']]),
};
const filter = (part: Partial<Filter> = {}): Filter => ({
  period: null,
  categories: null,
  place_types: [],
  weekdays: [],
  hours: [],
  stadsdelar: [],
  ...part,
});

describe('the filter in words', () => {
  it('names the default period and the default offences', () => {
    expect(filterWords(filter(), names, 'sv')).toEqual([
      'november 2024 – oktober 2025',
      'alla brott utom de som mest upptäcks av polisen själv',
    ]);
  });

  it('names days and hours as ranges, over midnight too', () => {
    const chosen = filter({ weekdays: [5, 6], hours: [20, 21, 22, 23, 0, 1, 2], place_types: ['outdoors'] });
    expect(filterWords(chosen, names, 'sv').slice(2)).toEqual([
      'utomhus',
      'fre–lör',
      'kl. 20–03',
      'natten räknas till kvällen då den började',
    ]);
    expect(filterWords(chosen, names, 'en').slice(2)).toEqual([
      'outdoors',
      'Fri–Sat',
      '20–03 o’clock',
      'a night counts with the evening on which it began',
    ]);
    expect(filterWords(filter({ weekdays: [5], hours: [20, 21] }), names, 'en').slice(2)).toEqual([
      'Fri',
      '20–22 o’clock',
    ]);
  });

  it('names up to three kinds of offence, counts more, and names all when every one is asked for', () => {
    expect(filterWords(filter({ categories: ['assault', 'robbery'] }), names, 'sv')[1]).toBe('misshandel och rån');
    const four = filter({ categories: ['assault', 'robbery', 'graffiti', 'theft'] });
    expect(filterWords(four, names, 'sv')[1]).toBe('4 av 5 brottstyper');
    expect(filterWords(four, names, 'sv', true)[1]).toBe('misshandel, rån, klotter och stöld');
    expect(filterWords(filter({ categories: [] }), names, 'sv')[1]).toBe('alla brott');
  });

  it('names stadsdelar by their names', () => {
    expect(filterWords(filter({ stadsdelar: ['rissne'] }), names, 'sv')[2]).toBe('Rissne');
  });
});
