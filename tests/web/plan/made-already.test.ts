import { expect, it } from 'vitest';
import type { Sent } from '../../../web/api/receive';
import { fieldsOf } from '../../../web/plan/board/block';
import { madeAlready } from '../../../web/plan/made-already';
import { makePass } from './make-pass';

const refused = (status: number, current: unknown): Sent<unknown> => ({
  ...{ done: false, status, code: 'conflict', field: null, message: '', answer: { current } },
});

it('knows its own change again whose answer got lost, and takes no other for it', () => {
  const wanted = fieldsOf(makePass({ planned_from: '2026-01-09T17:00:00.000Z' }));
  const now = makePass({ revision: 2, planned_from: '2026-01-09T17:00:00.000Z' });
  expect(madeAlready(refused(409, now), wanted)).toBe(now);
  expect(madeAlready(refused(409, { ...now, staff: 4 }), wanted)).toBeNull();
  expect(madeAlready(refused(0, null), wanted)).toBeNull();
  expect(madeAlready({ done: true, value: null }, wanted)).toBeNull();
});
