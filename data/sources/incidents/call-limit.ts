import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';

const SECOND = 1000;

/** polisen.se/om-polisen/om-webbplatsen/oppna-data/regler-for-oppna-data: at least 10 s between calls, 60 an hour, 1,440 a day. */
const LIMITS = [
  { calls: 1, within_ms: 10 * SECOND },
  { calls: 60, within_ms: 3600 * SECOND },
  { calls: 1440, within_ms: 24 * 3600 * SECOND },
] as const;

/** When the feed may be called next, given the times of earlier calls; null when at once. */
export function nextAllowed(calls: readonly Date[], now: Date): Date | null {
  const times = calls.map((c) => c.getTime()).sort((a, b) => b - a);
  const waits = LIMITS.map(({ calls: n, within_ms }) => (times[n - 1] ?? -Infinity) + within_ms);
  const next = Math.max(...waits);
  return next > now.getTime() ? new Date(next) : null;
}

const callFile = z.array(z.iso.datetime({ offset: true }));

/** Times of the calls of the last 24 hours, kept between runs. */
export function readCalls(dataDir: string): Date[] {
  const path = callsPath(dataDir);
  if (!existsSync(path)) return [];
  try {
    return callFile.parse(JSON.parse(readFileSync(path, 'utf8'))).map((t) => new Date(t));
  } catch {
    // a file that cannot be read still says that there was a call when it was written
    return [statSync(path).mtime];
  }
}

/** Notes a call, before it is made, so that one that fails counts too. */
export function noteCall(dataDir: string, calls: readonly Date[], now: Date): void {
  const path = callsPath(dataDir);
  const kept = [...calls, now].filter((c) => now.getTime() - c.getTime() < 24 * 3600 * SECOND);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.tmp`, JSON.stringify(kept.map((c) => c.toISOString())));
  renameSync(`${path}.tmp`, path);
}

function callsPath(dataDir: string): string {
  return join(dataDir, 'incidents-calls.json');
}
