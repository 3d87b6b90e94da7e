import { z } from '@hono/zod-openapi';
import type { Text } from './problem';

/** What is sent to us, of kinds that both engines of the store can hold; texts are checked in check-body and check-address. */

/** The largest integer of a column in PostgreSQL. */
export const MAX_WHOLE = 2 ** 31 - 1;

/** A number of things, or a revision. */
export const whole = z.number().int().min(0).max(MAX_WHOLE);

/** What the server, a phone or the sign-in library has made to name one thing. */
export const id = z.string().regex(/^[\w.:-]{1,100}$/);

/** A secret out of a link. */
export const secret = z.string().regex(/^[\w-]{1,200}$/);

/** What an id or a secret accepts, for answers to bad input. */
export const ACCEPTED_ID: Text = {
  sv: 'det id som servern har gett, utan ändringar',
  en: 'the id that the server has given, unchanged',
};
