import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTownApp } from '../../../server/app';
import { openFuzzTown, fuzzTown } from '../../fuzz/fuzz-town';
import { judgeAnswer } from '../../fuzz/judge-answer';
import { operationsOf, type Operation, type Schema } from '../../fuzz/operations';
import type { Town } from '../tiny-town';
import { ENGINES, removeFolders } from './engines';

afterAll(removeFolders);

/** What a text, a number and a list have in common that neither engine nor program may choke on. */
const MONSTERS: readonly unknown[] = ['\u0000', '\ud800', '9'.repeat(400), 2 ** 31, [[]], { toString: null }];

/** A body of an operation in which every field is the same monster; objects of a list are made of it too. */
function bodyOf(schema: Schema, monster: unknown): unknown {
  if (schema.properties === undefined) return monster;
  return Object.fromEntries(
    Object.entries(schema.properties).map(([name, field]) => [
      name,
      field.items?.properties ? [bodyOf(field.items, monster)] : monster,
    ]),
  );
}

/** The requests of an operation that hold a monster in one place that takes something, or in all of a body. */
function requestsWith({ method, path, query, body }: Operation, monster: unknown) {
  const text = encodeURIComponent(
    Buffer.from(typeof monster === 'string' ? monster : JSON.stringify(monster)).toString(),
  );
  const plain = path.replaceAll(/:\w+/g, 'x');
  const paths = [path.replaceAll(/:\w+/g, text), ...query.map(({ name }) => `${plain}?${name}=${text}`)];
  const whole = body === null ? undefined : JSON.stringify(bodyOf(body, monster));
  return [
    ...paths.map((at) => ({ method, path: at, body: body === null ? undefined : '{}' })),
    ...(whole === undefined ? [] : [{ method, path: plain, body: whole }]),
    ...(body === null ? [] : [{ method, path: plain, body: JSON.stringify(monster) }]),
  ];
}

describe.each(ENGINES)('on $engine', ({ newStore }) => {
  describe('whatever is sent to any route', () => {
    let town: Town;
    beforeAll(async () => {
      town = await openFuzzTown(await newStore());
    });
    afterAll(() => town.close());

    it('is answered or refused in words, never with 500 or a stack', { timeout: 120_000 }, async () => {
      const app = createTownApp(town.deps);
      const operations = operationsOf(await (await app.request('/api/openapi.json')).json());
      const faults: string[] = [];
      let n = 0;
      for (const operation of operations)
        for (const monster of MONSTERS)
          for (const { method, path, body } of requestsWith(operation, monster)) {
            // those who are signed out ask as nobody, so that each has a turn
            const isOpen = operation.path.startsWith('/api/auth/') || path.startsWith('/api/plan/changes');
            const response = await town.as(isOpen ? null : 'admin').request(path, {
              method,
              headers: { 'Content-Type': 'application/json', Origin: 'http://localhost' },
              ...(body !== undefined && { body }),
            });
            n++;
            const { status } = response;
            const fault = judgeAnswer({ status, isHead: false, text: await response.text() });
            if (fault !== null) faults.push(`${fault}: ${status}: ${method} ${path.slice(0, 200)} ${body ?? ''}`);
          }
      expect(faults).toEqual([]);
      expect(n).toBeGreaterThan(500);
    });
  });

  it('requests drawn at random from what is right and what is not are too', { timeout: 120_000 }, async () => {
    const { n, by_status, faults, examples } = await fuzzTown({ n: 800, seed: 20261128, where: await newStore() });
    expect(examples.join('\n\n')).toBe('');
    expect(faults.size).toBe(0);
    expect([...by_status.values()].reduce((sum, answers) => sum + answers, 0)).toBe(n);
    // it gets past the door: answers, refusals of what was sent, and conflicts with what is there
    for (const status of [200, 400, 401, 403, 404]) expect(by_status.get(status), `${status}`).toBeGreaterThan(20);
  });
});
