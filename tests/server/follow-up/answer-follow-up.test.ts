import { expect, it } from 'vitest';
import { answerFollowUp } from '../../../server/follow-up/answer-follow-up';
import type { VisitInShort } from '../../../server/store/tables/visit';
import { tinyPack } from '../tiny-town';
import { row } from '../passes/planned';

/** Two weeks from Monday 5 January 2026, looked at a week after they ended unless said otherwise. */
function follow(
  passes: ReturnType<typeof row>[],
  visits: VisitInShort[] = [],
  { now = '2026-01-25T12:00:00Z', seesPlaces = true } = {},
) {
  const weeks = { from: '2026-01-05', to: '2026-01-19', now: new Date(now), seesPlaces };
  return answerFollowUp({ passes, visits }, weeks, tinyPack());
}

/** Two hours on a day in January 2026 from 17 UTC, delivered for some minutes. */
function held(day: string, minutes: number, more: Parameters<typeof row>[0] = {}) {
  const from = `2026-01-${day}T17:00:00.000Z`;
  return row({
    pass_id: `${day} ${minutes}`,
    planned_from: from,
    planned_to: `2026-01-${day}T19:00:00.000Z`,
    week_start: day < '12' ? '2026-01-05' : '2026-01-12',
    status: 'done',
    actual_from: from,
    actual_to: new Date(Date.parse(from) + 60_000 * minutes).toISOString(),
    ...more,
  });
}

const unreported = (day: string, more: Parameters<typeof row>[0] = {}) =>
  held(day, 0, { status: 'planned', actual_from: null, actual_to: null, ...more });

const at = (pass_id: string, day: string, from: string, to: string, place: string | null = null): VisitInShort => ({
  pass_id,
  stadsdel: 'vast',
  place,
  register_place: null,
  visited_from: `2026-01-${day}T${from}:00.000Z`,
  visited_to: `2026-01-${day}T${to}:00.000Z`,
});

it('tells apart what is delivered, cancelled, not reported and ahead', () => {
  const { whole, weeks, sentence } = follow(
    [held('06', 60), unreported('07', { status: 'cancelled' }), unreported('08'), unreported('16')],
    [],
    { now: '2026-01-15T12:00:00Z' },
  );
  expect(whole).toEqual({
    n_passes: 4,
    planned_min: 480,
    delivered_min: 60,
    n_reported: 1,
    n_unplanned: 0,
    unplanned_min: 0,
    n_without_visit: 0,
    n_cancelled: 1,
    cancelled_min: 120,
    n_without_report: 1,
    without_report_min: 120,
    n_ahead: 1,
    ahead_min: 120,
    // 60 of the 240 minutes of which it is known what came of them
    dosage: 0.25,
  });
  expect(weeks.map(({ week, delivered_min, n_ahead }) => [week, delivered_min, n_ahead])).toEqual([
    ['2026-W02', 60, 0],
    ['2026-W03', null, 1],
  ]);
  expect(sentence.sv).toBe(
    '25\u00a0% av den planerade tiden är genomförd: 1 av 4 timmar. 1 pass är inställt. 1 pass saknar uppgift och räknas inte. 1 pass återstår.',
  );
});

it('says nothing delivered only where that is known', () => {
  expect(follow([unreported('06')]).whole).toMatchObject({ delivered_min: null, dosage: null });
  expect(follow([unreported('06')]).sentence.en).toMatch(/^Nothing has been reported yet/);
  const cancelled = follow([unreported('06', { status: 'cancelled' })]).whole;
  expect(cancelled).toMatchObject({ delivered_min: 0, dosage: 0 });
  expect(follow([]).whole).toMatchObject({ n_passes: 0, planned_min: 0, delivered_min: null, dosage: null });
  expect(follow([]).sentence.sv).toBe('Inget är planerat i de här veckorna.');
});

it('keeps what was reported of a pass that somebody cancelled', () => {
  expect(follow([held('06', 30, { status: 'cancelled' })]).whole).toMatchObject({ n_cancelled: 0, delivered_min: 30 });
});

it('counts visits of ten minutes, and the longest time without one', () => {
  // visits on the 7th at 17 and the 14th at 17; 9 minutes on the 10th are no visit
  const passes = [held('07', 60), held('10', 9), held('14', 60)];
  const [vast] = follow(passes).stadsdelar;
  // from 18 on the 7th to 17 on the 14th is 6 days and 23 hours
  expect(vast).toMatchObject({ stadsdel: 'vast', visits: 2, short_visits: 1, longest_gap_days: 7 });
  // from Monday the 5th at 00 local time, 23 UTC the day before, to the 14th at 17 UTC: 9.75 days
  expect(follow([held('14', 60)]).stadsdelar[0]).toMatchObject({ longest_gap_days: 9.8 });
  // none of those days is over yet
  const early = follow([held('06', 60)], [], { now: '2026-01-07T18:00:00Z' }).stadsdelar[0];
  expect(early?.longest_gap_days).toBe(1.8);
  expect(follow([unreported('07')]).stadsdelar[0]).toMatchObject({ visits: 0, longest_gap_days: null });
});

it('takes minutes at a place from the visits there, whichever pass they were of', () => {
  const own = held('06', 100, { place: 'torget' });
  const wholly = held('08', 120);
  const { places, stadsdelar } = follow(
    [own, wholly],
    [
      at(own.pass_id, '06', '17:00', '17:15', 'torget'),
      // somewhere else in the stadsdel is not where the pass was planned
      at(own.pass_id, '06', '17:20', '17:25'),
      at(wholly.pass_id, '08', '17:00', '17:20', 'torget'),
      at(wholly.pass_id, '08', '17:30', '17:35'),
    ],
  );
  expect(places).toHaveLength(1);
  expect(places?.[0]).toMatchObject({ place: 'torget', n_passes: 1, planned_min: 120, delivered_min: 35, visits: 2 });
  expect(stadsdelar[0]).toMatchObject({ planned_min: 240, delivered_min: 220, visits: 2, short_visits: 2 });
});

it('takes a pass that has only visits to be as long as they are', () => {
  const pass = unreported('06', { status: 'under_way', actual_from: '2026-01-06T17:00:00.000Z' });
  const visits = [at(pass.pass_id, '06', '17:00', '17:15'), at(pass.pass_id, '06', '18:00', '18:10')];
  expect(follow([pass], visits).whole).toMatchObject({ n_reported: 1, delivered_min: 25 });
});

it('tells places only to those who may see them', () => {
  const passes = [held('06', 60, { place: 'torget' })];
  expect(follow(passes, [], { seesPlaces: false }).places).toBeNull();
  expect(follow(passes).places).toHaveLength(1);
});

it('says how much went where the promise puts it first', () => {
  const { prioritised } = follow([held('06', 60), held('07', 20, { stadsdel: 'ost' })]);
  expect(prioritised).toMatchObject({ stadsdelar: ['vast'], share_planned: 0.5, share_delivered: 0.75, target: null });
  expect(prioritised.sentence.sv).toBe(
    '50\u00a0% av den planerade tiden och 75\u00a0% av den genomförda ligger i Väst, som löftet sätter först. Löftet anger inget mål i siffror.',
  );
});
