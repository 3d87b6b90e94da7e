import { OpenAPIHono, type z } from '@hono/zod-openapi';
import { REPLACED_METHODS } from '../contract/analysis-layers';
import { problem } from '../contract/problem';
import type { AppEnv } from '../http/app-env';
import { ACCEPTED_ID } from '../contract/fields';
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
        throw new BadInput(name, given, either(issue.message), { sv: 'okänd parameter', en: 'unknown parameter' });
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
      if (issue?.code === 'invalid_value')
        throw new BadInput(name, given, either(issue.values.map(String).join(', ')), replaced(name, given));
      const accepted = isId(issue) ? ACCEPTED_ID : (ACCEPTED as Record<string, Text>)[name];
      throw new BadInput(name, given, accepted ?? { sv: 'ett kortare värde', en: 'a shorter value' });
    },
  });
}

/** What has taken the place of a value that was accepted once. */
function replaced(field: string, given: string | undefined): Text | undefined {
  const now = field === 'method' && given !== undefined ? REPLACED_METHODS.get(given) : undefined;
  return now && { sv: `${given} är ersatt av ${now}`, en: `${given} has been replaced by ${now}` };
}

/** The first thing in a body that does not fit. */
function refuseBody(issue: z.core.$ZodIssue | undefined, body: unknown): BadInput {
  if (issue?.code === 'unrecognized_keys')
    return new BadInput(issue.keys[0] ?? 'body', undefined, either(issue.message), {
      sv: 'okänt fält',
      en: 'unknown field',
    });
  const path = issue?.path.map(String) ?? [];
  const value = path.reduce<unknown>((at, key) => (at as Record<string, unknown> | null | undefined)?.[key], body);
  const given = value === undefined ? undefined : typeof value === 'string' ? value : JSON.stringify(value);
  const field = path.join('.') || 'body';
  if (issue?.code === 'invalid_value') return new BadInput(field, given, either(issue.values.map(String).join(', ')));
  const accepted = isId(issue) ? ACCEPTED_ID : (ACCEPTED_IN_PLAN as Record<string, Text>)[path[0] ?? ''];
  return new BadInput(field, given, accepted ?? { sv: 'ett värde av rätt slag', en: 'a value of the right kind' });
}

/** Whether what does not fit is an id or a secret: nothing else has a pattern. */
function isId(issue: z.core.$ZodIssue | undefined): boolean {
  return issue?.code === 'invalid_format' && issue.format === 'regex';
}

function either(list: string): Text {
  return { sv: `något av ${list}`, en: `any of ${list}` };
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
