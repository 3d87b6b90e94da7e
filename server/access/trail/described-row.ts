import type { Text } from '../../http/problem';
import type { TrailNames } from './trail-names';
import type { TrailThings } from './trail-things';

/** A row as its words need it. */
export interface DescribedRow {
  user_id: string | null;
  subject_id: string | null;
  detail: Record<string, unknown>;
  names: TrailNames;
  things: TrailThings;
}

/** Whom a row is about. */
export function userIn({ subject_id, things }: DescribedRow): Text {
  const name = things.users.get(subject_id ?? '');
  return name === undefined
    ? { sv: 'någon som inte finns kvar', en: 'somebody who is no longer there' }
    : { sv: name, en: name };
}

/** What somebody did to, or for, somebody. */
export function toUser(row: DescribedRow, sv: string, en: string): Text {
  const whom = userIn(row);
  return { sv: `${sv} ${whom.sv}`, en: `${en} ${whom.en}` };
}

/** Whether somebody did it to themselves. */
export function isOneself({ user_id, subject_id }: DescribedRow): boolean {
  return user_id !== null && user_id === subject_id;
}
