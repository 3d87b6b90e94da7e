import type { PublicDocument } from '../make-document';
import type { PublicTable } from './public-table';

/** A row an activity of a promise: done against planned, and how it was judged last. */
export function promiseTable({ promises }: PublicDocument): PublicTable {
  return {
    name: 'promises',
    columns: [
      { name: 'year', type: 'integer' },
      { name: 'title', type: 'text' },
      { name: 'from', type: 'text' },
      { name: 'to', type: 'text' },
      { name: 'target_kind', type: 'text' },
      { name: 'target', type: 'integer' },
      { name: 'done', type: 'number' },
      { name: 'due', type: 'number' },
      { name: 'state', type: 'text' },
      { name: 'verdict', type: 'text' },
      { name: 'reason', type: 'text' },
    ],
    rows: promises.flatMap(({ year, activities }) =>
      activities.map(({ title, from, to, target_kind, target, done, due, state, verdict, reason }) => [
        ...[year, title.sv, from, to, target_kind, target, done, due, state, verdict, reason?.sv ?? null],
      ]),
    ),
  };
}

/** A row a verdict, those that another has taken the place of among them; of each activity the latest first. */
export function verdictTable({ promises }: PublicDocument): PublicTable {
  return {
    name: 'verdicts',
    columns: [
      { name: 'year', type: 'integer' },
      { name: 'title', type: 'text' },
      { name: 'decided_on', type: 'text' },
      { name: 'is_latest', type: 'boolean' },
      { name: 'verdict', type: 'text' },
      { name: 'reason', type: 'text' },
    ],
    rows: promises.flatMap(({ year, activities }) =>
      activities.flatMap(({ title, verdict, reason, decided_on, decided_before }) => [
        ...(verdict === null ? [] : [[year, title.sv, decided_on, true, verdict, reason?.sv ?? null]]),
        ...decided_before.map((was) => [year, title.sv, was.decided_on, false, was.verdict, was.reason.sv]),
      ]),
    ),
  };
}
