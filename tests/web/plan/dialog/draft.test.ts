import { describe, expect, it } from 'vitest';
import { fieldsOf } from '../../../../web/plan/board/block';
import { differing, draftFrom, faultsOf, fieldsFrom, timesOf } from '../../../../web/plan/dialog/draft';
import { makePass } from '../make-pass';

const STOCKHOLM = 'Europe/Stockholm';
const fields = fieldsOf(makePass());
const draft = draftFrom(fields, STOCKHOLM);

describe('the form of a pass', () => {
  it('shows the clock on the wall and gives back the same pass', () => {
    expect(draft).toMatchObject({ date: '2026-01-09', start: '17:00', end: '21:00', staff: '2', unit: '' });
    expect(fieldsFrom(draft, STOCKHOLM, fields)).toEqual(fields);
  });

  it('lets a pass end after midnight', () => {
    expect(timesOf({ date: '2026-01-09', start: '22:00', end: '03:30' }, STOCKHOLM)).toEqual({
      planned_from: '2026-01-09T21:00:00.000Z',
      planned_to: '2026-01-10T02:30:00.000Z',
      next_day: true,
      shown_min: 330,
    });
  });

  it('knows how long the nights are when clocks change', () => {
    const night = { start: '22:00', end: '06:00' };
    const length = (date: string) => {
      const times = timesOf({ date, ...night }, STOCKHOLM)!;
      return (Date.parse(times.planned_to) - Date.parse(times.planned_from)) / 3_600_000;
    };
    expect(['2026-03-28', '2026-03-29', '2026-10-24'].map(length)).toEqual([7, 8, 9]);
  });

  it('says what is wrong before anything is sent', () => {
    expect(faultsOf({ ...draft, start: 'fem', end: '25:00', staff: '0', stadsdel: '', date: '' })).toEqual({
      start: 'badTime',
      end: 'badTime',
      staff: 'badStaff',
      stadsdel: 'missing',
      date: 'badDate',
    });
    expect(faultsOf({ ...draft, end: draft.start })).toEqual({ end: 'sameTime' });
    expect(faultsOf(draft)).toEqual({});
  });

  it('leaves a time that comes twice as it was when it is not touched', () => {
    // 02.30 after the clocks have been put back
    const second = fieldsOf(
      makePass({ planned_from: '2026-10-25T01:30:00.000Z', planned_to: '2026-10-25T05:00:00.000Z' }),
    );
    const typed = { ...draftFrom(second, STOCKHOLM), note: 'x' };
    expect(fieldsFrom(typed, STOCKHOLM, second).planned_from).toBe('2026-10-25T01:30:00.000Z');
  });

  it('finds what differs between two versions', () => {
    expect(differing(draft, { ...draft, end: '22:00', note: 'x' })).toEqual(['end', 'note']);
  });
});
