import { OpenAPIHono, type z } from '@hono/zod-openapi';
import { problem } from '../contract/problem';
import type { AppEnv } from '../http/app-env';
import { describeIssue } from '../http/describe-issue';
import { BadInput, type Text } from '../http/problem';
import { ACCEPTED } from '../offences/filter';
import { ACCEPTED_IN_PLAN } from '../passes/accepted';

/** Routes whose query, path and body are checked against their schema; what does not fit is thrown as BadInput. */
export function newRoutes() {
  return new OpenAPIHono<AppEnv>({
    defaultHook: (result, c) => {
      if (result.success) return;
      const [issue] = result.error.issues;
      if (result.target === 'json') throw refuseBody(issue, (result as { data?: unknown }).data);
      const field = issue?.code === 'unrecognized_keys' ? issue.keys[0] : issue?.path[0];
      const name = String(field ?? result.target);
      const given = c.req.param(name) ?? c.req.queries(name)?.join(' & ');
      if (issue?.code === 'unrecognized_keys')
        throw new BadInput(name, given, describeIssue(issue), { sv: 'okänd parameter', en: 'unknown parameter' });
      if ((c.req.queries(name)?.length ?? 0) > 1)
        throw new BadInput(
          name,
          given,
          { sv: 'parametern en gång', en: 'the parameter once' },
          {
            sv: 'står flera gånger',
            en: 'stands more than once',
          },
        );
      throw new BadInput(name, given, acceptedFor(issue, ACCEPTED, name));
    },
  });
}

/** The first thing in a body that does not fit. */
function refuseBody(issue: z.core.$ZodIssue | undefined, body: unknown): BadInput {
  const path = issue?.path.map(String) ?? [];
  if (issue?.code === 'unrecognized_keys')
    return new BadInput([...path, issue.keys[0] ?? 'body'].join('.'), undefined, describeIssue(issue), {
      sv: 'okänt fält',
      en: 'unknown field',
    });
  const value = path.reduce<unknown>((at, key) => (at as Record<string, unknown> | null | undefined)?.[key], body);
  // a form's empty number arrives as null
  const given =
    value === undefined || value === null ? undefined : typeof value === 'string' ? value : JSON.stringify(value);
  // a list or an object says nothing to who reads it as it was sent
  const isWhole = typeof value === 'object' && value !== null;
  const said = isWhole ? { sv: 'går inte att använda', en: 'cannot be used' } : undefined;
  return new BadInput(path.join('.') || 'body', given, acceptedFor(issue, ACCEPTED_IN_BODY, path[0] ?? ''), said);
}

/** A name is another thing in each body: who has one of a kind says so itself. */
const ACCEPTED_IN_BODY: Readonly<Record<string, Text>> = Object.fromEntries(
  Object.entries(ACCEPTED_IN_PLAN).filter(([field]) => field !== 'name'),
);

/** What would do in place of what does not fit: in the words of the field where it has some, else of the schema. */
function acceptedFor(issue: z.core.$ZodIssue | undefined, words: Readonly<Record<string, Text>>, field: string): Text {
  const isOneOf = issue?.code === 'invalid_value' || (issue?.code === 'invalid_format' && issue.format === 'regex');
  return (isOneOf ? undefined : words[field]) ?? describeIssue(issue);
}

/** The responses of a route that changes something: 409 besides, with what it is now, which the program throws. */
export function orConflict<R extends object>(responses: R, schema: z.ZodType): R {
  const content = { 'application/json': { schema } };
  return { ...responses, 409: { description: 'somebody else has changed it first', content } };
}

/** The responses of a route that answers with JSON. */
export function answers<T extends z.ZodType>(schema: T, description: string) {
  return {
    200: { description, content: { 'application/json': { schema } } },
    400: { description: 'a parameter that cannot be used', content: { 'application/json': { schema: problem } } },
  } as const;
}
