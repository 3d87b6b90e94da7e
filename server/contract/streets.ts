import { z } from '@hono/zod-openapi';
import { breaks, n, text } from './fields';
import { counted } from './offences';

/** GET /api/offences/by-street: stretches of street between crossings, those with offences, most per 100 m first. */
export const byStreet = z.object({
  counted,
  streets: z.array(
    z.object({
      name: z.string().nullable(),
      /** null outside all of them */
      stadsdel: z.string().nullable(),
      /** an offence as near to several, as at a crossing, is shared among them */
      n: z.number(),
      per_100m: z.number().openapi({ description: 'a stretch under 50 m counts as 50 m' }),
      length_m: z.number().int(),
      /** longitude and latitude */
      line: z.array(z.tuple([z.number(), z.number()])),
    }),
  ),
  n_streets: n.openapi({ description: 'stretches in all, those without offences included' }),
  n_on_streets: n,
  /** placed, and more than 50 m from every street */
  n_off_streets: n,
  n_not_placed: n,
  /** classes of per_100m, from all the data under the filter but for its period */
  breaks,
  /** of the stretches, the share that holds a share of the offences, and what it would be by chance; null without any */
  shares: z.array(z.object({ of_offences_pct: n, of_streets_pct: z.number(), by_chance_pct: z.number() })).nullable(),
  sentence: text,
});
