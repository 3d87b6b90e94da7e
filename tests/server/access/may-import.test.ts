import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { session } from '../../../server/contract/session';
import { users } from '../../../server/contract/users';
import { openTown, type Town } from '../tiny-town';

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(async () => {
  town.deps.desk.close();
  await town.close();
});

const give = async (role: 'police' | 'planner' | 'partner', may_import: boolean) => {
  // signs in, so that there is somebody to give it to
  await town.as(role).request('/api/session');
  const listed = users.parse((await town.as('admin').send('GET', '/api/users')).answer).users;
  const { user_id, name, actors, unit } = listed.find((user) => user.role === role)!;
  return town.as('admin').send('PUT', `/api/users/${user_id}`, { name, role, actors, unit, disabled: false, may_import }); // prettier-ignore
};
const NEW = { files: [{ name: 'maj.csv', bytes: 10, last_modified: 0 }] };

describe('the right to import', () => {
  it('is an admin’s to give and to take, to police and planners, and is told in the trail', async () => {
    for (const role of ['police', 'planner'] as const) {
      const as = town.as(role);
      expect((await as.send('POST', '/api/imports/drafts', NEW)).status).toBe(403);
      expect(await give(role, true)).toMatchObject({ status: 200, answer: { user: { may_import: true } } });
      expect((await as.send('POST', '/api/imports/drafts', NEW)).status).toBe(200);
      expect((await as.send('GET', '/api/imports')).status).toBe(200);
      expect(session.parse((await as.send('GET', '/api/session')).answer).user?.may_import).toBe(true);
      // what is in force is not theirs to change back, nor what comes by itself theirs to decide
      for (const path of [
        '/api/imports/1/undo',
        '/api/imports/1/restore',
        '/api/imports/empty',
        '/api/deliveries/x/take',
      ])
        expect((await as.send('POST', path, {})).status).toBe(403);
      expect((await as.send('GET', '/api/users')).status).toBe(403);
      await give(role, false);
      expect((await as.send('POST', '/api/imports/drafts', NEW)).status).toBe(403);
    }
    const trail = JSON.stringify((await town.as('admin').send('GET', '/api/audit?language=sv')).answer);
    expect(trail).toContain('fick rätt att läsa in data');
    expect(trail).toContain('miste rätten att läsa in data');
  });

  it('is never a partner’s', async () => {
    expect(await give('partner', true)).toMatchObject({ status: 200, answer: { user: { may_import: false } } });
    expect((await town.as('partner').send('POST', '/api/imports/drafts', NEW)).status).toBe(403);
  });

  it('is nobody’s to give themselves', async () => {
    const listed = users.parse((await town.as('admin').send('GET', '/api/users')).answer).users;
    const { user_id, name, role, actors, unit } = listed.find((user) => user.role === 'police')!;
    const own = { name, role, actors, unit, disabled: false, may_import: true };
    expect((await town.as('police').send('PUT', `/api/users/${user_id}`, own)).status).toBe(403);
  });
});
