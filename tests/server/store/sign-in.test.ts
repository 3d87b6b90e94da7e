import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { authTables } from '../../../server/store/auth-tables';
import { ENGINES, removeFolders } from './engines';
import { openTown, type Town } from '../tiny-town';
import { inviteTo, letIn, PASSWORD, totp, visit, type Answer } from '../access/visitor';

afterAll(removeFolders);

describe.each(ENGINES)('signing in, on $engine', ({ newStore }) => {
  let town: Town;
  beforeAll(async () => {
    town = await openTown({ where: await newStore() });
  });
  afterAll(() => town.close());

  const audited = async (subject_id: string) => {
    const rows = await town.store.db
      .selectFrom('audit')
      .select(['action', 'user_id', 'detail'])
      .where('subject_id', '=', subject_id)
      .orderBy('audit_id')
      .execute();
    return rows;
  };

  it('goes from an invitation to a session, once', async () => {
    const { answer } = await town.as('admin').send('POST', '/api/users', {
      email: 'Karin@Example.org',
      name: 'Karin Ek',
      role: 'planner',
      actors: [],
      unit: null,
    });
    const id = (answer as Answer).user?.user_id ?? '';
    const { token } = await inviteTo(town, id);
    const karin = visit(town);
    expect((await karin.get(`/api/invitations/${token}`)).answer).toMatchObject({ email: 'karin@example.org' });
    for (const weak of ['kort', 'karinekkarinek', 'sommar2025!!', 'aaaaaaaaaaaaaaa']) {
      const refused = await karin.post(`/api/invitations/${token}`, { password: weak });
      expect(refused.status, weak).toBe(400);
      expect(refused.answer.error?.field).toBe('password');
      expect(refused.answer.error?.message).not.toContain(weak);
    }
    expect((await karin.post(`/api/invitations/${token}`, { password: PASSWORD })).answer).toEqual({
      email: 'karin@example.org',
    });
    expect((await karin.post(`/api/invitations/${token}`, { password: PASSWORD })).status).toBe(410);
    expect((await karin.get(`/api/invitations/${token}`)).answer.error?.code).toBe('invitation_over');
    expect(await karin.whoAmI()).toBeNull();
    const wrong = await karin.signIn('karin@example.org', 'fel lösenord hela vägen');
    expect([wrong.status, wrong.answer.error?.message]).toEqual([
      401,
      'The e-mail address or the password is not right.',
    ]);
    expect((await karin.signIn('karin@example.org', PASSWORD)).status).toBe(200);
    expect(await karin.whoAmI()).toBe('karin@example.org');
    await karin.post('/api/auth/sign-out');
    expect(await karin.whoAmI()).toBeNull();
    const rows = await audited(id);
    expect(rows.map(({ action }) => action)).toEqual([
      'create',
      'invite',
      'accept_invitation',
      'sign_in_failed',
      'sign_in',
      'sign_out',
    ]);
    expect(JSON.stringify(rows)).not.toMatch(/fel lösenord|fyra lila/);
  });

  it('knows nobody whose cookie was made up, changed or ended', async () => {
    await letIn(town, 'bo@example.org');
    const bo = visit(town);
    await bo.signIn('bo@example.org', PASSWORD);
    const [name = '', value = ''] = [...bo.cookies][0] ?? [];
    for (const forged of ['x', `${value}x`, value.replace(/^./, (c) => (c === 'a' ? 'b' : 'a')), value.split('.')[0]]) {
      const thief = visit(town);
      thief.cookies.set(name, forged ?? '');
      expect(await thief.whoAmI(), forged).toBeNull();
      expect((await thief.get('/api/passes')).status).toBe(401);
    }
    const other = visit(town);
    other.cookies.set(name, value);
    expect(await other.whoAmI()).toBe('bo@example.org');
    await bo.post('/api/auth/sign-out');
    expect(await other.whoAmI()).toBeNull();
  });

  it('lists one’s sessions and ends them, and nobody else’s', async () => {
    await letIn(town, 'eva@example.org');
    await letIn(town, 'siv@example.org');
    const [home, phone, siv] = [visit(town), visit(town, '192.0.2.2'), visit(town)];
    await home.signIn('eva@example.org', PASSWORD);
    await phone.signIn('eva@example.org', PASSWORD);
    await siv.signIn('siv@example.org', PASSWORD);
    const { sessions = [] } = (await home.get('/api/sessions')).answer;
    expect(sessions.map(({ is_this, address }) => [is_this, address]).sort()).toEqual([
      [false, '192.0.2.2'],
      [true, '192.0.2.1'],
    ]);
    expect(JSON.stringify(sessions)).not.toContain('token');
    const theirs = `/api/sessions/${sessions.find(({ is_this }) => !is_this)?.session_id ?? ''}`;
    expect((await siv.ask('DELETE', theirs)).status).toBe(404);
    expect(await phone.whoAmI()).toBe('eva@example.org');
    expect((await home.ask('DELETE', theirs)).answer.ended).toBe(1);
    expect(await phone.whoAmI()).toBeNull();
    expect(await phone.whyOut()).toBe('elsewhere');
    expect(await home.whoAmI()).toBe('eva@example.org');
  });

  it('ends at once for whoever is disabled, in every way', async () => {
    const id = await letIn(town, 'per@example.org');
    const per = visit(town);
    await per.signIn('per@example.org', PASSWORD);
    expect(await per.whoAmI()).toBe('per@example.org');
    const link = await town.access.makeSignInLink('per@example.org');
    const { token } = await inviteTo(town, id);
    const user = { name: 'Per', role: 'police', actors: ['police'], unit: null };
    const { status } = await town.as('admin').send('PUT', `/api/users/${id}`, { ...user, disabled: true });
    expect(status).toBe(200);
    expect(await per.whoAmI()).toBeNull();
    expect(await per.whyOut()).toBe('disabled');
    expect((await per.signIn('per@example.org', PASSWORD)).status).toBe(401);
    await per.get(link);
    expect(await per.whoAmI()).toBeNull();
    expect((await per.post(`/api/invitations/${token}`, { password: PASSWORD })).status).toBe(410);
    await town.as('admin').send('PUT', `/api/users/${id}`, { ...user, role: 'partner', disabled: false });
    expect((await per.signIn('per@example.org', PASSWORD)).answer.user?.email).toBe('per@example.org');
    expect((await per.get('/api/session')).answer.user?.role).toBe('partner');
  });

  it('makes whoever guesses wait, and nobody else', async () => {
    await letIn(town, 'mal@example.org');
    const guesser = visit(town, '198.51.100.7');
    const guesses = [];
    for (let n = 0; n < 11; n++) guesses.push((await guesser.signIn('mal@example.org', 'gissning nummer ett')).status);
    expect(guesses).toEqual([...Array.from({ length: 10 }, () => 401), 429]);
    const right = await guesser.signIn('mal@example.org', PASSWORD);
    expect([right.status, right.answer.error?.code]).toEqual([429, 'too_many_attempts']);
    expect(right.headers.get('Retry-After')).toBe('900');
    // another server, asked by the account's owner from elsewhere
    expect((await visit(town, '203.0.113.9').signIn('mal@example.org', PASSWORD)).status).toBe(200);
    await letIn(town, 'ann@example.org');
    expect((await visit(town, '198.51.100.7').signIn('ann@example.org', PASSWORD)).status).toBe(200);
    const kept = await authTables(town.store.db).selectFrom('rateLimit').select('key').execute();
    expect(JSON.stringify(kept)).not.toMatch(/example|198\.51/);
  });

  it('asks for a code from those who have chosen that, and takes a backup code once', async () => {
    await letIn(town, 'ulf@example.org');
    const ulf = visit(town);
    await ulf.signIn('ulf@example.org', PASSWORD);
    expect((await ulf.post('/api/auth/two-factor/enable', { password: 'inte rätt lösenord' })).status).toBe(400);
    const { totpURI = '', backupCodes = [] } = (await ulf.post('/api/auth/two-factor/enable', { password: PASSWORD }))
      .answer;
    expect((await ulf.post('/api/auth/two-factor/verify-totp', { code: totp(totpURI) })).status).toBe(200);
    expect((await ulf.get('/api/account')).answer).toEqual({ has_password: true, has_second_factor: true });

    const again = visit(town);
    expect((await again.signIn('ulf@example.org', PASSWORD)).answer.twoFactorRedirect).toBe(true);
    expect(await again.whoAmI()).toBeNull();
    expect((await again.post('/api/auth/two-factor/verify-totp', { code: '000000' })).status).toBe(401);
    expect((await again.post('/api/auth/two-factor/verify-totp', { code: totp(totpURI) })).status).toBe(200);
    expect(await again.whoAmI()).toBe('ulf@example.org');

    for (const expected of [200, 401]) {
      const third = visit(town);
      await third.signIn('ulf@example.org', PASSWORD);
      const { status } = await third.post('/api/auth/two-factor/verify-backup-code', { code: backupCodes[0] });
      expect(status).toBe(expected);
    }
  });

  it('changes a password for whoever knows the old one, and signs out everywhere else', async () => {
    await letIn(town, 'ida@example.org');
    const [ida, thief] = [visit(town), visit(town)];
    await ida.signIn('ida@example.org', PASSWORD);
    await thief.signIn('ida@example.org', PASSWORD);
    const change = (currentPassword: string, newPassword: string) =>
      ida.post('/api/auth/change-password', { currentPassword, newPassword });
    expect((await change('inte det gamla alls', 'sju gula bilar snö')).status).toBe(400);
    expect((await change(PASSWORD, 'ida@example.org')).answer.error?.field).toBe('password');
    expect((await change(PASSWORD, 'sju gula bilar snö')).status).toBe(200);
    expect(await ida.whoAmI()).toBe('ida@example.org');
    expect(await thief.whoAmI()).toBeNull();
    expect(await thief.whyOut()).toBe('password');
    expect((await thief.signIn('ida@example.org', PASSWORD)).status).toBe(401);
  });

  it('does not take an invitation that has expired, or that another has replaced', async () => {
    const id = await letIn(town, 'old@example.org');
    const first = await inviteTo(town, id);
    const second = await inviteTo(town, id);
    expect((await visit(town).get(`/api/invitations/${first.token}`)).status).toBe(410);
    expect((await visit(town).get(`/api/invitations/${second.token}`)).status).toBe(200);
    await authTables(town.store.db)
      .updateTable('verification')
      .set({ expiresAt: '2020-01-01T00:00:00.000Z' })
      .where('value', '=', id)
      .execute();
    const late = await visit(town).post(`/api/invitations/${second.token}`, { password: PASSWORD });
    expect([late.status, late.answer.error?.code]).toEqual([410, 'invitation_over']);
  });

  it('takes a one-time link once', async () => {
    await letIn(town, 'lea@example.org');
    const link = await town.access.makeSignInLink('lea@example.org');
    const [first, second] = [visit(town), visit(town)];
    expect((await first.get(link)).headers.get('Location')).toBe('http://localhost/');
    expect(await first.whoAmI()).toBe('lea@example.org');
    expect((await second.get(link)).headers.get('Location')).toContain('error=INVALID_TOKEN');
    expect(await second.whoAmI()).toBeNull();
  });
});
