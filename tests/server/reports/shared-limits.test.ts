import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import { afterAll, expect, it } from 'vitest';
import { DayMarks } from '../../../server/public/reports/day-marks';
import { Limits } from '../../../server/public/reports/limits';
import { Proofs } from '../../../server/public/reports/proofs';

const above = mkdtempSync(join(tmpdir(), 'limits-'));
afterAll(() => rmSync(above, { recursive: true }));

const NOON = Date.UTC(2026, 0, 7, 12);

/** What several processes have in common is the folder and the clock. */
function processes(name: string, n = 2) {
  const clock = { now: NOON };
  const folder = join(above, name);
  return { clock, folder, all: Array.from({ length: n }, () => new DayMarks(folder, () => clock.now)) };
}

it('counts what one address sends to any of several processes together, by the hour and the day', () => {
  const { clock, all } = processes('together');
  const limits = all.map((marks) => new Limits(marks, () => clock.now));
  const send = (i: number, address = 'a') => limits[i % 2]!.take('report', address);
  expect([0, 1, 2, 3, 4, 5].map((i) => send(i))).toEqual([true, true, true, true, false, false]);
  expect(send(0, 'b')).toBe(true);
  clock.now += 3_600_000;
  expect([0, 1, 2, 3, 4].map((i) => send(i))).toEqual([true, true, true, true, false]);
  clock.now += 3_600_000;
  expect(send(0)).toBe(false);
  limits[1]!.giveBack('report', 'a');
  expect(send(0)).toBe(true);
  expect(limits[0]!.isFirst('me_too x', 'a')).toBe(true);
  expect(limits[1]!.isFirst('me_too x', 'a')).toBe(false);
});

it('holds to the sum of all addresses, also where many come at once', () => {
  const { clock, all } = processes('sum', 3);
  const limits = all.map((marks) => new Limits(marks, () => clock.now));
  const taken = Array.from({ length: 450 }, (_, i) => limits[i % 3]!.take('report', `address ${i}`));
  expect(taken.filter(Boolean)).toHaveLength(400);
});

it('writes down no address, and removes a day with its key when it is over', () => {
  const { clock, folder, all } = processes('gone');
  const limits = new Limits(all[0], () => clock.now);
  limits.take('report', '192.0.2.7');
  const [day = ''] = readdirSync(folder);
  expect(readdirSync(join(folder, day)).join()).not.toContain('192');
  expect(existsSync(join(folder, day, 'key'))).toBe(true);
  clock.now += 86_400_000;
  limits.take('report', '192.0.2.7');
  expect(existsSync(join(folder, day))).toBe(false);
  expect(readdirSync(folder)).toHaveLength(1);
});

it('counts by itself where the folder cannot be written', () => {
  writeFileSync(join(above, 'a-file'), '');
  const limits = new Limits(new DayMarks(join(above, 'a-file'), () => NOON), () => NOON);
  expect([1, 2, 3, 4, 5].map(() => limits.take('report', 'a'))).toEqual([true, true, true, true, false]);
});

it('takes a proof of work at any process, and once among all', () => {
  const { clock, all } = processes('proofs');
  const [one, other] = all.map((marks) => new Proofs(marks, () => clock.now));
  const task = one!.issue();
  let nonce = 0;
  while (createHash('sha256').update(`${task}:${nonce}`).digest().readUInt32BE(0) >>> 18 !== 0) nonce++;
  expect(other!.accept(`${task}:${nonce}`)).toBe(true);
  expect(one!.accept(`${task}:${nonce}`)).toBe(false);
});
