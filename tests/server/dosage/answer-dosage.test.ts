import { describe, expect, it } from 'vitest';
import { answerDosage } from '../../../server/dosage/answer-dosage';
import type { Outcome } from '../../../server/follow-up/outcome-of';
import { tinyPack } from '../tiny-town';

/** Monday 5 to Monday 19 January 2026, looked at a week later. */
const WEEKS = { from: '2026-01-05', to: '2026-01-19', now: new Date('2026-01-26T12:00:00Z'), seesPlaces: true };
const at = (day: number, clock: string) => Date.parse(`2026-01-${String(day).padStart(2, '0')}T${clock}:00Z`);

/** A pass to the square of a quarter of an hour, as it went. */
const planned = (more: Partial<Outcome> = {}): Outcome => ({
  pass_id: 'p',
  kind: 'reported',
  stadsdel: 'vast',
  place: 'torget',
  week_start: '2026-01-05',
  planned_min: 15,
  delivered_min: 0,
  stays: [],
  ...more,
});
const stay = (day: number, from: string, to: string, place: string | null = 'torget', stadsdel = 'vast') => ({
  stadsdel,
  place,
  register_place: null,
  from: at(day, from),
  to: at(day, to),
});
/** A needed card is long; only its period is read. */
const need = (vast: number, ost: number) =>
  ({
    stadsdelar: [
      { stadsdel: 'vast', n: vast },
      { stadsdel: 'ost', n: ost },
    ],
    card: { period: { from: '2025-01-01', to: '2026-01-01' } },
  }) as unknown as Parameters<typeof answerDosage>[1];
const answer = (outcomes: Outcome[], more: Partial<typeof WEEKS> = {}, offences = need(60, 40)) =>
  answerDosage({ outcomes, seen: [] }, offences, { ...WEEKS, ...more }, tinyPack());

describe('dosage', () => {
  it('holds visits and minutes at a place against what was planned there', () => {
    const { places, sentence } = answer([
      // 18.00 and 20.00 local time
      planned({ stays: [stay(6, '17:00', '17:15')] }),
      planned({ stays: [stay(9, '19:00', '19:08')] }),
      planned({ kind: 'without_report' }),
      planned({ kind: 'cancelled' }),
      planned({ kind: 'ahead' }),
      // another pass came by, unplanned
      planned({ place: null, stays: [stay(10, '17:00', '17:20')], planned_min: 120 }),
    ]);
    expect(places).toHaveLength(1);
    expect(places?.[0]).toEqual({
      place: 'torget',
      name: 'Torget',
      stadsdel: 'vast',
      meant_visits: 4,
      meant_min: 60,
      visits: 2,
      short_visits: 1,
      minutes: 43,
      n_without_report: 1,
      // from 18.20 on Saturday the 10th to midnight on Monday the 19th
      longest_gap_days: 8.2,
      is_gap_long: true,
      by_slot: [0, 0, 0, 0, 0, 0, 2, 0],
      evenness: null,
      is_predictable: false,
      seen: [],
    });
    expect(sentence.sv).toBe(
      '0 av 1 platser har fått så många besök som var avsett. 1 har varit utan besök längre än 4 dygn i sträck.',
    );
  });

  it('says where visits gather in the same hours', () => {
    const days = [5, 7, 9, 11, 13, 15, 17];
    const same = days.map((day) => planned({ stays: [stay(day, '17:00', '17:15')] }));
    const other = [8, 12, 16, 20].map((hour) =>
      planned({ place: null, stays: [stay(6, `${String(hour).padStart(2, '0')}:00`, `${hour}:15`, 'vagen')] }),
    );
    const { places } = answer([...same, ...other]);
    expect(places?.find(({ place }) => place === 'torget')).toMatchObject({
      evenness: 0,
      is_predictable: true,
      longest_gap_days: 2,
      is_gap_long: false,
    });
  });

  it('tells nothing of a place to those who may not see it', () => {
    expect(answer([planned({ stays: [stay(6, '17:00', '17:15')] })], { seesPlaces: false }).places).toBeNull();
  });

  it('flags a stadsdel with much more presence than its share of what the public has reported', () => {
    const visits = (n: number, stadsdel: string) =>
      Array.from({ length: n }, () =>
        planned({ stadsdel, place: null, stays: [stay(6, '17:00', '17:15', null, stadsdel)] }),
      );
    const { fairness, prioritised } = answer([...visits(60, 'vast'), ...visits(40, 'ost')], {}, need(30, 70));
    expect(fairness.stadsdelar).toMatchObject([
      { stadsdel: 'vast', is_prioritised: true, visits: 60, n: 30, ratio: 2, is_flagged: true },
      { stadsdel: 'ost', visits: 40, n: 70, is_flagged: false },
    ]);
    expect(fairness.too_little).toBeNull();
    expect(fairness.sentence.sv).toMatch(/^Väst får mer än dubbelt.*en fråga, inte en dom: skälet kan vara löftet/);
    // Wilson, 60 of 100: 0.5020 to 0.6906
    expect(prioritised).toMatchObject({ share: 0.6, low: 0.502, high: 0.6906, target: null });
    expect(prioritised.sentence.sv).toBe(
      '60 av 100 besök, 60 % (50–69), har gått till Väst, som löftet sätter först. Löftet anger inget mål i siffror.',
    );
  });

  it('says why nothing is compared', () => {
    const { fairness } = answer([planned({ stays: [stay(6, '17:00', '17:15')] })]);
    expect(fairness.too_little?.sv).toMatch(/^För lite för att jämföra stadsdelar: 1 besök och 100 anmälningar/);
    expect(fairness.sentence.sv).toBe('');
  });
});
