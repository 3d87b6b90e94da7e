import { expect, it } from 'vitest';
import { groupByPatrol, mostVisited } from '../../../../web/plan/need/patrols';

const visit = (from: string, more: { team?: number; weekday?: number; stadsdel?: string } = {}) => ({
  ...{ team: 1, weekday: 5, stadsdel: 'vast', travel_min: 10, ...more },
  from: `2026-01-09T${from}:00.000Z`,
  to: new Date(Date.parse(`2026-01-09T${from}:00.000Z`) + 15 * 60_000).toISOString(),
});
const starts = (visits: readonly { from: string }[]) => visits.map(({ from }) => from.slice(11, 16));

it('makes the visits of a patrol one pass, and two where more than four hours lie between them', () => {
  // 15.00 to 15.15, then four hours to 19.15, then four hours and a minute to 23.31
  const grouped = groupByPatrol([visit('23:31'), visit('15:00'), visit('19:15'), visit('16:00', { team: 2 })]);
  expect(grouped.map(({ visits }) => starts(visits))).toEqual([['15:00', '19:15'], ['23:31'], ['16:00']]);
  expect(new Set(grouped.map(({ key }) => key)).size).toBe(3);
  // nobody comes to the first from one before
  expect(grouped[0]!.visits.map(({ travel_min }) => travel_min)).toEqual([0, 10]);
});

it('keeps the key of what is left when another part has been planned', () => {
  const all = [visit('15:00'), visit('15:40'), visit('20:00')];
  const [, late] = groupByPatrol(all);
  expect(groupByPatrol(all.slice(2))[0]!.key).toBe(late!.key);
});

it('is in the stadsdel of most visits, of several in the first', () => {
  expect(mostVisited([visit('15:00'), visit('15:30', { stadsdel: 'ost' }), visit('16:00')])).toBe('vast');
  expect(mostVisited([visit('15:00', { stadsdel: 'ost' }), visit('15:30')])).toBe('ost');
});
