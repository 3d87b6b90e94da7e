import { describe, expect, it } from 'vitest';
import type { GridGeometry, Places } from '../../../web/api/types';
import { findBusiestPlace } from '../../../web/panels/busiest-place';
import { findBusiestTime, hoursOf } from '../../../web/panels/busiest-time';
import { summarySentence } from '../../../web/panels/summary-sentence';
import { weekPartWords } from '../../../web/panels/week-part-words';

const ALL = Array.from({ length: 168 }, () => true);

/** A week with `base` offences every hour, and `extra` more in each hour of the part. */
function week(base: number, part?: { weekdays: number[]; from: number; length: number }, extra = 0): number[] {
  const inside = new Set(part ? hoursOf(part) : []);
  return Array.from({ length: 168 }, (_, i) => base + (inside.has(i) ? extra : 0));
}

const plain = { is_known: true, weekdays: [], hours: [], place: null };

it('says of a period without data that there are none, and not that there are few', () => {
  const nothing = { ...plain, is_known: false, n: 0, by_hour: week(0), most: { name: 'Rissne', share: 1 } };
  expect(summarySentence(nothing, 'sv')).toBe('Inga data för perioden: det betyder inte att inget har hänt.');
  expect(summarySentence(nothing, 'en')).toBe('No data for the period, which does not mean that nothing happened.');
});

describe('the part of the week that stands out', () => {
  it('is found over midnight, with its share of offences and of hours', () => {
    const late = { weekdays: [5, 6], from: 21, length: 6 };
    // 168 everywhere and 10 more in each of 12 hours: 132 of 288
    const found = findBusiestTime(week(1, late, 10), ALL);
    expect(found).toMatchObject({ ...late, n: 132 });
    expect(found?.share).toBeCloseTo(132 / 288);
    expect(found?.share_of_hours).toBeCloseTo(12 / 168);
  });

  it('is none when the week is even', () => {
    expect(findBusiestTime(week(5), ALL)).toBeNull();
  });

  it('is none when there are too few to say', () => {
    const counts = week(0, { weekdays: [5], from: 21, length: 3 }, 19);
    expect(counts.reduce((a, b) => a + b)).toBe(57);
    expect(findBusiestTime(counts, ALL)).toBeNull();
  });

  it('is compared with the counted hours only', () => {
    // Fridays and Saturdays only, even over their 48 hours: nothing stands out within them
    const included = ALL.map((_, i) => i >= 96 && i < 144);
    const counts = included.map((isIn) => (isIn ? 5 : 0));
    expect(findBusiestTime(counts, included)).toBeNull();
    expect(findBusiestTime(counts, ALL)).not.toBeNull();
  });

  it('runs from Sunday night into Monday', () => {
    expect(hoursOf({ weekdays: [7], from: 21, length: 6 })).toEqual([165, 166, 167, 0, 1, 2]);
  });
});

describe('a part of the week in words', () => {
  const words = (weekdays: number[], from: number, length: number) => [
    weekPartWords({ weekdays, from, length }, 'sv'),
    weekPartWords({ weekdays, from, length }, 'en'),
  ];

  it('names days and parts of the day', () => {
    expect(words([5, 6], 18, 6)).toEqual([
      'fredag och lördag kväll (18–24)',
      'on Friday and Saturday evenings (18–24)',
    ]);
    expect(words([5, 6], 21, 6)).toEqual([
      'fredag och lördag kväll och natt (21–03)',
      'on Friday and Saturday evenings and nights (21–03)',
    ]);
    expect(words([5, 6, 7], 0, 3)).toEqual(['fredag till söndag natt (00–03)', 'on Friday to Sunday nights (00–03)']);
  });

  it('bends the words after a kind of days', () => {
    expect(words([1, 2, 3, 4, 5], 15, 6)).toEqual([
      'vardagar på eftermiddagen och kvällen (15–21)',
      'on weekday afternoons and evenings (15–21)',
    ]);
    expect(words([1, 2, 3, 4, 5, 6, 7], 12, 6)).toEqual([
      'alla dagar på eftermiddagen (12–18)',
      'every day in the afternoon (12–18)',
    ]);
  });

  it('calls morning to afternoon daytime', () => {
    expect(words([1, 2, 3, 4, 5], 9, 9)).toEqual(['vardagar dagtid (09–18)', 'on weekdays in the daytime (09–18)']);
  });
});

describe('the place that holds most', () => {
  // at the equator a thousandth of a degree is 111 m: cells 111 m apart on a line, then one far away in b
  const cell = (stadsdel: string, lng: number): GridGeometry['features'][number] => ({
    type: 'Feature',
    properties: { cell: 0, x: 0, y: 0, stadsdel, area_m2: 10_000, near: null },
    geometry: { type: 'Polygon', coordinates: [[[lng, 0]]] },
  });
  const line = Array.from({ length: 20 }, (_, i) => cell('a', i / 1000));
  const cells = [...line, cell('b', 0.5)];
  const torget: Places['features'][number] = {
    type: 'Feature',
    properties: { place: 'torget', name: 'Torget', kind: 'square', stadsdel: 'a' },
    geometry: { type: 'Point', coordinates: [0, 0] },
  };

  it('sums the cells within 250 m of it in the stadsdel', () => {
    // cells 0, 1 and 2 lie within 223 m; cell 3 is 334 m away
    expect(findBusiestPlace({ cell: [0, 2, 3, 20], n: [20, 10, 10, 99] }, cells, [torget], 'a')).toEqual({
      near: 'Torget',
      n: 30,
      share: 0.75,
    });
  });

  it('is not named for fewer than 20 offences', () => {
    expect(findBusiestPlace({ cell: [0], n: [19] }, cells, [torget], 'a')).toBeNull();
  });

  it('is not named for less than a quarter of them', () => {
    expect(findBusiestPlace({ cell: [0, 10], n: [24, 76] }, cells, [torget], 'a')).toBeNull();
  });

  it('is not named when it holds no more than its share of a small area', () => {
    const small = cells.slice(0, 4);
    expect(findBusiestPlace({ cell: [0, 1, 2, 3], n: [30, 30, 30, 30] }, small, [torget], 'a')).toBeNull();
  });
});

describe('the summary', () => {
  const late = { weekdays: [5, 6], from: 21, length: 6 };
  const place = { near: 'Rissne torg', n: 100, share: 0.4 };

  it('gives the reason of the promise first, then where and when', () => {
    const input = { ...plain, n: 400, by_hour: week(1, late, 10), place, reason: 'Upplevs som otryggt.' };
    expect(summarySentence(input, 'sv')).toBe(
      'Prioriterat i löftet: Upplevs som otryggt. Brotten är flest nära Rissne torg och samlas fredag och lördag kväll och natt (21–03).',
    );
    expect(summarySentence({ ...input, reason: 'Felt to be unsafe' }, 'en')).toBe(
      'Named in the promise: Felt to be unsafe. Offences are most frequent near Rissne torg and gather on Friday and Saturday evenings and nights (21–03).',
    );
  });

  it('says that no time stands out rather than naming a chance one', () => {
    expect(summarySentence({ ...plain, n: 840, by_hour: week(5) }, 'sv')).toBe(
      'Brotten samlas inte vid någon särskild tid i veckan.',
    );
  });

  it('says when there are too few to say when', () => {
    const few = week(0, late, 4);
    expect(summarySentence({ ...plain, n: 48, by_hour: few }, 'sv')).toBe('För få med känd tid för att säga när.');
    expect(summarySentence({ ...plain, n: 48, by_hour: few }, 'en')).toBe('Too few with a known time to say when.');
  });

  it('says when there are none', () => {
    expect(summarySentence({ ...plain, n: 0, by_hour: week(0) }, 'sv')).toBe('Inga anmälda brott i urvalet.');
  });

  it('opens with the stadsdel that has most for the whole municipality', () => {
    const input = { ...plain, n: 840, by_hour: week(5), most: { name: 'Centrala Sundbyberg', share: 0.31 } };
    expect(summarySentence(input, 'sv')).toBe(
      'Flest anmälda brott i Centrala Sundbyberg: 31\u00a0% av alla i urvalet. Brotten samlas inte vid någon särskild tid i veckan.',
    );
  });

  it('names no stadsdel with most out of a handful', () => {
    const few = { ...plain, n: 5, by_hour: week(0), most: { name: 'Storskogen', share: 0.4 } };
    expect(summarySentence(few, 'sv')).not.toContain('Storskogen');
    expect(summarySentence({ ...few, n: 20 }, 'sv')).toContain('Storskogen');
  });

  it('says nothing of when inside chosen times: they are the question', () => {
    const chosen = {
      is_known: true,
      weekdays: [5, 6],
      hours: [20, 21, 22, 23, 0, 1, 2],
      n: 1234,
      by_hour: week(1, late, 10),
    };
    expect(summarySentence({ ...chosen, place }, 'sv')).toBe('Brotten är flest nära Rissne torg.');
    expect(summarySentence({ ...chosen, place: null }, 'sv')).toBe('1\u00a0234 anmälda brott under de valda tiderna.');
    expect(summarySentence({ ...chosen, hours: [], place: null }, 'en')).toBe(
      '1,234 reported offences during the chosen times.',
    );
  });
});
