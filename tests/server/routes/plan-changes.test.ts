import { OpenAPIHono } from '@hono/zod-openapi';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AppEnv } from '../../../server/http/app-env';
import { planChanged } from '../../../server/contract/plan-changes';
import { savedPass, weekPlan } from '../../../server/contract/pass';
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

  it('are told to everybody who listens, after the revisions that its topics have', async () => {
    const revision = await town.store.readRevision();
    const all = (topics: readonly string[], pass: number) =>
      topics.map((topic) => ({ topic, id: null, scope: null, revision: topic === 'pass' ? pass : 0 }));
    const heard = {
      police: [
        'pass',
        'template',
        'suggestion',
        'visit',
        'promise',
        'place',
        'measure',
        'trial',
        'weekly',
        'law_pack',
        'priority',
        'quality',
      ],
      partner: ['pass', 'template', 'visit', 'promise', 'place', 'measure'],
    };
    const police = await listen(town.as('police'));
    const partner = await listen(town.asUser(NILS));
    expect(await police.next()).toEqual({
      id: String(revision),
      data: { revision, changes: all(heard.police, revision) },
    });
    // what is suggested, and the weekly meeting, are not theirs to know of
    expect((await partner.next())?.data.changes).toEqual(all(heard.partner, revision));
    const { answer } = await town.as('police').send('POST', '/api/passes', planned());
    const { pass } = savedPass.parse(answer);
    const change = { topic: 'pass', scope: '2026-01-05', revision: revision + 1 };
    expect(await police.next()).toEqual({
      id: String(revision + 1),
      data: { revision: revision + 1, changes: [{ ...change, id: pass.pass_id }] },
    });
    // whose pass it is, and which, is not theirs to know
    expect((await partner.next())?.data).toEqual({ revision: revision + 1, changes: [{ ...change, id: null }] });
    // who comes back learns that there has been something
    const back = await listen(town.asUser(NILS));
    expect((await back.next())?.data.changes).toEqual(all(heard.partner, revision + 1));
    await Promise.all([police.leave(), partner.leave(), back.leave()]);
  });

  it('are those of its week alone, and raise the revision of their topic alone', async () => {
    const police = town.as('police');
    const line = await listen(police);
    await line.next();
    const plan = async (week: string) => weekPlan.parse((await police.send('GET', `/api/passes?week=${week}`)).answer);
    const open = await plan('2026-W02');
    // a pass of the Saturday of another week, and a template
    const saturday = { planned_from: '2026-02-07T17:00:00.000Z', planned_to: '2026-02-07T19:00:00.000Z' };
    await police.send('POST', '/api/passes', planned(saturday));
    const told = (await line.next())!.data;
    expect(told.changes.map(({ topic, scope }) => [topic, scope])).toEqual([['pass', '2026-02-02']]);
    const after = await plan('2026-W06');
    expect([after.revision, told.changes[0]!.revision]).toEqual([open.revision + 1, open.revision + 1]);
    await police.send('POST', '/api/templates', { name: 'Lördag', week: '2026-W06' });
    expect((await line.next())!.data.changes).toMatchObject([{ topic: 'template', scope: null }]);
    // nothing of any plan is another than before
    expect((await plan('2026-W02')).revision).toBe(after.revision);
    await line.leave();
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
