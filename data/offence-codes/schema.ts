import { z } from 'zod';

/** The official groups of the yearly statistics that a category belongs to; null for none of them. */
const OFFENCE_GROUPS = ['person', 'theft', 'burglary', 'vandalism', 'drugs_weapons'] as const;

/** `categories.json`: how offences are grouped on the map, in the order in which they are shown. */
const category = z.strictObject({
  category: z.string().regex(/^[a-z_]+$/),
  name: z.object({ sv: z.string().min(1), en: z.string().min(1) }),
  /** Brå's group of yearly statistics */
  group: z.enum(OFFENCE_GROUPS).nullable(),
  /** the police's question area (1 disorder and unsafety, 2 threats and violence, 3 networks, 5 alcohol and narcotics, 6 fraud, 7 unlawful influence) */
  question_area: z.number().int().min(1).max(7).nullable(),
  /** mostly found by the police themselves, so presence raises it: set apart, never an outcome of presence */
  presence_produced: z.boolean(),
  /** false for what must never be shown at a place: offences in the home and between close ones, sexual offences, fraud */
  on_place_map: z.boolean(),
});
export const categories = z.array(category);
export type Category = z.infer<typeof category>;

/** `codes.json`: one offence code for the time in which it was in use. */
const offenceCode = z.strictObject({
  code: z.string().regex(/^\d{4}$/),
  name: z.string().min(1),
  category: z.string(),
  place_type: z.enum(['outdoors', 'indoors', 'unknown']),
  /** first day in use; null when before the table begins */
  valid_from: z.iso.date().nullable(),
  /** first day no longer in use; null while in use */
  valid_to: z.iso.date().nullable(),
  /** the code itself says that whoever was exposed to it was under 18; most codes say nothing of age */
  against_young: z.literal(true).optional(),
});
export const offenceCodes = z.array(offenceCode);
export type OffenceCode = z.infer<typeof offenceCode>;

/** `category-words.json`: what sources without Swedish codes call an offence, in lower case. */
const categoryWord = z.strictObject({
  word: z.string().refine((word) => word === word.toLowerCase().trim(), 'lower case, without outer blanks'),
  category: z.string(),
  place_type: z.enum(['outdoors', 'indoors', 'unknown']),
});
export const categoryWords = z.array(categoryWord);
export type CategoryWord = z.infer<typeof categoryWord>;
