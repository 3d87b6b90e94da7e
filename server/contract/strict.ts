import { z } from '@hono/zod-openapi';

/**
 * An object of these fields and no other. What is said of an unknown one is the list of those that there are: the answer
 * to it is put into words in describe-issue.
 */
export function strict<S extends z.ZodRawShape>(shape: S) {
  const accepted = Object.keys(shape).join(', ');
  return z.strictObject(shape, { error: (issue) => (issue.code === 'unrecognized_keys' ? accepted : undefined) });
}
