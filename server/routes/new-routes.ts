import { OpenAPIHono, type z } from '@hono/zod-openapi';
import { problem } from '../contract';
import type { AppEnv } from '../deps';
import { BadInput, type Text } from '../problem';
import { ACCEPTED } from '../filter';

/** Routes whose query and path are checked against their schema; what does not fit is thrown as BadInput. */
export function newRoutes() {
  return new OpenAPIHono<AppEnv>({
    defaultHook: (result, c) => {
      if (result.success) return;
      const [issue] = result.error.issues;
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
      if (issue?.code === 'invalid_value') throw new BadInput(name, given, either(issue.values.map(String).join(', ')));
      const accepted = (ACCEPTED as Record<string, Text>)[name];
      throw new BadInput(name, given, accepted ?? { sv: 'ett kortare värde', en: 'a shorter value' });
    },
  });
}

function either(list: string): Text {
  return { sv: `något av ${list}`, en: `any of ${list}` };
}

/** The responses of a route that answers with JSON. */
export function answers<T extends z.ZodType>(schema: T, description: string) {
  return {
    200: { description, content: { 'application/json': { schema } } },
    400: { description: 'a parameter that cannot be used', content: { 'application/json': { schema: problem } } },
  } as const;
}
