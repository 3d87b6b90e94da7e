import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nextAllowed, noteCall, readCalls } from '../../../../data/sources/incidents/call-limit';
import { newFolder } from '../tiny-town';

const now = new Date('2026-11-22T12:00:00Z');
/** n calls, the last of them so many seconds ago, each so many seconds after the one before */
const calls = (n: number, lastAgo: number, every: number) =>
  Array.from({ length: n }, (_, i) => new Date(now.getTime() - (lastAgo + i * every) * 1000));

describe('the limit of calls', () => {
  it('is ten seconds between two', () => {
    expect(nextAllowed([], now)).toBeNull();
    expect(nextAllowed(calls(1, 10, 1), now)).toBeNull();
    expect(nextAllowed(calls(1, 4, 1), now)).toEqual(new Date('2026-11-22T12:00:06Z'));
  });

  it('is 60 in an hour', () => {
    expect(nextAllowed(calls(59, 30, 30), now)).toBeNull();
    // the first of the 60 was 30 + 59 × 30 s = 30 min ago
    expect(nextAllowed(calls(60, 30, 30), now)).toEqual(new Date('2026-11-22T12:30:00Z'));
  });

  it('is 1,440 in a day', () => {
    // one every 59 s: the first was 23 h 36 min ago; a day of 60 an hour would be allowed
    const day = calls(1440, 61, 59);
    expect(nextAllowed(day.slice(0, 59), now)).toBeNull();
    expect(nextAllowed(day, now)).toEqual(new Date(now.getTime() - (61 + 1439 * 59) * 1000 + 24 * 3_600_000));
  });

  it('is remembered between runs for a day', () => {
    const folder = newFolder();
    const old = new Date('2026-11-21T11:00:00Z');
    noteCall(folder, [old], now);
    expect(readCalls(folder)).toEqual([now]);
  });

  it('counts a file that cannot be read as a call', () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'incidents-calls.json'), '["2026-');
    expect(readCalls(folder)).toHaveLength(1);
  });
});
