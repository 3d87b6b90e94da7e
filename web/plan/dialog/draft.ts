import type { Polygon } from 'geojson';
import type { NewPass, Pass } from '../../api/types';
import type { Span } from '../board/block';
import { addDays } from '../../../data/terms/calendar';
import { toInstant, toWallTime } from '../../../data/terms/wall-clock';
import { clockField, parseClock } from '../clock-field';

/** A pass as it is typed: texts, so that nothing that somebody has written is lost. */
export interface Draft {
  actor: string;
  unit: string;
  activity: string;
  stadsdel: string;
  place: string;
  area: Polygon | null;
  tour: Pass['tour'];
  date: string;
  start: string;
  end: string;
  staff: string;
  promise_area: string;
  note: string;
  status: Pass['status'];
}

export type DraftField = keyof Draft;

/** Which field of the form shows what the server says of a field of the pass. */
export const FIELD_OF: Readonly<Record<string, DraftField>> = {
  planned_from: 'start',
  planned_to: 'end',
};

export function draftFrom(pass: NewPass, timeZone: string): Draft {
  const from = toWallTime(pass.planned_from, timeZone);
  const to = toWallTime(pass.planned_to, timeZone);
  return {
    actor: pass.actor,
    unit: pass.unit ?? '',
    activity: pass.activity,
    stadsdel: pass.stadsdel,
    place: pass.place ?? '',
    area: pass.area,
    tour: pass.tour,
    date: from.date,
    start: clockField(from.min),
    end: clockField(to.min),
    staff: String(pass.staff),
    promise_area: pass.promise_area ?? '',
    note: pass.note,
    status: pass.status,
  };
}

/** A draft of something new, where nothing but the place in the week is known. */
export function emptyDraft(
  known: Pick<Draft, 'actor' | 'unit' | 'activity' | 'stadsdel'>,
  span: Span,
  monday: string,
): Draft {
  const { from, to } = span;
  return {
    ...known,
    place: '',
    area: null,
    tour: null,
    date: addDays(monday, Math.floor(from / 1440)),
    start: clockField(from),
    end: clockField(to),
    staff: '2',
    promise_area: '',
    note: '',
    status: 'planned',
  };
}

/** What is wrong with a draft that can be seen without asking the server. */
export type DraftFault = 'missing' | 'badTime' | 'badDate' | 'badStaff' | 'sameTime';

export function faultsOf(draft: Draft): Partial<Record<DraftField, DraftFault>> {
  const faults: Partial<Record<DraftField, DraftFault>> = {};
  for (const field of ['actor', 'activity', 'stadsdel'] as const) if (draft[field] === '') faults[field] = 'missing';
  if (!/^\d{4}-\d{2}-\d{2}$/.test(draft.date)) faults.date = 'badDate';
  for (const field of ['start', 'end'] as const) if (parseClock(draft[field]) === null) faults[field] = 'badTime';
  if (!faults.end && draft.start === draft.end) faults.end = 'sameTime';
  const staff = Number(draft.staff);
  if (!Number.isInteger(staff) || staff < 1 || staff > 200) faults.staff = 'badStaff';
  return faults;
}

/** When it begins and ends; null as long as it cannot be read. An end not after the start is on the next day. */
export function timesOf(
  { date, start, end }: Pick<Draft, 'date' | 'start' | 'end'>,
  timeZone: string,
): { planned_from: string; planned_to: string; next_day: boolean; shown_min: number } | null {
  const [from, to] = [parseClock(start), parseClock(end)];
  if (from === null || to === null || !/^\d{4}-\d{2}-\d{2}$/.test(date)) return null;
  const next_day = to <= from;
  return {
    planned_from: toInstant({ date, min: from }, timeZone).instant,
    planned_to: toInstant({ date: next_day ? addDays(date, 1) : date, min: to }, timeZone).instant,
    next_day,
    shown_min: to - from + (next_day ? 1440 : 0),
  };
}

/**
 * A draft without faults as what is sent. `before` is the pass that it was made from: times that were not touched stay
 * as they are, also where the clock shows them twice.
 */
export function fieldsFrom(draft: Draft, timeZone: string, before: NewPass | null): NewPass {
  const was = before && draftFrom(before, timeZone);
  const isSameTime = was?.date === draft.date && was.start === draft.start && was.end === draft.end;
  const times = timesOf(draft, timeZone);
  if (!times) throw new Error(`no time in ${draft.date} ${draft.start}–${draft.end}`);
  return {
    actor: draft.actor,
    unit: draft.unit.trim() || null,
    activity: draft.activity,
    stadsdel: draft.stadsdel,
    place: draft.place || null,
    area: draft.area,
    tour: draft.tour,
    planned_from: before && isSameTime ? before.planned_from : times.planned_from,
    planned_to: before && isSameTime ? before.planned_to : times.planned_to,
    staff: Number(draft.staff),
    promise_area: draft.promise_area || null,
    note: draft.note,
    status: draft.status,
  };
}

/** The fields in which two drafts differ. */
export function differing(a: Draft, b: Draft): DraftField[] {
  return (Object.keys(a) as DraftField[]).filter((field) => JSON.stringify(a[field]) !== JSON.stringify(b[field]));
}

/** One field's value out of a draft, put into another. */
export function takeField(draft: Draft, field: DraftField, from: Draft): Draft {
  return { ...draft, [field]: from[field] };
}
