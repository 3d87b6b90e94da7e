import { afterAll, beforeAll, expect, it } from 'vitest';
import type { z } from '@hono/zod-openapi';
import type { problem } from '../../server/contract/problem';
import { openFuzzTown } from '../fuzz/fuzz-town';
import { judgeAnswer } from '../fuzz/judge-answer';
import { operationsOf, type Operation, type Schema } from '../fuzz/operations';
import type { Town } from './tiny-town';

let town: Town;
beforeAll(async () => {
  town = await openFuzzTown();
});
afterAll(() => town.close());

/** Values of which each kind of field refuses some: of another type, too long, too large, too small, no member of a list. */
const WRONG: readonly unknown[] = [null, true, 'zzz', 'z'.repeat(3000), '', -7, 0.5, 1e9, [], ['zzz'], {}, { zzz: 1 }];

/** A value that a schema takes, as far as its own words tell. */
function fit(schema: Schema): unknown {
  const [first] = schema.anyOf ?? schema.oneOf ?? [];
  if (first !== undefined) return fit(first);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum !== undefined) return schema.enum[0];
  if (schema.example !== undefined) return schema.example;
  if (schema.properties !== undefined)
    return Object.fromEntries(Object.entries(schema.properties).map(([name, field]) => [name, fit(field)]));
  const type = Array.isArray(schema.type) ? (schema.type as string[])[0] : schema.type;
  if (type === 'array') return schema.items === undefined ? [] : [fit(schema.items)];
  if (type === 'boolean') return false;
  if (type === 'integer' || type === 'number') return schema.minimum ?? 1;
  return schema.format === 'email' ? 'a@example.org' : schema.format === 'date-time' ? '2026-01-09T17:00:00Z' : 'x';
}

/** Every body of an operation in which one field is wrong, missing or unknown, at any depth. */
function* wrongBodies(schema: Schema): Generator {
  yield* WRONG;
  const whole = fit(schema);
  if (schema.properties === undefined || typeof whole !== 'object') return;
  yield { ...whole, zzz: 1 };
  for (const [name, field] of Object.entries(schema.properties)) {
    yield Object.fromEntries(Object.entries(whole ?? {}).filter(([other]) => other !== name));
    for (const value of WRONG) yield { ...whole, [name]: value };
    if (field.items?.properties !== undefined)
      for (const inner of wrongBodies(field.items)) yield { ...whole, [name]: [inner] };
  }
}

function* requestsOf({
  method,
  path,
  query,
  body,
}: Operation): Generator<{ method: string; path: string; body?: string }> {
  const plain = path.replaceAll(/:\w+/g, 'x');
  if (body !== null) for (const wrong of wrongBodies(body)) yield { method, path: plain, body: JSON.stringify(wrong) };
  const sent = body === null ? {} : { body: JSON.stringify(fit(body)) };
  for (const { name } of query)
    for (const value of ['', 'zzz', '-7', 'z'.repeat(3000), `1&${name}=2`])
      yield { method, path: `${plain}?${name}=${value}`, ...sent };
  yield { method, path: `${plain}?zzz=1`, ...sent };
  if (plain !== path) yield { method, path: path.replaceAll(/:\w+/g, 'å%20'), ...sent };
}

const ENGLISH =
  /\b(the|is|are|must|expected|invalid|received|unknown (field|parameter)|give|value|missing|cannot|too|give|any|and|or|least|most)\b/i;
const SWEDISH = /\b(ange|saknas|går|inte|något|och|eller|ett|högst|minst|okänd|okänt)\b|[åäö]/i;

it(
  'every refusal of what does not fit a schema is in the reader’s language, and says what would do',
  { timeout: 900_000 },
  async () => {
    const operations = operationsOf(await (await town.app.request('/api/openapi.json')).json());
    const wrong = new Set<string>();
    let n = 0;
    for (const operation of operations.filter(({ path }) => path !== '/api/plan/changes'))
      for (const { method, path, body } of requestsOf(operation))
        for (const language of ['sv', 'en'] as const) {
          const isOpen = operation.path.startsWith('/api/auth/');
          const response = await town.as(isOpen ? null : 'admin').request(path, {
            method,
            headers: { 'Content-Type': 'application/json', Origin: 'http://localhost', 'Accept-Language': language },
            ...(body !== undefined && { body }),
          });
          if (response.status < 400) continue;
          const text = await response.text();
          if (judgeAnswer({ status: response.status, isHead: false, text }) !== null) wrong.add(text);
          const { error } = JSON.parse(text) as z.infer<typeof problem>;
          n++;
          // what was sent comes back as it was; names of fields and values are the same in both languages
          const said = error.message
            .replaceAll(error.given ?? '\0', '')
            .replace(`${error.field}: `, '')
            .replaceAll('Löfteskartan', '');
          const names = said
            .replace(/(något|några|any) (av|of) [\w, :-]+/, '$1 $2')
            .replaceAll(/\/api\/[\w/-]+|\btrue\b|\bfalse\b/g, '');
          const foreign = language === 'sv' ? ENGLISH : SWEDISH;
          if (foreign.test(names))
            wrong.add(`${language}: ${method} ${path.slice(0, 60)} ${body?.slice(0, 60) ?? ''}: ${said}`);
          if (error.code === 'bad_input' && !error.accepted) wrong.add(`${method} ${path}: nothing would do`);
        }
    expect([...wrong].slice(0, 40)).toEqual([]);
    expect(n).toBeGreaterThan(1000);
  },
);

it('takes no revision whose successor the databases could not hold', async () => {
  const operations = operationsOf(await (await town.app.request('/api/openapi.json')).json());
  const highest = operations.flatMap(({ method, path, body }) => {
    const schema = body?.properties?.['revision'];
    return schema ? [[`${method} ${path}`, schema.maximum]] : [];
  });
  expect(highest.length).toBeGreaterThan(8);
  expect(highest.filter(([, maximum]) => maximum !== 2 ** 31 - 2)).toEqual([]);
});
