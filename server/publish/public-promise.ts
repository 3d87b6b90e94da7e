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
    activities: activities.map(
      ({ priority_area, title, from, to, target_kind, progress, decided, decided_before }) => ({
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
        decided_on: decided && dayOf(decided, timeZone),
        decided_before: decided ? historyOf([decided, ...decided_before], timeZone) : [],
      }),
    ),
  };
}

type Decision = NonNullable<Promised['activities'][number]['decided']>;

/** What was decided before, a day each: what was decided again the same day was a slip, and is nobody's to read for ever. */
function historyOf(decisions: readonly Decision[], timeZone: string) {
  const days = decisions.map((each) => dayOf(each, timeZone));
  return decisions.flatMap(({ verdict, reason }, i) =>
    i === 0 || days[i] === days[i - 1] ? [] : [{ verdict, reason: inEither(reason), decided_on: days[i]! }],
  );
}

function dayOf({ decided_at }: Decision, timeZone: string): string {
  return toWallTime(decided_at, timeZone).date;
}

/** What is written in one language only is read in that one. */
function inEither({ sv, en }: { sv: string; en: string }): { sv: string; en: string } {
  return { sv: sv || en, en: en || sv };
}
