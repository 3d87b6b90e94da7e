import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTownApp } from '../../../server/app';
import { openTown, type Town } from '../tiny-town';
import { letIn, PASSWORD, visit } from './visitor';

describe('a change', () => {
  let town: Town;
  beforeAll(async () => {
    town = await openTown();
  });
  afterAll(() => town.close());

  const JSON_TYPE = { 'Content-Type': 'application/json' };

  it('is not taken from a page elsewhere, with the reader’s cookie or without', async () => {
    for (const headers of [
      { Origin: 'https://evil.example' },
      { Origin: 'null' },
      { Origin: 'http://localhost.evil.example' },
      { Origin: 'http://localhost:8080' },
      { 'Sec-Fetch-Site': 'cross-site' },
    ])
      for (const path of ['/api/users', '/api/auth/sign-in/email', '/api/auth/sign-out']) {
        const init = { method: 'POST', headers: { ...JSON_TYPE, ...headers }, body: '{}' };
        const response = await town.app.request(path, init);
        expect([response.status, await response.json()], `${path} ${JSON.stringify(headers)}`).toMatchObject([
          403,
          { error: { code: 'foreign_origin' } },
        ]);
      }
  });

  it('is not taken as a form', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])
      for (const path of ['/api/users', '/api/auth/sign-in/email']) {
        const init = { method: 'POST', headers: { Origin: 'http://localhost', 'Content-Type': type }, body: '{}' };
        expect((await town.app.request(path, init)).status, type).toBe(415);
      }
  });

  it('of fifty megabytes is refused without being read', async () => {
    for (const path of ['/api/users', '/api/auth/sign-in/email', '/api/invitations/x']) {
      let read = 0;
      const body = new ReadableStream<Uint8Array>({
        pull(controller) {
          read += 64 * 1024;
          if (read > 50 * 1024 * 1024) controller.close();
          else controller.enqueue(new Uint8Array(64 * 1024));
        },
      });
      const request = new Request(`http://localhost${path}`, {
        method: 'POST',
        headers: JSON_TYPE,
        body,
        duplex: 'half',
      } as RequestInit);
      const response = await createTownApp(town.deps).request(request);
      expect([response.status, read < 1024 * 1024], path).toEqual([413, true]);
    }
  });

  it('of what cannot be read is refused in words', async () => {
    for (const body of ['{', '[]', '"x"', 'null']) {
      const init = { method: 'POST', headers: { Origin: 'http://localhost', ...JSON_TYPE }, body };
      const response = await createTownApp(town.deps).request('/api/auth/sign-in/email', init);
      expect([response.status, await response.json()]).toMatchObject([400, { error: { field: 'body' } }]);
    }
  });
});

describe('where people come by https', () => {
  it('cookies are for https and this host alone, and browsers are told to stay with it', async () => {
    const town = await openTown({ sign_in: { origin: 'https://karta.example.org' } });
    await town.access.addUser({ email: 'admin@example.org', name: 'A', role: 'admin', actors: [], unit: null });
    const admin = visit(town);
    const { headers } = await admin.get(await town.access.makeSignInLink('admin@example.org'));
    const [cookie = ''] = headers.getSetCookie();
    expect(cookie).toMatch(/^__Secure-lofteskartan\.session_token=/);
    for (const part of ['Secure', 'HttpOnly', 'SameSite=Lax', 'Path=/']) expect(cookie).toContain(part);
    expect(cookie).not.toMatch(/Domain/i);
    const answer = await admin.get('/api/session');
    expect(answer.answer.user?.email).toBe('admin@example.org');
    expect(answer.headers.get('Strict-Transport-Security')).toBe('max-age=31536000');
    expect((await admin.ask('GET', '/api/session', undefined, { Host: 'evil.example' })).status).toBe(403);
    await town.close();
  });

  it('nothing of the kind is said over http', async () => {
    const town = await openTown();
    await letIn(town, 'bo@example.org');
    const bo = visit(town);
    const { headers } = await bo.signIn('bo@example.org', PASSWORD);
    const [cookie = ''] = headers.getSetCookie();
    expect(cookie).toMatch(/^lofteskartan\.session_token=.*HttpOnly; SameSite=Lax/);
    expect(headers.get('Strict-Transport-Security')).toBeNull();
    await town.close();
  });
});
