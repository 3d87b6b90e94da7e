import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { authTables } from '../../../server/store/auth-tables';
import { startProvider } from '../access/start-provider';
import { letIn, PASSWORD, totp, visit } from '../access/visitor';
import { openTown, type Town } from '../tiny-town';
import { ENGINES, removeFolders } from './engines';

let provider: Awaited<ReturnType<typeof startProvider>>;
beforeAll(async () => {
  provider = await startProvider();
});
afterAll(() => {
  provider.close();
  removeFolders();
});

describe.each(ENGINES)('whoever has no account, on $engine', ({ newStore }) => {
  let town: Town;
  beforeAll(async () => {
    town = await openTown({ where: await newStore(), sign_in: { identity_provider: provider.settings() } });
  });
  afterAll(() => town.close());

  const rowsOf = async (action: string) => {
    const rows = await town.store.db.selectFrom('audit').select('detail').where('action', '=', action).execute();
    return rows.map(({ detail }) => JSON.parse(detail) as { way: string; times?: number; why?: string });
  };

  it('signs out without a row', async () => {
    const before = await town.store.db.selectFrom('audit').select('audit_id').execute();
    for (let n = 0; n < 20; n++) await visit(town).post('/api/auth/sign-out');
    expect(await town.store.db.selectFrom('audit').select('audit_id').execute()).toHaveLength(before.length);
  });

  it('waits after fifty links, and leaves a row for the first, the tenth and the hundredth', async () => {
    const guesser = visit(town, '198.51.100.1');
    const said: (string | null)[] = [];
    for (let n = 0; n < 120; n++)
      said.push((await guesser.get(`/api/auth/magic-link/verify?token=x${n}&callbackURL=/`)).headers.get('Location'));
    expect(said.slice(0, 50)).toEqual(Array.from({ length: 50 }, () => '/?error=INVALID_TOKEN'));
    expect(new Set(said.slice(50))).toEqual(new Set(['/?error=too_many_attempts']));
    expect((await rowsOf('sign_in_failed')).map(({ times = 1, why }) => [times, why])).toEqual([
      [1, undefined],
      [10, undefined],
      [100, 'too_many_attempts'],
    ]);
    // nobody else waits
    const other = await visit(town, '198.51.100.2').get('/api/auth/magic-link/verify?token=y&callbackURL=/');
    expect(other.headers.get('Location')).toBe('/?error=INVALID_TOKEN');
  });

  it('leaves a bounded number of rows from however many addresses', async () => {
    const before = (await rowsOf('sign_in_failed')).length;
    const many = visit(town);
    const from = (address: string) => ({ 'X-Forwarded-For': address });
    for (let n = 0; n < 150; n++)
      await many.ask('GET', '/api/auth/callback/oidc?error=x', undefined, from(`203.0.113.${n}`));
    for (let n = 0; n < 20; n++) {
      const body = { email: `nobody${n}@example.org`, password: 'x' };
      await many.ask('POST', '/api/auth/sign-in/email', body, from(`192.0.2.${100 + n}`));
    }
    expect((await rowsOf('sign_in_failed')).length - before).toBeLessThanOrEqual(20);
  });

  it('sets out for the provider three hundred times, and no more', async () => {
    const crowd = visit(town, '198.51.100.3');
    for (let n = 0; n < 299; n++) await town.access.attempts.mayStart('198.51.100.3');
    const statuses = [];
    for (let n = 0; n < 3; n++) statuses.push((await crowd.post('/api/auth/sign-in/social')).status);
    expect(statuses).toEqual([200, 429, 429]);
  });

  it('has eleven codes refused without making others at the address wait', async () => {
    await letIn(town, 'eva@example.org');
    const eva = visit(town, '198.51.100.4');
    await eva.signIn('eva@example.org', PASSWORD);
    const { totpURI = '' } = (await eva.post('/api/auth/two-factor/enable', { password: PASSWORD })).answer;
    await eva.post('/api/auth/two-factor/verify-totp', { code: totp(totpURI) });
    for (const cookie of [null, 'made-up', 'made-up.signature%3D']) {
      const nobody = visit(town, '198.51.100.4');
      if (cookie !== null) nobody.cookies.set('lofteskartan.two_factor', cookie);
      for (let n = 0; n < 15; n++) {
        const { status } = await nobody.post('/api/auth/two-factor/verify-totp', { code: '123456' });
        expect(status).toBe(401);
      }
    }
    const again = visit(town, '198.51.100.4');
    await again.signIn('eva@example.org', PASSWORD);
    expect((await again.post('/api/auth/two-factor/verify-totp', { code: totp(totpURI) })).status).toBe(200);
    expect(await again.whoAmI()).toBe('eva@example.org');
  });

  it('does not get more guesses at a code by asking many at once', async () => {
    const thief = visit(town, '198.51.100.5');
    await thief.signIn('eva@example.org', PASSWORD);
    const guesses = await Promise.all(
      Array.from({ length: 30 }, (_, n) =>
        thief.post('/api/auth/two-factor/verify-totp', { code: String(100_000 + n) }),
      ),
    );
    expect(guesses.filter(({ status }) => status === 200)).toEqual([]);
    expect(guesses.filter(({ status }) => status === 429).length).toBeGreaterThanOrEqual(19);
    const { length } = await authTables(town.store.db)
      .selectFrom('audit')
      .select('audit_id')
      .where('action', '=', 'sign_in_failed')
      .where('subject_id', 'is not', null)
      .execute();
    expect(length).toBeLessThanOrEqual(12);
  });
});
