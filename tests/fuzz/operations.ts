import { z } from '@hono/zod-openapi';
import { RULES } from '../../server/access/rules';
import { fieldReport } from '../../server/contract/field';

/** A JSON Schema as far as it is read here. */
export interface Schema {
  type?: string | readonly string[];
  enum?: readonly unknown[];
  const?: unknown;
  anyOf?: readonly Schema[];
  oneOf?: readonly Schema[];
  properties?: Readonly<Record<string, Schema>>;
  additionalProperties?: unknown;
  items?: Schema;
  format?: string;
  example?: unknown;
  minimum?: number;
  maximum?: number;
}

/** One method at one address: what it takes. */
export interface Operation {
  method: string;
  /** with its variable parts as ':name' */
  path: string;
  query: readonly { name: string; schema: Schema }[];
  body: Schema | null;
}

interface Document {
  paths: Record<string, Record<string, Described>>;
}

interface Described {
  parameters?: readonly { in: string; name: string; schema?: Schema }[];
  requestBody?: { content?: Record<string, { schema?: Schema }> };
}

const text: Schema = { type: 'string' };
/** What the sign-in library's routes take, which the description of the interface leaves out. */
const SIGN_IN_BODY: Schema = {
  type: 'object',
  properties: {
    email: text,
    password: text,
    code: text,
    currentPassword: text,
    newPassword: text,
    provider: text,
    callbackURL: text,
    trustDevice: { type: 'boolean' },
    revokeOtherSessions: { type: 'boolean' },
  },
};
/** What a report of the field is: its list takes anything, and judges each by itself. */
const FIELD_REPORT = z.toJSONSchema(fieldReport, { io: 'input', unrepresentable: 'any' }) as Schema;
const SIGN_IN_QUERY = ['token', 'code', 'state', 'error', 'error_description', 'callbackURL', 'language'];

/** Every operation that there is a rule for: described by the interface itself, or else taken to be the sign-in library's. */
export function operationsOf(document: unknown): Operation[] {
  const { paths } = document as Document;
  const described = new Map<string, Described>();
  for (const [path, methods] of Object.entries(paths))
    for (const [method, operation] of Object.entries(methods))
      described.set(`${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`, operation);
  return Object.keys(RULES).map((rule) => {
    const [method = '', path = ''] = rule.split(' ');
    const found = described.get(rule);
    if (found === undefined && path.startsWith('/api/auth/'))
      return {
        method,
        path,
        query: SIGN_IN_QUERY.map((name) => ({ name, schema: text })),
        body: method === 'POST' ? SIGN_IN_BODY : null,
      };
    return {
      method,
      path,
      query: (found?.parameters ?? [])
        .filter((parameter) => parameter.in === 'query')
        .map(({ name, schema = text }) => ({ name, schema })),
      body:
        rule === 'POST /api/field/reports'
          ? { properties: { user_id: text, reports: { type: 'array', items: FIELD_REPORT } } }
          : (found?.requestBody?.content?.['application/json']?.schema ?? null),
    };
  });
}
