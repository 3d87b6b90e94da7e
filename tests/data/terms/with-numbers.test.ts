import { expect, it } from 'vitest';
import { withNumbers } from '../../../data/terms/with-numbers';
import { eventMessages } from '../../../data/sources/events/messages';

const said = {
  rows: (n: number, file: string) => `${n === 1 ? 'en rad' : `${n} rader`} i ${file}`,
  plain: 'inget',
  by: { 1: (n: number) => `${n} utan slut` },
};

it('writes numbers from a thousand with the space of the language, and leaves all else as it was', () => {
  const sv = withNumbers(said, 'sv');
  expect([sv.rows(1, 'a 2000'), sv.rows(999, 'b'), sv.rows(1204567, 'c')]).toEqual([
    'en rad i a 2000',
    '999 rader i b',
    '1\u00a0204\u00a0567 rader i c',
  ]);
  expect([sv.plain, sv.by[1](12000)]).toEqual(['inget', '12\u00a0000 utan slut']);
  expect(withNumbers(said, 'en').rows(12000, 'd')).toBe('12,000 rader i d');
});

it('is how an import speaks', () => {
  const { noteMidnight, noteSynthetic } = eventMessages({ language: 'sv', stream: 'offences', isForPage: true });
  expect(noteSynthetic(9283)).toBe('9\u00a0283 syntetiska rader gav plats för de verkliga.');
  expect(noteMidnight(2041, 12000)).toMatch(/^2\u00a0041 av 12\u00a0000 brott /);
});
