import { expect, it } from 'vitest';
import { acceptedVisits, editVisits } from '../../../../web/plan/need/edited-visit';

const VISIT = {
  visit_id: '5-1',
  place: 'torget',
  name: 'Torget',
  stadsdel: 'vast',
  team: 1,
  weekday: 5,
  from: '2026-01-09T20:05:00.000Z',
  to: '2026-01-09T20:20:00.000Z',
  travel_min: 0,
  reason: { sv: '', en: '' },
};

it('keeps a visit as it was suggested', () => {
  const [edited] = editVisits([VISIT], 'Europe/Stockholm');
  expect(edited).toEqual({
    visit_id: '5-1',
    keep: true,
    place: 'torget',
    date: '2026-01-09',
    min: 21 * 60 + 5,
    length_min: 15,
  });
  expect(acceptedVisits([edited!], 'Europe/Stockholm')).toEqual([
    { visit_id: '5-1', place: 'torget', from: VISIT.from, to: VISIT.to },
  ]);
});

it('moves and leaves out what a person changes', () => {
  const [one, two] = editVisits([VISIT, { ...VISIT, visit_id: '5-2' }], 'Europe/Stockholm');
  const accepted = acceptedVisits(
    [
      { ...one!, min: 22 * 60, length_min: 10 },
      { ...two!, keep: false },
    ],
    'Europe/Stockholm',
  );
  expect(accepted).toEqual([
    { visit_id: '5-1', place: 'torget', from: '2026-01-09T21:00:00.000Z', to: '2026-01-09T21:10:00.000Z' },
  ]);
});
