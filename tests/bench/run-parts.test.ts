import { expect, it } from 'vitest';
import { figure, type Figure } from './figure';
import { runParts } from './run-parts';

const one = (name: string) => figure(name, 'ms', [1], null);

it('keeps what a part has measured before it failed, and goes on with the next', async () => {
  async function* failing(): AsyncIterable<Figure> {
    await Promise.resolve();
    yield one('before the failure');
    throw new Error('read ECONNRESET');
  }
  const begun: string[] = [];
  const told: string[] = [];
  const { figures, failed } = await runParts(
    [
      ['first', failing],
      ['second', () => Promise.resolve([one('after it')])],
      ['third', () => Promise.reject(new Error('no browser'))],
    ],
    (name) => begun.push(name),
    ({ name }) => told.push(name),
  );
  expect(begun).toEqual(['first', 'second', 'third']);
  expect(figures.map(({ name }) => name)).toEqual(['before the failure', 'after it']);
  expect(told).toEqual(['before the failure', 'after it']);
  expect(failed).toEqual(['first: read ECONNRESET', 'third: no browser']);
});

it('ends a part that nobody waits for when an error comes from outside', async () => {
  const listeners = process.listenerCount('uncaughtException');
  async function* waiting(): AsyncIterable<Figure> {
    yield one('before');
    // as an event of a socket that nobody listens to
    process.listeners('uncaughtException').at(-1)?.(new Error('socket hang up'), 'uncaughtException');
    await new Promise(() => undefined);
  }
  const { figures, failed } = await runParts([['waiting', waiting]], () => undefined);
  expect(figures).toHaveLength(1);
  expect(failed).toEqual(['waiting: socket hang up']);
  expect(process.listenerCount('uncaughtException')).toBe(listeners);
});
