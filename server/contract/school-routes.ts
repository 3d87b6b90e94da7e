import { z } from '@hono/zod-openapi';
import { n, period, text } from './fields';

/** What is said of the ways to schools: the streets that most of the shortest ones share, and the offences near them. */

/** Of so many offences near the ways, an exact interval (95 %) of what is usual in as long a time. */
const counted = z.object({ n, low: z.number(), high: z.number() });

/** GET /api/analysis/school-routes */
export const schoolRoutes = z.object({
  period,
  /** ISO weekdays, and hours by the clock: the time in which offences are counted */
  weekdays: z.array(z.number().int()),
  hours: z.array(z.number().int()),
  /** school terms that the municipality's pack names; null where it names none, and holidays are counted too */
  terms: z.array(period).nullable(),
  /** as far as anybody is taken to walk, metres along the streets */
  reach_m: z.number(),
  /** a stretch is a way to school where so large a share of the shortest ways goes along it */
  least_share: z.number(),
  sentence: text,
  notes: z.array(text),
  /** reported in that time near any street of the municipality: all, and against the young by their offence codes */
  in_all: z.object({ n, n_young: n, per_100m: z.number() }),
  /** most near the ways first, for each 100 m of them */
  schools: z.array(
    z.object({
      name: z.string(),
      lng: z.number(),
      lat: z.number(),
      /** of the ways */
      length_m: n,
      all: counted,
      young: counted,
      per_100m: z.number(),
      streets: z.array(
        z.object({
          street: z.string(),
          name: z.string().nullable(),
          /** of the shortest ways within reach, how many go along it */
          share: z.number(),
          n,
          line: z.array(z.tuple([z.number(), z.number()])),
        }),
      ),
    }),
  ),
});
