import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { authTables } from '../../../server/store/auth-tables';
import { startProvider } from '../access/start-provider';
import { letIn, PASSWORD, visit, type Answer } from '../access/visitor';
import { openTown, type Town } from '../tiny-town';
import { ENGINES, removeFolders } from './engines';

const HOUR_MS = 3_600_000;
let provider: Awaited<ReturnType<typeof startProvider>>;
beforeAll(async () => {
  provider = await startProvider();
});
afterAll(() => {
  provider.close();
  removeFolders();
});

describe.each(ENGINES)('what an organisation says of its people, on $engine', ({ newStore }) => {
  let town: Town;
  const logged: string[] = [];
  beforeAll(async () => {
    const log = (message: string) => void logged.push(message);
    town = await openTown({ where: await newStore(), sign_in: { identity_provider: provider.settings(), log } });
  });
  afterAll(() => town.close());

  const claimsOf = (name: string, group = 'karta-polis', more: object = {}) => ({
    sub: `${name}-1`,
    email: `${name}@stad.example`,
    email_verified: true,
    name,
    groups: [group],
    ...more,
  });
  const come = (claims: ReturnType<typeof claimsOf>) => provider.comeAs(town, claims);
  const audited = async (subject_id: string) => {
    const rows = await town.store.db.selectFrom('audit').selectAll().where('subject_id', '=', subject_id).execute();
    return rows.map(({ action, detail }) => [action, JSON.parse(detail) as unknown] as const);
  };
  const listed = async (email: string) => {
    const { users } = (await (await town.app.request('/api/users')).json()) as {
      users: { email: string; user_id: string; refused_at: string | null; feeds: number; resting_feeds: number }[];
    };
    return users.find((user) => user.email === email)!;
  };
  const makeFeed = async (visitor: ReturnType<typeof visit>) => {
    const { answer } = await visitor.post('/api/feeds', { kind: 'person' });
    const { pathname } = new URL((answer as { address?: string }).address ?? '');
    return async () => (await town.app.request(pathname)).status;
  };

  it('ends sessions and feeds at once when it has said no, in every way, until it says yes', async () => {
    const here = await come(claimsOf('anna'));
    const id = here.user!.user_id;
    const askFeed = await makeFeed(here.visitor);
    expect(await askFeed()).toBe(200);
    const { location } = await come(claimsOf('anna', 'alla'));
    expect(location).toBe('/?error=no_role');
    expect((await here.visitor.get('/api/session')).answer).toMatchObject({ user: null, ended: 'left' });
    expect((await here.visitor.get('/api/passes')).status).toBe(401);
    expect(await askFeed()).toBe(404);
    expect(await audited(id)).toContainEqual(['shut_out', { ended: 1 }]);
    expect(await listed('anna@stad.example')).toMatchObject({ feeds: 1, resting_feeds: 1 });
    expect((await listed('anna@stad.example')).refused_at).not.toBeNull();
    // a link that was made for her before opens nothing either
    const link = visit(town);
    const opened = await link.get(await town.access.makeSignInLink('anna@stad.example'));
    expect([opened.headers.get('Location'), await link.whoAmI()]).toEqual(['/?error=left', null]);
    // asking again and again leaves no more rows of that kind
    await come(claimsOf('anna', 'alla'));
    expect((await audited(id)).filter(([action]) => action === 'shut_out')).toHaveLength(1);

    expect((await come(claimsOf('anna'))).user?.email).toBe('anna@stad.example');
    expect(await askFeed()).toBe(200);
    expect((await listed('anna@stad.example')).refused_at).toBeNull();
  });

  it('keeps out by password too whom it lets in no more, unless an admin invites them anew', async () => {
    const id = await letIn(town, 'per@stad.example');
    await come(claimsOf('per'));
    await come(claimsOf('per', 'alla'));
    const per = visit(town);
    const refused = await per.signIn('per@stad.example', PASSWORD);
    expect([refused.status, refused.answer.error?.message]).toEqual([
      401,
      expect.stringContaining('no longer lets you in') as string,
    ]);
    const { answer } = await town.as('admin').send('POST', `/api/users/${id}/invitation`);
    const token = /token=([\w-]+)$/.exec((answer as Answer).link ?? '')?.[1] ?? '';
    await per.post(`/api/invitations/${token}`, { password: PASSWORD });
    expect((await per.signIn('per@stad.example', PASSWORD)).status).toBe(200);
  });

  it('is asked again within a day: its sessions are shorter than those of a password', async () => {
    await letIn(town, 'ulla@example.org');
    const [byProvider, byPassword] = [(await come(claimsOf('stig'))).visitor, visit(town)];
    await byPassword.signIn('ulla@example.org', PASSWORD);
    const hours = async (visitor: ReturnType<typeof visit>) => {
      const { sessions = [] } = (await visitor.get('/api/sessions')).answer;
      const [{ created_at, expires_at }] = sessions as unknown as [{ created_at: string; expires_at: string }];
      return Math.round((Date.parse(expires_at) - Date.parse(created_at)) / HOUR_MS);
    };
    expect([await hours(byProvider), await hours(byPassword)]).toEqual([12, 7 * 24]);
  });

  it('lets feeds rest whose owner has not come in for ninety days, until they do', async () => {
    const { visitor } = await come(claimsOf('vera'));
    const askFeed = await makeFeed(visitor);
    const longAgo = new Date(Date.now() - 91 * 24 * HOUR_MS).toISOString();
    const { user_id } = await listed('vera@stad.example');
    await town.store.db.updateTable('feed').set({ created_at: longAgo }).where('user_id', '=', user_id).execute();
    expect(await askFeed()).toBe(200);
    const setSignedIn = (signed_in_at: string | null) =>
      authTables(town.store.db).updateTable('user').set({ signed_in_at }).where('id', '=', user_id).execute();
    for (const long of [longAgo, null]) {
      await setSignedIn(long);
      expect(await askFeed(), String(long)).toBe(404);
    }
    expect(await listed('vera@stad.example')).toMatchObject({ feeds: 1, resting_feeds: 1 });
    await come(claimsOf('vera'));
    expect(await askFeed()).toBe(200);
    expect((await town.as('admin').send('DELETE', `/api/users/${user_id}/feeds`)).answer).toEqual({ ended: 1 });
    expect(await askFeed()).toBe(404);
  });

  it('has a row for each change: role, name, address, and an account taken over', async () => {
    const made = await town.as('admin').send('POST', '/api/users', {
      ...{ email: 'mia@stad.example', name: 'Mia', role: 'partner', actors: ['walkers'], unit: null },
    });
    const id = (made.answer as Answer).user?.user_id ?? '';
    await come(claimsOf('mia', 'karta-admin', { name: 'Mia Mo' }));
    expect((await audited(id)).slice(1)).toEqual([
      ['link_provider', { provider: 'Sundbybergs stad' }],
      ['change', { name: { from: 'Mia', to: 'Mia Mo' }, role: { from: 'partner', to: 'admin' } }],
      ['sign_in', expect.anything()],
    ]);
    expect(logged.join('\n')).toContain('made mia@stad.example an administrator: partner before');

    const moved = claimsOf('mia', 'karta-plan', { email: 'mia.mo@stad.example', name: 'Mia Mo' });
    expect((await come(moved)).user).toMatchObject({ user_id: id, email: 'mia.mo@stad.example', role: 'planner' });
    expect((await audited(id)).at(-2)).toEqual([
      'change',
      { role: { from: 'admin', to: 'planner' }, email: { from: 'mia@stad.example', to: 'mia.mo@stad.example' } },
    ]);
    const before = (await audited(id)).length;
    await come(moved);
    expect((await audited(id)).length - before).toBe(1);
  });

  it('takes no new address that another has, or that nobody vouches for', async () => {
    const { user } = await come(claimsOf('nils'));
    for (const more of [{ email: 'mia.mo@stad.example' }, { email: 'free@stad.example', email_verified: false }]) {
      const again = await come(claimsOf('nils', 'karta-polis', more));
      expect(again.user).toMatchObject({ user_id: user!.user_id, email: 'nils@stad.example' });
    }
  });

  it('gives an address that has been given to somebody else, and nothing of who had it before', async () => {
    const first = await come(claimsOf('alex'));
    const id = first.user!.user_id;
    const askFeed = await makeFeed(first.visitor);
    const second = await come(claimsOf('alex', 'karta-plan', { sub: 'alex-2', name: 'Alex den andre' }));
    expect(second.user).toMatchObject({ user_id: id, role: 'planner', name: 'Alex den andre' });
    expect((await first.visitor.get('/api/session')).answer).toMatchObject({ user: null, ended: 'taken_over' });
    expect(await askFeed()).toBe(404);
    expect((await audited(id)).map(([action]) => action)).toContain('take_over');
    // the first one is no longer known, and the address alone is somebody's with another subject
    expect((await come(claimsOf('alex', 'karta-polis', { email_verified: false }))).location).toContain(
      'address_not_proven',
    );
  });

  it('cannot leave the town without anybody who administers', async () => {
    const { user } = await come(claimsOf('siv', 'karta-admin'));
    const others = authTables(town.store.db).updateTable('user').set({ disabled: 1 }).where('role', '=', 'admin');
    await others.where('id', '!=', user!.user_id).execute();
    const again = await come(claimsOf('siv', 'karta-plan'));
    expect(again.user).toMatchObject({ role: 'admin' });
    expect(await audited(user!.user_id)).toContainEqual(['keep_last_admin', { provider_role: 'planner' }]);
    const refused = await again.visitor.ask('PUT', `/api/users/${user!.user_id}`, {
      ...{ name: 'siv', role: 'planner', actors: [], unit: null, disabled: false },
    });
    expect(refused.status).toBe(400);
  });

  it('leaves no tokens of the provider in the store', async () => {
    const accounts = await authTables(town.store.db).selectFrom('account').selectAll().execute();
    expect(accounts.length).toBeGreaterThan(3);
    expect(JSON.stringify(accounts)).not.toMatch(/eyJ|"(idToken|accessToken|refreshToken)":"/);
  });
});
