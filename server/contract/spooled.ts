import { z } from '@hono/zod-openapi';
import { LANGUAGES } from '../../data/terms/language';
import { PERSONAL_KINDS } from '../../data/terms/personal-data';
import {
  MOST_REPORT_PHOTOS,
  MOST_REPORT_PLACE,
  MOST_REPORT_TEXT,
  REPORT_CATEGORIES,
  REPORT_ECHOES,
  REPORT_KINDS,
} from '../../data/terms/report';
import { instant } from './fields';

/**
 * What the public plane leaves for the internal one: one file a message. The public plane is not believed: whoever could
 * write in its folder could write anything, so that each is checked when it is taken in.
 */

/** Base64 of a picture of at most so many bytes is a third longer. */
const MOST_PHOTO_TEXT = 4_000_000;

const spooledPhoto = z.strictObject({
  width: z.number().int().min(1).max(8000),
  height: z.number().int().min(1).max(8000),
  jpeg: z.base64().max(MOST_PHOTO_TEXT),
});

const spooledReport = z.strictObject({
  message: z.literal('report'),
  report_id: z.uuid(),
  /** SHA-256 of the receipt's code, in hex: the code itself is only the resident's */
  receipt_hash: z.string().regex(/^[\da-f]{64}$/),
  language: z.enum(LANGUAGES),
  received_at: instant,
  kind: z.enum(REPORT_KINDS),
  category: z.enum(REPORT_CATEGORIES),
  stadsdel: z.string().max(100).nullable(),
  /** degrees; null where no place was pointed out */
  point: z.strictObject({ lng: z.number().min(-180).max(180), lat: z.number().min(-90).max(90) }).nullable(),
  place: z.string().max(MOST_REPORT_PLACE),
  text: z.string().max(MOST_REPORT_TEXT),
  /** what was masked in place and text before anything was written */
  masked: z.array(z.enum(PERSONAL_KINDS)),
  photos: z.array(spooledPhoto).max(MOST_REPORT_PHOTOS),
});

const spooledEcho = z.strictObject({
  message: z.literal('echo'),
  echo_id: z.uuid(),
  report_id: z.uuid(),
  kind: z.enum(REPORT_ECHOES),
  received_at: instant,
});

export const spooled = z.discriminatedUnion('message', [spooledReport, spooledEcho]);

export type Spooled = z.infer<typeof spooled>;
export type SpooledReport = z.infer<typeof spooledReport>;
