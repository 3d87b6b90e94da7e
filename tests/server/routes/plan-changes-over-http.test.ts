import { get, request, type IncomingMessage } from 'node:http';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTownApp } from '../../../server/app';
import { listen, type Listening } from '../../../server/boot/listen';
import { planChanged } from '../../../server/contract/plan-changes';
import { openTown, type Town } from '../tiny-town';

type Told = ReturnType<typeof planChanged.parse>;
const PATH = '/api/plan/changes';

describe('changes of the plan over real connections', () => {
  let town: Town;
  let server: Listening;
  let n = 0;
  beforeAll(async () => {
    town = await openTown();
    const app = createTownApp(town.deps);
    server = await listen((...asked) => app.fetch(...(asked as [Request])), '127.0.0.1', 0);
  });
  afterAll(async () => {
    await server.close();
    await town.close();
  });

  /** Somebody new with a session, as a Cookie header and as an admin sees them. */
  const signIn = async (role: 'police' | 'partner') => {
    const user = { email: `somebody${++n}@example.org`, name: `Åke ${n}`, role, actors: ['walkers'], unit: null };
    const { user_id } = await town.access.addUser(user);
    const entered = await town.access.answer(new Request(await town.access.makeSignInLink(user.email)));
    const cookie = entered.headers.get('Set-Cookie')?.split(';')[0] ?? '';
    const { name, actors, unit } = user;
    const change = (to: { role?: string; disabled?: boolean }) =>
      town.as('admin').send('PUT', `/api/users/${user_id}`, { name, role, actors, unit, disabled: false, ...to });
    return { cookie, change };
  };
  const open = async (cookie: string): Promise<IncomingMessage> => {
    const asked = get(`${server.url}${PATH}`, { headers: { Cookie: cookie }, agent: false });
    const [response] = (await once(asked, 'response')) as [IncomingMessage];
    return response;
  };
  /** All that a stream has told when it ends, and each thing as it comes. */
  const hear = (stream: IncomingMessage) => {
    const told: Told[] = [];
    let text = '';
    let heard: () => void = () => undefined;
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      const parts = (text + chunk).split('\n\n');
      text = parts.pop() ?? '';
      for (const part of parts) {
        const data = /^data: (.*)$/m.exec(part)?.[1];
        if (data !== undefined) told.push(planChanged.parse(JSON.parse(data)));
      }
      heard();
    });
    const ended = new Promise<void>((resolve) => stream.on('close', resolve));
    const until = async (isHeard: (last: Told) => boolean) => {
      while (told.length === 0 || !isHeard(told.at(-1)!)) await new Promise<void>((resolve) => (heard = resolve));
    };
    return { told, ended, until };
  };
  let revision = 1000;
  const change = (scope = '2026-01-05', ids = ['p']) =>
    town.store.changes.tell({
      revision: ++revision,
      changes: ids.map((id) => ({ topic: 'pass' as const, id, scope })),
    });
  /** How many listen to the store now. */
  const countListeners = () => {
    let listeners = 0;
    const { changes } = town.store;
    const original = changes.listen.bind(changes);
    changes.listen = (listener) => {
      listeners++;
      const stop = original(listener);
      return () => {
        listeners--;
        stop();
      };
    };
    return () => listeners;
  };

  it('end with the session, however busy the plan is, and tell nothing after it', async () => {
    const { cookie, change: changeUser } = await signIn('police');
    const { told, ended, until } = hear(await open(cookie));
    change();
    await until((last) => last.revision === revision);
    expect((await changeUser({ disabled: true })).status).toBe(200);
    const last = revision;
    for (let i = 0; i < 20; i++) change();
    await ended;
    expect(told.at(-1)?.revision).toBe(last);
    expect((await fetch(`${server.url}${PATH}`, { headers: { Cookie: cookie } })).status).toBe(401);
  });

  it('tell no more than the role of now may hear', async () => {
    const { cookie, change: changeUser } = await signIn('police');
    const stream = await open(cookie);
    const { told, until } = hear(stream);
    change('2026-01-05', ['secret']);
    await until((last) => last.revision === revision);
    expect(told.at(-1)?.changes).toMatchObject([{ id: 'secret' }]);
    await changeUser({ role: 'partner' });
    change('2026-01-05', ['secret']);
    await until((last) => last.revision === revision);
    expect(told.at(-1)?.changes).toEqual([{ topic: 'pass', id: null, scope: '2026-01-05', revision }]);
    stream.destroy();
  });

  it('are not kept for those who ask for the headers alone, or go at once', async () => {
    const { cookie } = await signIn('partner');
    const listeners = countListeners();
    for (let i = 0; i < 50; i++) {
      const asked = request(`${server.url}${PATH}`, { method: 'HEAD', headers: { Cookie: cookie } }).end();
      const [response] = (await once(asked, 'response')) as [IncomingMessage];
      expect(response.statusCode).toBe(200);
      expect(response.headers['content-type']).toContain('text/event-stream');
      response.resume();
      await once(response, 'close');
    }
    expect(listeners()).toBe(0);
    for (let i = 0; i < 20; i++) {
      const stream = await open(cookie);
      stream.destroy();
      // six at once at most: the server has to hear that each has gone
      while (listeners() > 0) await new Promise((resolve) => setTimeout(resolve, 5));
    }
    expect((await open(cookie)).destroy().statusCode).toBe(200);
  });

  it('are a few for each session, and the refusal is written down once', async () => {
    const { cookie } = await signIn('partner');
    const streams = await Promise.all(Array.from({ length: 6 }, () => open(cookie)));
    expect(streams.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200, 200, 200, 200]);
    for (let i = 0; i < 3; i++) {
      const refused = await fetch(`${server.url}${PATH}`, { headers: { Cookie: cookie, 'Accept-Language': 'en' } });
      expect(refused.status).toBe(429);
      expect(await refused.json()).toMatchObject({ error: { code: 'too_many_streams' } });
    }
    const rows = await town.store.db.selectFrom('audit').selectAll().where('action', '=', 'refuse').execute();
    expect(rows.map((row) => [row.subject, row.role, row.detail])).toEqual([
      [PATH, 'partner', '{"address":"127.0.0.1"}'],
    ]);
    // another session is another's
    const other = await open((await signIn('partner')).cookie);
    expect(other.statusCode).toBe(200);
    for (const stream of [...streams, other]) stream.destroy();
  });

  it('that a slow reader has missed are not kept: they hear that all is to be asked for anew', async () => {
    const { cookie } = await signIn('police');
    const stream = await open(cookie);
    stream.pause();
    const ids = Array.from({ length: 100 }, (_, i) => `${i}`.padStart(36, '0'));
    // 40 MB in all: more than the two sides of a connection hold
    for (let i = 0; i < 4000; i++) {
      change('2026-01-05', ids);
      if (i % 50 === 0) await new Promise((resolve) => setImmediate(resolve));
    }
    const { told, until } = hear(stream);
    stream.resume();
    await until((last) => last.revision === revision);
    expect(told.length).toBeLessThan(4000);
    expect(told.slice(1).some(({ changes }) => changes.every(({ scope }) => scope === null))).toBe(true);
    stream.destroy();
  });
});
