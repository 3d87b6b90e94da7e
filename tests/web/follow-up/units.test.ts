import { expect, it } from 'vitest';
import { unitColumns, type Unit } from '../../../web/follow-up/unit-columns';
import { lengthOf, partsOfWeek } from '../../../web/follow-up/week-parts';
import { csvText } from '../../../web/tables/csv';

const tally = {
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
  dosage: 0.25,
};

it('cuts a week into what was delivered, what was not, what nobody has told and what is ahead', () => {
  const parts = partsOfWeek({ week: '2026-W02', ...tally });
  expect(parts).toEqual({ delivered: 60, unplanned: 0, not_delivered: 180, no_report: 120, ahead: 120 });
  expect(lengthOf(parts)).toBe(480);
  const more = partsOfWeek({ week: '2026-W02', ...tally, delivered_min: 300 });
  expect(more).toMatchObject({ delivered: 300, not_delivered: 0 });
  // what was done without a plan makes up for nothing that was planned
  const beside = partsOfWeek({ week: '2026-W02', ...tally, delivered_min: 90, unplanned_min: 30 });
  expect(beside).toMatchObject({ delivered: 60, unplanned: 30, not_delivered: 180 });
  expect(lengthOf(beside)).toBe(510);
});

const row = (more: Partial<Unit>): Unit => ({
  name: 'Väst',
  code: 'vast',
  stadsdel: 'vast',
  stadsdel_name: 'Väst',
  is_prioritised: true,
  ...tally,
  visits: 1,
  short_visits: 0,
  longest_gap_days: 6.5,
  ...more,
});

const shown = (id: string, of: Unit) =>
  unitColumns('stadsdelar', 'sv')
    .find((column) => column.id === id)
    ?.text?.(of);

it('writes what is not known as not known, and nothing planned as a dash', () => {
  const known = row({});
  expect([shown('delivered', known), shown('dosage', known), shown('gap', known)]).toEqual(['1,0', '25\u00a0%', '6,5']);
  const untold = row({ delivered_min: null, dosage: null, longest_gap_days: null });
  expect([shown('delivered', untold), shown('visits', untold)]).toEqual(['ingen uppgift', 'ingen uppgift']);
  const nothing = row({ delivered_min: null, dosage: null, n_without_report: 0, longest_gap_days: null });
  expect([shown('delivered', nothing), shown('gap', nothing)]).toEqual(['–', '–']);
});

it('leaves what is not known empty in a file', () => {
  const [head, line] = csvText([row({ delivered_min: null, dosage: null })], unitColumns('stadsdelar', 'sv'), [], 'sv')
    .split('\r\n')
    .map((text) => text.split(';'));
  expect(head?.slice(1, 5)).toEqual(['Planerat, h', 'Genomfört, h', 'Varav utan plan, h', 'Genomfört av planerat']);
  expect(line?.slice(0, 5)).toEqual(['Väst', '8,0', '', '', '']);
});
