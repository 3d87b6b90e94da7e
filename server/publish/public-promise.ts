import type { z } from '@hono/zod-openapi';
import { toWallTime } from '../../data/terms/wall-clock';
import type { publicPromise } from '../contract/published';
import type { Promised } from '../promises/activity';

/**
 * A promise as everybody may read it: what was promised, done against planned, verdict and its reason. Who owns it, who
 * decided and what is planned ahead stay inside.
 */
export function publicPromiseOf(
  { year, title, summary, source, areas, activities }: Promised,
  timeZone: string,
): z.infer<typeof publicPromise> {
  return {
    year,
    title: inEither(title),
    summary: inEither(summary),
    source,
    areas: areas.map(({ area, title, why }) => ({ area, title: inEither(title), why: inEither(why) })),
    activities: activities.map(({ priority_area, title, from, to, target_kind, progress, decided }) => ({
      priority_area,
      title: inEither(title),
      from,
      to,
      target_kind,
      unit: progress.unit,
      target: progress.target,
      done: progress.done,
      due: progress.due,
      state: progress.state,
      verdict: decided?.verdict ?? null,
      reason: decided && inEither(decided.reason),
      decided_on: decided && toWallTime(decided.decided_at, timeZone).date,
    })),
  };
}

/** What is written in one language only is read in that one. */
function inEither({ sv, en }: { sv: string; en: string }): { sv: string; en: string } {
  return { sv: sv || en, en: en || sv };
}
