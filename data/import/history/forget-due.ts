import { rmSync } from 'node:fs';
import type { HistoryEntry } from './entry';
import { readHistory, rejectsOf, rewriteEntry } from './history';

/** What of a report may hold personal data: addresses that were not found. */
const PERSONAL = 'unknown_addresses';
/** Where nobody has said until when: addresses that nobody has mended within a year are not mended any more. */
const DEFAULT_DAYS = 365;
const DAY_MS = 86_400_000;

/** The day until which what an import has left beside its tables may be kept. */
function endOf({ keep_until, at }: HistoryEntry): string {
  return keep_until ?? new Date(Date.parse(at) + DEFAULT_DAYS * DAY_MS).toISOString().slice(0, 10);
}

/**
 * Removes what imports have left beside the tables that may hold personal data and whose day has come: addresses that
 * were not found, and rejected rows. The history goes on saying what each import was. The lock of imports is held by
 * whoever calls.
 * @param today local date
 * @returns numbers of the imports of which something went
 */
export function forgetDue(tables: string, today: string): number[] {
  return readHistory(tables).flatMap((entry) => {
    if (endOf(entry) >= today) return [];
    const rejects = rejectsOf(tables, entry.number);
    const hasAddresses = Object.keys(entry.report?.[PERSONAL] ?? {}).length > 0;
    if (rejects === null && !hasAddresses) return [];
    if (rejects !== null) rmSync(rejects, { force: true });
    if (hasAddresses) rewriteEntry(tables, { ...entry, report: { ...entry.report, [PERSONAL]: {} } });
    return [entry.number];
  });
}
