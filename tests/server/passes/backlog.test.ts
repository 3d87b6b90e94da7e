import { expect, it } from 'vitest';
import { Backlog } from '../../../server/passes/backlog';

const passes = (revision: number, n: number) => ({
  revision,
  changes: Array.from({ length: n }, (_, i) => ({ kind: 'pass' as const, id: `p${i}`, week_start: null })),
});

it('keeps what a reader has yet to hear in its order', () => {
  const backlog = new Backlog();
  expect(backlog.isEmpty).toBe(true);
  for (const revision of [1, 2, 3]) backlog.add(passes(revision, 100));
  expect([backlog.take(), backlog.take(), backlog.take(), backlog.take()].map((told) => told?.revision)).toEqual([
    1,
    2,
    3,
    undefined,
  ]);
  // what has been taken makes room
  for (const revision of [4, 5, 6, 7, 8]) backlog.add(passes(revision, 100));
  expect(backlog.take()).toEqual(passes(4, 100));
});

it('says that all is to be asked for anew when there is too much, and takes up what comes after', () => {
  const backlog = new Backlog();
  for (let revision = 1; revision <= 501; revision++) backlog.add(passes(revision, 0));
  backlog.add(passes(502, 1));
  expect(backlog.take()).toEqual({ revision: 501, changes: [] });
  expect(backlog.take()).toEqual(passes(502, 1));
  expect(backlog.isEmpty).toBe(true);
  backlog.add(passes(503, 501));
  expect(backlog.take()).toEqual({ revision: 503, changes: [] });
});
