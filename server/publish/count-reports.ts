import type { z } from '@hono/zod-openapi';
import { addDays, addMonths } from '../../data/terms/calendar';
import type { publicReports } from '../contract/published';
import { crossTable } from './linked-counts';
import { protect } from './protect';
import { NOWHERE, WHOLE } from './protected-table';
import { periodOfQuarter, wholeQuarters } from './quarters';

export type ReportCount = z.infer<typeof publicReports>['counts'][number];

/** A report as far as it is counted. */
interface Counted {
  /** local date */
  received_on: string;
  stadsdel: string | null;
}

interface Wanted {
  stadsdelar: readonly string[];
  threshold: number;
  /** local date */
  today: string;
  /** as they were published before: they stay, so that two versions do not tell what each hides */
  kept: readonly ReportCount[];
}

/** What the public plane leaves may lie so long before it is taken in: a quarter that is just over is not counted yet. */
const SETTLED_DAYS = 7;

/**
 * How many reports came in per stadsdel and whole quarter, with their sum: small counts are hidden, and as few others as
 * needed, by the same control as those of offences (`protect`). Of a quarter without a report nothing is said.
 */
export async function countReports(
  reports: readonly Counted[],
  { stadsdelar, threshold, today, kept }: Wanted,
): Promise<ReportCount[]> {
  const first = reports.map(({ received_on }) => received_on).sort()[0] ?? today;
  const settled = addDays(today, -SETTLED_DAYS);
  // from the first day of the quarter in which the first came in
  const from = addMonths(`${first.slice(0, 8)}01`, -((Number(first.slice(5, 7)) - 1) % 3));
  const known = new Set(kept.map(({ time }) => time));
  const counts = [...kept];
  for (const time of wholeQuarters({ from, to: settled })) {
    if (known.has(time)) continue;
    const period = periodOfQuarter(time);
    const own = reports.filter(({ received_on }) => received_on >= period.from && received_on < period.to);
    if (own.length === 0) continue;
    const areas = [...stadsdelar, NOWHERE];
    const table = crossTable(
      [{ values: areas, groups: [{ name: WHOLE, of: areas }] }],
      ([area]) => own.filter(({ stadsdel }) => (stadsdel ?? NOWHERE) === area).length,
    );
    const { hidden } = await protect(table, { threshold });
    for (const [i, [area = '']] of table.names.entries())
      counts.push({ time, area, n: hidden.has(i) ? 'protected' : table.n[i]! });
  }
  return counts;
}
