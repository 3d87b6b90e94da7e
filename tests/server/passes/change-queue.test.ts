import { expect, it } from 'vitest';
import { ChangeQueue } from '../../../server/passes/change-queue';

const passes = (revision: number, n: number) => ({
  revision,
  changes: Array.from({ length: n }, (_, i) => ({ topic: 'pass' as const, id: `p${i}`, scope: null })),
});

it('keeps what a reader has yet to hear in its order', () => {
  const queue = new ChangeQueue();
  expect(queue.isEmpty).toBe(true);
  for (const revision of [1, 2, 3]) queue.add(passes(revision, 100));
  expect([queue.take(), queue.take(), queue.take(), queue.take()].map((told) => told?.revision)).toEqual([
    1,
    2,
    3,
    undefined,
  ]);
  // what has been taken makes room
  for (const revision of [4, 5, 6, 7, 8]) queue.add(passes(revision, 100));
  expect(queue.take()).toEqual(passes(4, 100));
});

it('says that all is to be asked for anew when there is too much, and takes up what comes after', () => {
  const queue = new ChangeQueue();
  for (let revision = 1; revision <= 501; revision++) queue.add(passes(revision, 0));
  queue.add(passes(502, 1));
  expect(queue.take()).toEqual({ revision: 501, changes: [] });
  expect(queue.take()).toEqual(passes(502, 1));
  expect(queue.isEmpty).toBe(true);
  queue.add(passes(503, 501));
  expect(queue.take()).toEqual({ revision: 503, changes: [] });
});
