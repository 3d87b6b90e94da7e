import type { z } from '@hono/zod-openapi';
import type { publicationPreview } from '../contract/publications';
import type { CountsProtected } from './protect-counts';
import type { Counted, Draft } from './make-document';
import type { ProtectedTable } from './protected-table';

type Preview = z.infer<typeof publicationPreview>;

/** What somebody has to know before they publish: what is new, what is protected and why, and how well it holds. */
export function previewOf(
  { draft, counts, counted }: { draft: Draft; counts: CountsProtected; counted: Counted },
  kept: readonly ProtectedTable[],
  before: { version: number; promises: readonly number[] },
): Preview {
  const times = new Set(kept.map(({ time }) => time));
  const fresh = counts.tables.filter(({ time }) => !times.has(time));
  const newTimes = [...new Set(fresh.map(({ time }) => time))].map((time) => {
    const own = fresh.filter((table) => table.time === time);
    const cells = own.flatMap(({ n }) => Object.values(n));
    return {
      time,
      n_cells: cells.length,
      n_small: own.reduce(
        (sum, { n, threshold }) => sum + Object.values(n).filter((c) => c > 0 && c < threshold).length,
        0,
      ),
      n_hidden: own.reduce((sum, { hidden }) => sum + hidden.length, 0),
    };
  });
  return {
    newest: before.version,
    threshold: draft.threshold,
    new_times: newTimes,
    kept_times: [...times].sort(),
    n_changed: countChanged(kept, counted),
    loss: counts.loss,
    least_loss: Math.round(100 * counts.least_loss) / 100,
    closest: counts.closest === Infinity ? null : counts.closest,
    protected: fresh.flatMap((table) => table.hidden.map((key) => whyHidden(table, key))),
    promises: draft.promises.map(({ year, activities }) => ({
      year,
      n_activities: activities.length,
      n_decided: activities.filter(({ verdict }) => verdict !== null).length,
      is_new: !before.promises.includes(year),
    })),
    n_months: new Set(draft.presence.map(({ month }) => month)).size,
    n_events: draft.events.length,
  };
}

function whyHidden({ time, n, threshold }: ProtectedTable, key: string): Preview['protected'][number] {
  const [area = '', group = ''] = key.split(' ');
  return { time, area, group, why: n[key]! < threshold ? 'small' : 'guards' };
}

/** Published counts that would be another today: reports that came in late. They stay as they were published. */
export function countChanged(kept: readonly ProtectedTable[], { quarters, n: now }: Counted): number {
  const known = new Set(quarters);
  let n_changed = 0;
  for (const { time, n, areas, groups } of kept.filter((table) => known.has(table.time)))
    for (const area of areas)
      for (const group of groups) if ((now[`${time} ${area} ${group}`] ?? 0) !== n[`${area} ${group}`]) n_changed++;
  return n_changed;
}
