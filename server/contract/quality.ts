import { z } from '@hono/zod-openapi';
import { CHOICE_KINDS, DATA_CHOICES } from '../../data/terms/data-choice';
import { date, instant, n, text } from './fields';
import { strict } from './strict';

/** What goes over the wire about how good the data are, and what has been chosen about how they are read. */

const choice = z.object({
  choice_id: z.string(),
  kind: z.enum(CHOICE_KINDS),
  about: z.string().openapi({ description: "a point, '660050,6580050', in metres, or the name of a source" }),
  choice: z.enum(DATA_CHOICES),
  reason: z.string(),
  chosen_by: z.string(),
  chosen_at: instant,
});

/** How old the newest of something is, and whether that is too old. */
const freshness = z.object({
  newest: date.nullable(),
  age_days: n.nullable(),
  /** null where no limit is set */
  late_after_days: n.nullable(),
  is_late: z.boolean(),
});

const heap = z.object({
  kind: z.enum(['midnight', 'noon', 'first_of_month', 'first_of_year']),
  n,
  of: n,
  /** share that belongs there, 0 to 1 */
  expected: z.number(),
  /** many more than that */
  is_told: z.boolean(),
});

/** how the time is known: to the minute, between two times, to the day, to the month */
const timeKnown = z.object({ exact: n, interval: n, date: n, month: n });
const placed = z.object({ point: n, street: n, deso: n, stadsdel: n, none: n });

const sourceQuality = freshness.extend({
  source: z.string(),
  title: z.string(),
  synthetic: z.boolean(),
  imported_at: z.string().nullable(),
  n,
  first_day: date,
  last_day: date,
  time: timeKnown,
  placed,
  heaps: z.array(heap),
  /** exact times on the whole hour, by hour 0 to 23 */
  n_whole_by_hour: z.array(n).length(24),
  /** whether 00:00 is read as a time, and by whom that was decided */
  midnight: z.object({ is_time: z.boolean(), is_chosen: z.boolean() }),
  n_unknown_kind: n,
  /** codes that the program does not know, the most common first; null for none at all */
  unknown_codes: z.array(z.object({ code: z.string().nullable(), n })),
  n_batch: n,
  batches: z.array(
    z.object({
      reported_on: date.nullable(),
      category: z.string(),
      stadsdel: z.string().nullable(),
      n,
      first_day: date,
      last_day: date,
    }),
  ),
  /** null where no report has a date */
  delay: z
    .object({
      median_days: n,
      most_days: n.openapi({ description: 'within how many days nine of ten are reported' }),
      /** days beyond which nothing is reckoned with */
      longest_days: n,
      /** reported within 0, 1, 2 … days, 0 to 1 */
      share: z.array(z.number()),
      /** the last weeks up to the last report, the newest first: how much of each has been reported */
      weeks: z.array(z.object({ from: date, to: date, n, share: z.number(), is_complete: z.boolean() })),
    })
    .nullable(),
});

const stack = z.object({
  x: z.number().int(),
  y: z.number().int(),
  lng: z.number(),
  lat: z.number(),
  n,
  /** of how many that stand on a point */
  of: n,
  n_kinds: n,
  /** the named place nearest to it */
  near: z.string().nullable(),
  lies_at: z
    .object({ kind: z.enum(['centroid', 'authority', 'place']), name: text, distance_m: n })
    .nullable()
    .openapi({ description: 'what lies there where addresses are put that were not found' }),
  is_apart: z.boolean(),
});

/** GET /api/quality */
export const quality = z.object({
  today: date,
  revision: n,
  /** plain sentences, what matters most first */
  sentences: z.array(z.object({ is_alarm: z.boolean(), text })),
  /** from this day on too few have been reported yet; null without offences */
  complete_to: date.nullable(),
  sources: z.array(sourceQuality),
  /** sources of calls for service, which are never counted among the offences */
  calls: z.array(
    z.object({
      source: z.string(),
      title: z.string(),
      synthetic: z.boolean(),
      n,
      first_day: date,
      last_day: date,
      time: timeKnown,
      placed,
      n_unknown_kind: n,
      n_unknown_origin: n.openapi({ description: 'nothing says whether somebody called or the police began them' }),
    }),
  ),
  /** the other tables that have days */
  tables: z.array(freshness.extend({ table: z.string(), n })),
  stacks: z.array(stack),
  /** those that hold, the oldest first */
  choices: z.array(choice),
  may_choose: z.boolean(),
});

/** POST /api/quality/choices */
export const newChoice = strict({
  kind: z.enum(CHOICE_KINDS),
  about: z.string().min(1).max(200),
  choice: z.enum(DATA_CHOICES),
  reason: z.string().trim().min(1).max(1000),
});
export const savedChoice = z.object({ choice });
export const removedChoice = z.object({ choice_id: z.string() });
