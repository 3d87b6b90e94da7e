import { describe, expect, it } from 'vitest';
import { applyReport, refuseReport, type PassProgress, type ActionReport } from '../../../server/field/apply-report';
import { row } from '../passes/planned';

const AT_18 = '2026-01-09T17:00:00.000Z';
const AT_19 = '2026-01-09T18:00:00.000Z';
const AT_20 = '2026-01-09T19:00:00.000Z';
const NOW = new Date(AT_20);

const begin = (at: string): ActionReport => ({ report_id: 'report-1', kind: 'begin', pass_id: 'a', at });
const end = (at: string, note = ''): ActionReport => ({
  report_id: 'report-2',
  kind: 'end',
  pass_id: 'a',
  at,
  done: [],
  note,
});
const visit = (from: string, to: string): ActionReport => ({
  report_id: 'report-3',
  kind: 'visit',
  pass_id: 'a',
  place: null,
  from,
  to,
  done: [],
});
const course = (
  status: PassProgress['status'],
  actual_from: string | null = null,
  actual_to: string | null = null,
): PassProgress => ({
  status,
  set_off_at: null,
  actual_from,
  actual_to,
});

const setOff = (at: string): ActionReport => ({ report_id: 'report-0', kind: 'set_off', pass_id: 'a', at });

describe('setting off', () => {
  it('sets a pass under way and is no presence, which counts from arriving', () => {
    const off = applyReport(setOff(AT_18), course('planned'));
    expect(off).toEqual({ code: 'saved', after: { ...course('under_way'), set_off_at: AT_18 } });
    const begun = applyReport(begin(AT_19), off.after);
    expect(begun).toEqual({ code: 'saved', after: { ...course('under_way', AT_19), set_off_at: AT_18 } });
  });

  it('of two keeps the earlier, and is not said of whoever was there already', () => {
    const off = applyReport(setOff(AT_19), course('planned')).after;
    expect(applyReport(setOff(AT_18), off)).toMatchObject({ code: 'already_begun', after: { set_off_at: AT_18 } });
    expect(applyReport(setOff(AT_19), course('under_way', AT_18)).after.set_off_at).toBeNull();
  });

  it('without arriving ends as no presence at all', () => {
    const off = applyReport(setOff(AT_18), course('planned')).after;
    expect(applyReport(end(AT_19), off)).toMatchObject({
      code: 'saved',
      after: { status: 'done', actual_from: AT_19, actual_to: AT_19 },
    });
    expect(applyReport(end(AT_19), course('under_way')).code).toBe('not_begun');
  });

  it('keeps what is certain to be of a person out of lines, words and notes', () => {
    const line = (text: string): ActionReport => ({
      report_id: 'report-4',
      kind: 'handover',
      pass_id: 'a',
      at: AT_18,
      place: null,
      text,
      hours: 12,
    });
    expect(refuseReport(line('ring 070-123 45 67'), row(), NOW)).toBe('names_a_person');
    expect(refuseReport(line('Anna Lindberg vet mer'), row(), NOW)).toBeNull();
    const seen = { ...visit(AT_18, AT_19), seen_note: 'bil ABC123' } as ActionReport;
    expect(refuseReport(seen, row(), NOW)).toBe('names_a_person');
  });
});

describe('a report from the field', () => {
  it('sets a pass under way, and done', () => {
    const begun = applyReport(begin(AT_18), course('planned'));
    expect(begun).toEqual({ code: 'saved', after: course('under_way', AT_18) });
    expect(applyReport(end(AT_20), begun.after)).toEqual({ code: 'saved', after: course('done', AT_18, AT_20) });
  });

  it('of two colleagues counts from the earlier beginning to the later end', () => {
    expect(applyReport(begin(AT_18), course('under_way', AT_19))).toEqual({
      code: 'already_begun',
      after: course('under_way', AT_18),
    });
    expect(applyReport(begin(AT_19), course('under_way', AT_18)).after).toEqual(course('under_way', AT_18));
    expect(applyReport(end(AT_20), course('done', AT_18, AT_19))).toEqual({
      code: 'already_ended',
      after: course('done', AT_18, AT_20),
    });
    expect(applyReport(end(AT_19), course('done', AT_18, AT_20)).after).toEqual(course('done', AT_18, AT_20));
  });

  it('of a pass that has been cancelled is kept, and the pass stays cancelled', () => {
    expect(applyReport(begin(AT_18), course('cancelled'))).toEqual({
      code: 'pass_cancelled',
      after: course('cancelled', AT_18),
    });
    expect(applyReport(end(AT_20), course('cancelled', AT_18))).toEqual({
      code: 'pass_cancelled',
      after: course('cancelled', AT_18, AT_20),
    });
    expect(applyReport(visit(AT_18, AT_19), course('cancelled')).code).toBe('pass_cancelled');
  });

  it('of an end needs a beginning before it', () => {
    expect(applyReport(end(AT_20), course('planned')).code).toBe('not_begun');
    expect(applyReport(end(AT_18), course('under_way', AT_18)).code).toBe('ends_before_it_begins');
    expect(applyReport(begin(AT_20), course('done', null, AT_19)).code).toBe('ends_before_it_begins');
  });

  const minutes = (at: string, n: number) => new Date(Date.parse(at) + n * 60_000).toISOString();
  it.each<[string, ActionReport, string | null]>([
    ['now is taken', begin(AT_20), null],
    ['five minutes ahead is taken, for a clock that is fast', begin(minutes(AT_20, 5)), null],
    ['six minutes ahead is not', begin(minutes(AT_20, 6)), 'in_the_future'],
    ['a visit that ends as it begins is not', visit(AT_18, AT_18), 'ends_before_it_begins'],
    ['a visit that ends before it begins is not', visit(AT_19, AT_18), 'ends_before_it_begins'],
    ['thirteen hours before the pass is not', begin(minutes(AT_18, -13 * 60)), 'outside_pass'],
    ['four days ago is not', begin(minutes(AT_20, -4 * 24 * 60)), 'too_old'],
    ['with a personal identity number is not', end(AT_19, 'pratade med 19121212-1212'), 'names_a_person'],
    ['with a short one is not', end(AT_19, '121212 1212'), 'names_a_person'],
    ['with a telephone number of a shop is taken', end(AT_19, 'ring 08-706 80 00'), null],
  ])('%s', (_, report, code) => {
    expect(refuseReport(report, row({ planned_from: AT_18, planned_to: AT_20 }), NOW)).toBe(code);
  });
});
