import { z } from '@hono/zod-openapi';
import { LANGUAGES } from '../../data/terms/language';
import { PERSONAL_KINDS } from '../../data/terms/personal-data';
import { REPORT_CATEGORIES, REPORT_KINDS, REPORT_STATUSES } from '../../data/terms/report';
import { id, instant, n, revision, stadsdel, text } from './fields';
import { problem } from './problem';
import { strict } from './strict';

/** Degrees. */
const place = z.object({ lng: z.number(), lat: z.number() });

/** What a resident has told, as it is kept until it is emptied. */
export const reportContent = z.object({
  language: z.enum(LANGUAGES),
  place: z.string(),
  text: z.string(),
  point: place.nullable(),
  /** what was masked before it was written down */
  masked: z.array(z.enum(PERSONAL_KINDS)),
});

/** A text by a person in both languages. */
const said = (most: number) => z.object({ sv: z.string().max(most), en: z.string().max(most) });

/** What everybody may read of a report, once it is published: its place rounded to some 50 m, where that is shown. */
export const reportPoint = z.object({ title: text, at: place.nullable().default(null) });

const photo = z.object({ photo_id: z.string(), width: n, height: n });

const report = z.object({
  report_id: z.string(),
  revision: n,
  status: z.enum(REPORT_STATUSES),
  kind: z.enum(REPORT_KINDS),
  category: z.enum(REPORT_CATEGORIES),
  stadsdel: stadsdel.nullable(),
  received_at: instant,
  /** null once it has been emptied by schedule */
  content: reportContent.nullable(),
  /** personal data that the text seems to hold still */
  suspected: z.array(z.enum(PERSONAL_KINDS)),
  photos: z.array(photo),
  answer: text.nullable(),
  point: reportPoint.nullable(),
  /** the measure that is taken for it */
  measure_id: z.string().nullable(),
  merged_into: z.string().nullable(),
  /** reports that have been put together with this one */
  n_merged: n,
  /** others who have told the same: by pressing, and by reports of their own */
  n_me_too: n,
  /** who say that it is not mended, since it was said to be */
  n_not_mended: n,
  updated_at: instant,
  /** name of who changed it last; null for nobody yet */
  updated_by: z.string().nullable(),
});

/** `GET /api/reports` */
export const reports = z.object({
  revision: n,
  /** days after which text and photos are removed */
  kept_days: n,
  reports: z.array(report),
});

/** `PUT /api/reports/{report_id}` */
export const changedReport = strict({
  revision,
  status: z.enum(REPORT_STATUSES),
  category: z.enum(REPORT_CATEGORIES),
  stadsdel: z.string().max(100).nullable(),
  /** null where nothing is said yet */
  answer: said(2000).nullable(),
  /** what everybody may read; null where nobody may */
  point: strict({ title: said(120), shows_place: z.boolean().default(false) }).nullable(),
  /** what is done about it: who has the receipt reads its action and dates */
  measure_id: id.nullable().default(null),
});

/** `PUT /api/reports/{report_id}/merged` */
export const mergedReport = strict({
  revision,
  /** the report that it is put together with; null to part them */
  into: id.nullable(),
});

export const savedReport = z.object({ report });
export const reportConflict = problem.extend({ current: report });
