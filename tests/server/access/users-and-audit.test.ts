import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTown, type Town } from '../tiny-town';
import { letIn, PASSWORD, totp, visit, type Answer } from './visitor';

describe('users and the audit trail', () => {
  let town: Town;
  let id: string;
  const person = { name: 'Åke Öst', role: 'police', actors: ['police'], unit: 'Grupp 1' };
  const send = async (method: string, path: string, body?: unknown) => {
    const { status, answer } = await town.as('admin').send(method, path, body);
    return { status, answer: answer as Answer };
  };
  const get = async (path: string) => (await (await town.app.request(path)).json()) as Answer;
  beforeAll(async () => {
    town = await openTown();
    const { answer } = await send('POST', '/api/users', { email: 'ake@example.org', ...person });
    id = answer.user?.user_id ?? '';
  });
  afterAll(() => town.close());

  it('refuses a user who is there already, or who plans for nobody we know', async () => {
    const again = await send('POST', '/api/users', { email: 'AKE@example.org', ...person });
    expect([again.status, again.answer.error?.field]).toEqual([400, 'email']);
    const actors = ['police', 'armén'];
    const unknown = await send('POST', '/api/users', { email: 'bo@example.org', ...person, actors });
    expect([unknown.status, unknown.answer.error?.field]).toEqual([400, 'actors']);
    expect((await send('PUT', '/api/users/nobody', { ...person, disabled: false })).status).toBe(404);
    expect((await send('POST', '/api/users/nobody/invitation')).status).toBe(404);
  });

  it('says in the trail what has been changed, from what to what', async () => {
    await send('PUT', `/api/users/${id}`, { ...person, role: 'planner', disabled: false });
    const { rows = [] } = await get('/api/audit?action=change');
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      user_name: 'Åsa admin',
      subject: 'user',
      subject_id: id,
      detail: { role: { from: 'police', to: 'planner' } },
    });
  });

  it('does not leave the town without anybody who administers', async () => {
    const { users } = (await get('/api/users')) as unknown as { users: { user_id: string; role: string }[] };
    const admin = users.find(({ role }) => role === 'admin')?.user_id ?? '';
    for (const last of [
      { role: 'admin', disabled: true },
      { role: 'partner', disabled: false },
    ])
      expect((await send('PUT', `/api/users/${admin}`, { ...person, ...last })).status).toBe(400);
    expect((await town.app.request('/api/users')).status).toBe(200);
  });

  it('takes away the second factor that somebody has lost, and no other', async () => {
    const email = 'faktor@example.org';
    const user_id = await letIn(town, email);
    const visitor = visit(town);
    await visitor.signIn(email, PASSWORD);
    const { answer } = await visitor.post('/api/auth/two-factor/enable', { password: PASSWORD });
    await visitor.post('/api/auth/two-factor/verify-totp', { code: totp(answer.totpURI ?? '') });
    expect((await visit(town).signIn(email, PASSWORD)).answer.twoFactorRedirect).toBe(true);

    const path = `/api/users/${user_id}/second-factor`;
    expect((await town.as('police').send('DELETE', path)).status).toBe(403);
    const removed = await send('DELETE', path);
    expect([removed.status, removed.answer.user]).toEqual([200, expect.objectContaining({ has_second_factor: false })]);
    const again = visit(town);
    await again.signIn(email, PASSWORD);
    expect(await again.whoAmI()).toBe(email);
    expect((await send('DELETE', path)).status).toBe(404);
    const { rows = [] } = await get('/api/audit?action=remove_second_factor');
    expect(rows.map(({ sentence }) => sentence.en)).toEqual([
      'Administrator Åsa admin took away the one-time codes of Åke Öst',
    ]);
  });

  it('writes down the looks at the plan of those who see all of it, and of nobody else', async () => {
    for (const role of ['police', 'partner'] as const)
      for (const week of ['2026-W02', '2026-W03', '2026-W02']) await town.as(role).request(`/api/passes?week=${week}`);
    const { rows = [] } = await get('/api/audit?action=look');
    const looks = rows.filter(({ subject }) => subject === '/api/passes');
    expect(looks.map(({ user_name, detail }) => [user_name, detail])).toEqual([
      ['Åsa police', { week: '2026-W03' }],
      ['Åsa police', { week: '2026-W02' }],
    ]);
  });

  it('writes down who reads templates, and who listens to changes of the plan, once', async () => {
    for (const path of ['/api/templates', '/api/plan/changes', '/api/templates', '/api/plan/changes'])
      await (await town.as('police').request(path)).body?.cancel();
    const { rows = [] } = await get('/api/audit?action=look');
    for (const path of ['/api/templates', '/api/plan/changes'])
      expect(rows.filter(({ subject }) => subject === path).map(({ user_name }) => user_name)).toEqual(['Åsa police']);
  });

  it('takes what a page asks again and again as one look', async () => {
    for (const hour of [1, 2, 3]) await town.as('police').request(`/api/offences/by-month?hour=${hour}`);
    const { rows = [] } = await get('/api/audit?action=look');
    expect(rows.filter(({ subject }) => subject === '/api/offences/by-month')).toHaveLength(1);
  });

  it('is read a page at a time, by time, person and action', async () => {
    const first = await get('/api/audit?limit=2');
    expect(first.rows).toHaveLength(2);
    const second = await get(`/api/audit?limit=2&before=${first.next ?? 0}`);
    // looking is written down too, so that the same four are asked for by where the first page began
    const [newest] = first.rows ?? [];
    const all = await get(`/api/audit?limit=4&before=${(newest?.audit_id ?? 0) + 1}`);
    expect(all.rows).toHaveLength(4);
    expect([...(first.rows ?? []), ...(second.rows ?? [])]).toEqual(all.rows);
    expect((await get('/api/audit?to=2020-01-01')).rows).toEqual([]);
    expect((await get('/api/audit?from=2020-01-01&action=create')).rows?.length).toBeGreaterThan(0);
    expect((await get(`/api/audit?user=${id}`)).rows).toEqual([]);
    for (const wrong of ['limit=0', 'limit=501', 'before=x', 'from=igår'])
      expect((await town.refuse(`/api/audit?${wrong}`)).status, wrong).toBe(400);
  });

  it('tells in a sentence who did what, and can be asked for one kind of thing, one route, or what no account did', async () => {
    await town.as('police').request('/api/passes/no-such-pass');
    const sentences = async (query: string) =>
      (await get(`/api/audit?${query}`)).rows?.map(({ sentence }) => sentence.sv);
    expect(await sentences('subject=user&action=change')).toEqual([
      'Administratören Åsa admin ändrade Åke Öst: roll från polis till planerare',
    ]);
    expect(await sentences('action=look&subject=/api/passes/:pass_id')).toEqual(['Polisen Åsa police såg ett pass']);
    expect(await sentences('subject=/api/passes&from=2020-01-01')).toEqual([
      'Polisen Åsa police såg närvaroplanen, v.\u00a03 2026',
      'Polisen Åsa police såg närvaroplanen, v.\u00a02 2026',
    ]);
    const nobodys = (await get('/api/audit?user=nobody')).rows ?? [];
    expect(nobodys.length).toBeGreaterThan(0);
    expect(new Set(nobodys.map(({ user_name }) => user_name))).toEqual(new Set([null]));
    // what somebody else sends is no pattern
    expect(await sentences('subject=%25')).toEqual([]);
    const csv = async (language: string) =>
      await (await town.app.request(`/api/audit.csv?subject=user&action=change&language=${language}`)).text();
    expect(await csv('sv')).toContain(';Administratören Åsa admin ändrade Åke Öst: roll från polis till planerare;');
    expect(await csv('en')).toContain(';Administrator Åsa admin changed Åke Öst: role from police to planner;');
  });

  it('opens in a Swedish spreadsheet, without a formula of anybody’s', async () => {
    await send('POST', '/api/users', { email: 'x@example.org', ...person, name: '=HYPERLINK("http://x")', unit: null });
    await town.store.write({ user_id: null, role: null, request_id: null }, (tx) =>
      tx.audit({ action: 'look', subject: '=a;b', subject_id: '+1', detail: { note: 'räv "å"' } }),
    );
    const response = await town.app.request('/api/audit.csv');
    expect(response.headers.get('Content-Type')).toBe('text/csv; charset=utf-8');
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const lines = new TextDecoder().decode(bytes).split('\r\n');
    expect(lines[0]).toBe('audit_id;at;sentence;user_id;user_name;role;action;subject;subject_id;detail;request_id');
    const line = lines.find((text) => text.includes('=a;b'));
    expect(line).toContain(`;look;"'=a;b";'+1;"{""note"":""räv \\""å\\""""}";`);
  });

  it('cannot be changed or emptied, whoever asks', async () => {
    await expect(town.store.db.deleteFrom('audit').execute()).rejects.toThrow(/append-only/);
    await expect(town.store.db.updateTable('audit').set({ action: 'x' }).execute()).rejects.toThrow(/append-only/);
  });
});
