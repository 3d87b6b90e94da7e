import { describe, expect, it } from 'vitest';
import { judgeDelivery, type Delivered } from '../../../../data/import/delivery/judge-delivery';

const month = (n: string, more: Partial<Delivered> = {}): Delivered => ({
  rows_read: 310,
  rows_rejected: 0,
  without_place: 31,
  duplicates_dropped: 0,
  period: { from: `2025-${n}-01`, to: `2025-${n}-31` },
  question: null,
  signature: 'a',
  ...more,
});
// ten a day, a tenth of them without a place
const BEFORE = ['07', '05', '03', '01'].map((n) => month(n));
const doubts = (file: Delivered, before = BEFORE) => judgeDelivery(file, before).map(({ doubt }) => doubt);

describe('a file that has come', () => {
  it('is taken when it is like its earlier ones', () => {
    expect(doubts(month('08'))).toEqual([]);
    // 400 where 310 are expected: further off than chance, and still not twice
    expect(doubts(month('08', { rows_read: 400, without_place: 40 }))).toEqual([]);
  });

  it('waits when there is none, when it holds nothing, and when only a person can know', () => {
    expect(doubts(month('08'), [])).toEqual(['first']);
    expect(doubts(month('08', { question: 'corrected' }))).toEqual(['question']);
    expect(doubts(month('08', { rows_read: 0, period: null }))).toContain('nothing');
  });

  it('waits for other columns', () => {
    expect(doubts(month('08', { signature: 'b' }))).toEqual(['columns']);
    // where nobody knows what they were
    expect(doubts(month('08', { signature: null }))).toEqual([]);
  });

  it('waits after a gap, for what is not newer, and for another length', () => {
    // seven days after 31 July are a pause, eight are a gap
    expect(doubts(month('08', { period: { from: '2025-08-07', to: '2025-09-06' } }))).toEqual([]);
    expect(doubts(month('08', { period: { from: '2025-08-08', to: '2025-09-07' } }))).toEqual(['period_gap']);
    expect(doubts(month('07'))).toEqual(['period_old']);
    // a year of the same number a day
    const year = month('08', { rows_read: 3650, without_place: 365, period: { from: '2024-09-01', to: '2025-08-31' } });
    expect(doubts(year)).toEqual(['period_length']);
  });

  it('waits for twice or half as many a day, where it is no chance', () => {
    expect(judgeDelivery(month('08', { rows_read: 621, without_place: 62 }), BEFORE)).toEqual([
      { doubt: 'count', given: '621', expected: '310' },
    ]);
    expect(doubts(month('08', { rows_read: 620, without_place: 62 }))).toEqual([]);
    expect(doubts(month('08', { rows_read: 154, without_place: 15 }))).toEqual(['count']);
    // three where one is usual is chance
    const few = ['07', '05'].map((n) => month(n, { rows_read: 1, without_place: 0 }));
    expect(doubts(month('08', { rows_read: 3, without_place: 0 }), few)).toEqual([]);
  });

  it('waits when other shares are placed or rejected', () => {
    expect(doubts(month('08', { without_place: 65 }))).toEqual(['placed']);
    expect(doubts(month('08', { without_place: 60 }))).toEqual([]);
    expect(doubts(month('08', { rows_rejected: 16, without_place: 29 }))).toEqual(['rejected']);
    expect(doubts(month('08', { rows_rejected: 15, without_place: 29 }))).toEqual([]);
  });
});
