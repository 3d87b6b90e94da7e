import { describe, expect, it } from 'vitest';
import type { PromisedActivity } from '../../../server/promises/activity';
import type { Deed } from '../../../server/promises/deed';
import { dueBy } from '../../../server/promises/due';
import { measureProgress } from '../../../server/promises/measure-progress';
import { proposeVerdict } from '../../../server/promises/propose-verdict';

const NOTHING = { sv: '', en: '' };

function promised(more: Partial<PromisedActivity> = {}): PromisedActivity {
  return {
    priority_area: 'visible',
    title: { sv: 'Vandringar', en: '' },
    kinds: ['walk'],
    target_kind: 'count',
    target_n: 10,
    stadsdelar: [],
    places: [],
    indicator: NOTHING,
    from: '2025-01-01',
    // a hundred days
    to: '2025-04-11',
    owner_police: NOTHING,
    owner_municipality: NOTHING,
    milestones: [],
    ...more,
  };
}

let n_deeds = 0;
const deed = (date: string, more: Partial<Deed> = {}): Deed => ({
  deed_id: `deed ${n_deeds++}`,
  date,
  kind: 'walk',
  stadsdel: 'vast',
  places: [],
  area: null,
  outcome: 'done',
  planned_min: 60,
  delivered_min: 60,
  visits: [],
  ...more,
});

const measure = (more: Partial<PromisedActivity>, deeds: readonly Deed[], today: string, has_records = true) =>
  measureProgress(promised(more), deeds, { today, stadsdelar: ['vast', 'ost', 'syd'], has_records });

describe('what should be done by a day', () => {
  it.each([
    ['2024-12-31', 0],
    ['2025-01-01', 0],
    // a tenth of the days have gone by: one of ten
    ['2025-01-10', 0],
    ['2025-01-11', 1],
    ['2025-02-20', 5],
    ['2025-04-10', 9],
    ['2025-04-11', 10],
    ['2026-01-01', 10],
  ])('is an even pace of whole things: %s', (today, due) => {
    expect(dueBy(promised(), 10, today)).toBe(due);
  });

  it.each([
    // 8 are to be done when 20 January is over, and 2 more in the eighty days after it
    ['2025-01-11', 4],
    ['2025-01-20', 7],
    ['2025-01-21', 8],
    ['2025-03-01', 8],
    ['2025-03-02', 9],
  ])('goes by way of the milestones: %s', (today, due) => {
    expect(dueBy(promised({ milestones: [{ date: '2025-01-20', n: 8 }] }), 10, today)).toBe(due);
  });

  it('has no pace where it is a share: the last milestone, then the target', () => {
    const share = promised({ target_kind: 'carried_out', target_n: 80 });
    expect(dueBy(share, 80, '2025-01-02')).toBe(80);
    const stepped = { ...share, milestones: [{ date: '2025-02-01', n: 60 }] };
    expect([dueBy(stepped, 80, '2025-02-01'), dueBy(stepped, 80, '2025-02-02')]).toEqual([0, 60]);
    expect(dueBy(stepped, 80, '2025-04-11')).toBe(80);
  });
});

describe('the progress of an activity', () => {
  it('counts what was done of its kinds in its time and place, and nothing else', () => {
    const deeds = [
      deed('2024-12-31'),
      deed('2025-01-01'),
      deed('2025-01-05', { kind: 'patrol' }),
      deed('2025-01-06', { stadsdel: 'ost' }),
      deed('2025-01-07', { outcome: 'cancelled' }),
      deed('2025-01-08', { outcome: 'unreported' }),
      deed('2025-03-01', { outcome: 'ahead' }),
      deed('2025-04-11'),
    ];
    const progress = measure({ stadsdelar: ['vast'], target_n: 2 }, deeds, '2025-01-21');
    expect(progress).toMatchObject({ unit: 'times', done: 1, target: 2, due: 0, state: 'on_time', missing: [] });
    expect(progress).toMatchObject({ n_done: 1, n_cancelled: 1, n_unreported: 1, n_ahead: 1 });
    expect(progress.steps).toEqual([{ date: '2025-01-01', done: 1 }]);
  });

  it('is late below what the calendar asks, on time at it, and done at the target', () => {
    const done = (n: number) => Array.from({ length: n }, () => deed('2025-01-02'));
    expect(measure({}, done(4), '2025-02-20').state).toBe('late');
    expect(measure({}, done(5), '2025-02-20').state).toBe('on_time');
    expect(measure({}, done(10), '2025-02-20').state).toBe('done');
    expect(measure({}, done(5), '2025-01-01').state).toBe('not_begun');
  });

  it('covers a stadsdel when it has had it so many times, and names those that it has not', () => {
    const deeds = [
      deed('2025-01-02'),
      deed('2025-01-03', { stadsdel: 'ost' }),
      deed('2025-01-04'),
      deed('2025-01-05', { stadsdel: 'ost' }),
      deed('2025-01-06', { stadsdel: 'syd' }),
    ];
    const progress = measure({ target_kind: 'cover_stadsdelar', target_n: 2 }, deeds, '2025-02-20');
    expect(progress).toMatchObject({ unit: 'stadsdelar', done: 2, target: 3, due: 1, missing: ['syd'] });
    expect(progress.steps).toEqual([
      { date: '2025-01-04', done: 1 },
      { date: '2025-01-05', done: 2 },
    ]);
  });

  it('covers places that were visited, each once a pass', () => {
    const deeds = [deed('2025-01-02', { places: ['torget', 'parken'] }), deed('2025-01-09', { places: ['torget'] })];
    const asked = { target_kind: 'cover_places' as const, target_n: 2, places: ['torget', 'parken'] };
    expect(measure(asked, deeds, '2025-02-20')).toMatchObject({ done: 1, target: 2, missing: ['parken'] });
  });

  it('is the share of delivered minutes that went where it was promised', () => {
    const deeds = [
      deed('2025-01-02', { delivered_min: 30 }),
      deed('2025-01-03', { delivered_min: 60, stadsdel: 'ost' }),
      deed('2025-01-04', { outcome: 'cancelled', delivered_min: 0 }),
      deed('2025-01-05', { delivered_min: 30 }),
    ];
    const asked = { target_kind: 'presence_share' as const, target_n: 55, stadsdelar: ['vast'] };
    const progress = measure(asked, deeds, '2025-02-20');
    expect(progress).toMatchObject({ unit: 'percent', done: 50, target: 55, due: 55, state: 'late', n_done: 2 });
    expect(progress.steps.map(({ done }) => done)).toEqual([100, 33.3, 50]);
  });

  it('is the share of what was planned that took place, where neither a cancelled nor an unreported one did', () => {
    const deeds = [
      deed('2025-01-02'),
      deed('2025-01-03', { outcome: 'cancelled' }),
      deed('2025-01-04', { outcome: 'unreported' }),
      deed('2025-01-05'),
      deed('2025-03-05', { outcome: 'ahead' }),
    ];
    expect(measure({ target_kind: 'carried_out', target_n: 50 }, deeds, '2025-02-20')).toMatchObject({
      done: 50,
      state: 'on_time',
    });
    // it is said to be reached only when nothing can be cancelled any more
    expect(measure({ target_kind: 'carried_out', target_n: 50 }, deeds, '2025-05-01').state).toBe('done');
    // what nobody had planned is not one of those that were to be carried out
    const beside = deed('2025-02-01', { is_unplanned: true, planned_min: 0 });
    expect(measure({ target_kind: 'carried_out', target_n: 50 }, [...deeds, beside], '2025-02-20').done).toBe(
      measure({ target_kind: 'carried_out', target_n: 50 }, deeds, '2025-02-20').done,
    );
  });

  it('is not told where nothing has been written down', () => {
    expect(measure({}, [], '2025-02-20', false).state).toBe('no_records');
    expect(measure({ target_kind: 'carried_out' }, [], '2025-02-20')).toMatchObject({
      done: null,
      state: 'no_records',
    });
  });

  it('says of each milestone whether it was met, when, and whether that was in time', () => {
    const milestones = [
      { date: '2025-01-10', n: 1 },
      { date: '2025-01-20', n: 2 },
      { date: '2025-01-30', n: 3 },
      { date: '2025-03-30', n: 4 },
    ];
    const deeds = [deed('2025-01-10'), deed('2025-01-21')];
    expect(measure({ milestones }, deeds, '2025-02-20').milestones.map(({ state, met_on }) => [state, met_on])).toEqual(
      [
        ['met', '2025-01-10'],
        ['met_late', '2025-01-21'],
        ['missed', null],
        ['ahead', null],
      ],
    );
  });
});

describe('the verdict that the rule proposes', () => {
  const propose = (done: number, today: string, more: Partial<PromisedActivity> = {}) => {
    const deeds = Array.from({ length: done }, () => deed('2025-01-02'));
    return proposeVerdict(measure(more, deeds, today), promised(more), today).verdict;
  };
  it.each([
    [10, '2025-02-20', 'kept'],
    [9, '2025-04-10', 'too_early'],
    [10, '2025-04-11', 'kept'],
    [9, '2025-04-11', 'partly'],
    [5, '2025-04-11', 'partly'],
    [4, '2025-04-11', 'not'],
    [0, '2025-04-11', 'not'],
  ])('of %i out of ten on %s is %s', (done, today, verdict) => {
    expect(propose(done, today)).toBe(verdict);
  });

  it('waits for the end where it is a share, and is nothing where nothing is known', () => {
    const share = { target_kind: 'carried_out' as const, target_n: 80 };
    expect(propose(3, '2025-02-20', share)).toBe('too_early');
    const reached = measure(share, [deed('2025-01-02')], '2025-02-20');
    expect(proposeVerdict(reached, promised(share), '2025-02-20').why.en).toContain('may change until its end');
    expect(propose(3, '2025-04-11', share)).toBe('kept');
    expect(propose(0, '2025-04-11', share)).toBeNull();
    const unknown = proposeVerdict(measure({}, [], '2025-05-01', false), promised(), '2025-05-01');
    expect(unknown.verdict).toBeNull();
    expect(unknown.why.sv).toContain('Inget är rapporterat');
  });

  it('never rounds less than half up to half', () => {
    const { verdict, why } = proposeVerdict(
      { done: 4999, target: 10_000, state: 'late', n_unreported: 0 },
      { target_kind: 'count', to: '2025-04-11' },
      '2025-04-11',
    );
    expect(verdict).toBe('not');
    expect(why.en).toBe('The period is over and 49% of the target is reached, less than half.');
  });
});
