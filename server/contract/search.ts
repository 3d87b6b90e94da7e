import { z } from '@hono/zod-openapi';

/** What can be searched for; of what fits as well, the earlier comes first. */
export const RESULT_KINDS = [
  'stadsdel',
  'place',
  'street',
  'stop',
  'park',
  'water',
  'building',
  'point',
  'address',
  'coordinate',
] as const;
export type ResultKind = (typeof RESULT_KINDS)[number];

const degrees = z.number();

export const searchAnswer = z.object({
  results: z.array(
    z.object({
      kind: z.enum(RESULT_KINDS),
      /** for a coordinate the name of the system that it was written in */
      name: z.string(),
      stadsdel: z.string().nullable(),
      lng: degrees,
      lat: degrees,
      /** west, south, east, north, where it has an extent */
      bounds: z.tuple([degrees, degrees, degrees, degrees]).nullable(),
    }),
  ),
});

export const where = z.object({
  street: z.object({ name: z.string(), numbers: z.string().nullable(), distance_m: z.number().int() }).nullable(),
  stadsdel: z.string().nullable(),
  /** the nearest stop with a name within 400 m, to ten metres */
  stop: z.object({ name: z.string(), kind: z.string(), distance_m: z.number().int() }).nullable(),
  positions: z.array(z.object({ crs: z.string(), name: z.string(), text: z.string() })),
});
