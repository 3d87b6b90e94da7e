import { OpenAPIHono } from '@hono/zod-openapi';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AppEnv } from '../../../server/http/app-env';
import { planChanged } from '../../../server/contract/plan-changes';
import { savedPass } from '../../../server/contract/pass';
import { planChangeRoutes } from '../../../server/routes/plan-changes';
import { planned } from '../passes/planned';
import { openTown, type Town } from '../tiny-town';

const NILS = { name: 'Nils', role: 'partner', actors: ['walkers'] } as const;

/** The events of a stream, one after another; null at its end. */
function eventsOf(response: Response) {
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  const next = async (): Promise<{ id: string; data: ReturnType<typeof planChanged.parse> } | null> => {
    for (;;) {
      const end = text.indexOf('\n\n');
      if (end < 0) {
        const { value, done } = await reader.read();
        if (done) return null;
        text += value;
        continue;
      }
      const lines = text.slice(0, end).split('\n');
      text = text.slice(end + 2);
      const of = (name: string) => lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2);
      const data = of('data');
      if (data !== undefined) return { id: of('id') ?? '', data: planChanged.parse(JSON.parse(data)) };
    }
  };
  return { next, leave: () => reader.cancel() };
}

describe('changes of the plan', () => {
  let town: Town;
  beforeAll(async () => void (town = await openTown()));
  afterAll(() => town.close());
  const listen = async (as: ReturnType<Town['as']>) => {
    const response = await as.request('/api/plan/changes', { headers: { 'Accept-Encoding': 'gzip' } });
    expect(response.headers.get('Content-Type')).toContain('text/event-stream');
    expect(response.headers.get('Content-Encoding')).toBeNull();
    return eventsOf(response);
  };

  it('are told to everybody who listens, after the revision that the plan has', async () => {
    const revision = await town.store.readRevision();
    const police = await listen(town.as('police'));
    const partner = await listen(town.asUser(NILS));
    for (const line of [police, partner])
      expect(await line.next()).toEqual({ id: String(revision), data: { revision, changes: [] } });
    const { answer } = await town.as('police').send('POST', '/api/passes', planned());
    const { pass } = savedPass.parse(answer);
    const change = { kind: 'pass', week_start: '2026-01-05' };
    expect(await police.next()).toEqual({
      id: String(revision + 1),
      data: { revision: revision + 1, changes: [{ ...change, id: pass.pass_id }] },
    });
    // whose pass it is, and which, is not theirs to know
    expect((await partner.next())?.data).toEqual({ revision: revision + 1, changes: [{ ...change, id: null }] });
    // who comes back learns that there has been something
    const back = await listen(town.asUser(NILS));
    expect((await back.next())?.data.revision).toBe(revision + 1);
    await Promise.all([police.leave(), partner.leave(), back.leave()]);
  });

  it('are not listened for when the reader has gone', async () => {
    const listened = countListeners(town);
    const line = await listen(town.as('police'));
    await line.next();
    expect(listened()).toBe(1);
    await line.leave();
    await town.as('police').send('POST', '/api/passes', planned());
    expect(listened()).toBe(0);
  });

  it('are no longer told when the session has ended', async () => {
    const listened = countListeners(town);
    // somebody whose cookie belongs to no session: they were signed in when the line was opened
    const routes = new OpenAPIHono<AppEnv>()
      .use(async (c, next) => {
        c.set('user', { user_id: 'u', name: 'Eva', email: 'eva@example.org', role: 'police', actors: [], unit: null });
        await next();
      })
      .route('/', planChangeRoutes(town, 5));
    const line = eventsOf(await routes.request('/plan/changes'));
    expect(await line.next()).not.toBeNull();
    expect(await line.next()).toBeNull();
    expect(listened()).toBe(0);
  });
});

/** How many listen since now. */
function countListeners(town: Town): () => number {
  let n = 0;
  const { changes } = town.store;
  const listen = changes.listen.bind(changes);
  changes.listen = (listener) => {
    n++;
    const stop = listen(listener);
    return () => {
      n--;
      stop();
    };
  };
  return () => n;
}
