import { z } from 'zod';

/**
 * A table of how heavy offences weigh. What has no weight in it is "not weighted": left out and counted, never 0 and
 * never guessed.
 */
export const harmWeights = z.strictObject({
  /** named in every answer that used it */
  version: z.string().regex(/^[a-z0-9-]+$/),
  title: z.object({ sv: z.string().min(1), en: z.string().min(1) }),
  unit: z.object({ sv: z.string().min(1), en: z.string().min(1) }),
  source: z.strictObject({ title: z.string(), publisher: z.string(), published: z.iso.date() }),
  notes: z.array(z.object({ sv: z.string().min(1), en: z.string().min(1) })),
  weights: z
    .array(
      z.strictObject({
        /** as the source words it */
        offence: z.string().min(1),
        weight: z.number().positive(),
        /** first day on which it applies; null for as far back as there is data */
        valid_from: z.iso.date().nullable(),
        /** first day on which it no longer applies; null while it does */
        valid_to: z.iso.date().nullable(),
        /** offence codes that it stands for, whatever their category */
        codes: z.array(z.string().regex(/^\d{4}$/)),
        /** categories whose offences it stands for where no code says otherwise */
        categories: z.array(z.string()),
      }),
    )
    .min(1),
});
export type HarmWeights = z.infer<typeof harmWeights>;
