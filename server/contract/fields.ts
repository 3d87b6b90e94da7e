import { z } from '@hono/zod-openapi';
import type { Text } from '../http/problem';

/**
 * The contract says what goes over the wire: one file a resource, one schema a question, used by the routes, by
 * /api/openapi.json and, as types, by web/. Here are the fields that several have. Lists of values are columns (parallel
 * arrays) where there can be many; geometry is sent once, by itself.
 */

/** A text in both languages. */
export const text = z.object({ sv: z.string(), en: z.string() });

/** A number of things in an answer. */
export const n = z.number().int().min(0);

export const stadsdel = z.string().openapi({ description: 'code of the stadsdel', example: 'rissne' });

/** Of a value that is no text: the form that the text should have, which describe-issue puts into words. */
const inForm = (form: 'date' | 'datetime') => ({
  error: (issue: { code: string }) => (issue.code === 'invalid_type' ? form : undefined),
});

/** A local date. */
export const date = z.iso.date(inForm('date'));

/** From a local date to another, which is not in it. */
export const period = z.object({ from: date, to: date.openapi({ description: 'exclusive' }) });

export const instant = z.iso
  .datetime(inForm('datetime'))
  .openapi({ description: 'an instant, UTC', example: '2026-01-05T17:00:00.000Z' });

export const week = z.string().openapi({ description: 'ISO week', example: '2025-W52' });

/** Limits between the five classes of a map: the least value of each class, ascending. Zero stands outside. */
export const breaks = z.array(z.number()).length(5);

/** What is sent to us, of kinds that both engines of the store can hold; texts are checked in check-body and check-address. */

/** The largest integer of a column in PostgreSQL. */
export const MAX_WHOLE = 2 ** 31 - 1;

/** A number of things. */
export const whole = z.number().int().min(0).max(MAX_WHOLE);

/** The revision that a change was made from: the one after it has to be held as well. */
export const revision = z
  .number()
  .int()
  .min(0)
  .max(MAX_WHOLE - 1);

/** What the server, a phone or the sign-in library has made to name one thing. */
export const id = z.string().regex(/^[\w.:-]{1,100}$/);

/** A secret out of a link. */
export const secret = z.string().regex(/^[\w-]{1,200}$/);

/** What an id or a secret accepts, for answers to bad input. */
export const ACCEPTED_ID: Text = {
  sv: 'det id som servern har gett, utan ändringar',
  en: 'the id that the server has given, unchanged',
};
