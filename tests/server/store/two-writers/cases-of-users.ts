import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { PASSWORD } from '../../access/visitor';
import { addUser, statusesOf, type Cases } from './cast';

/** Users, invitations and sessions. */
export const OF_USERS: Cases = {
  'POST /api/users': async ({ admins }) => {
    const email = `${randomUUID()}@example.org`;
    const given = { email, name: 'Åke Öst', role: 'police', actors: ['police'], unit: null };
    const answers = await admins[0].sendTwice('POST', '/api/users', given);
    expect(statusesOf(answers)).toEqual([200, 400]);
    expect(answers.find(({ status }) => status === 400)?.answer.error?.field).toBe('email');
  },
  'PUT /api/users/:user_id': async ({ admins }) => {
    const demoted = { name: 'Admin', role: 'planner', actors: ['police'], unit: null, disabled: false };
    const answers = await Promise.all([
      admins[0].send(0, 'PUT', `/api/users/${admins[1].user_id}`, demoted),
      admins[1].send(1, 'PUT', `/api/users/${admins[0].user_id}`, demoted),
    ]);
    // the one who came second is told that nobody would be left, or is no longer one who may
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 400 || status === 403)).toHaveLength(1);
    const [winner, loser] = answers[0].status === 200 ? admins : [admins[1], admins[0]];
    const back = { ...demoted, role: 'admin', actors: [] };
    expect((await winner.send(0, 'PUT', `/api/users/${loser.user_id}`, back)).status).toBe(200);
  },
  'POST /api/users/:user_id/invitation': async (cast) => {
    const { user_id } = await addUser(cast);
    const answers = await cast.admins[0].sendTwice('POST', `/api/users/${user_id}/invitation`);
    expect(statusesOf(answers)).toEqual([200, 200]);
    const open = await Promise.all(
      answers.map(({ answer }) => {
        const token = /token=([\w-]+)$/.exec(answer.link ?? '')?.[1];
        return cast.police.send(0, 'GET', `/api/invitations/${token}`);
      }),
    );
    // the later one alone holds
    expect(statusesOf(open)).toEqual([200, 410]);
  },
  'POST /api/invitations/:token': async (cast) => {
    const { user_id } = await addUser(cast);
    const { answer } = await cast.admins[0].send(0, 'POST', `/api/users/${user_id}/invitation`);
    const token = /token=([\w-]+)$/.exec(answer.link ?? '')?.[1];
    const answers = await cast.police.sendTwice('POST', `/api/invitations/${token}`, { password: PASSWORD });
    expect(statusesOf(answers)).toEqual([200, 410]);
  },
  'DELETE /api/users/:user_id/sessions': async ({ servers, admins }) => {
    const { user_id } = await servers.enter(`${randomUUID()}@example.org`, 'police');
    const answers = await admins[0].sendTwice('DELETE', `/api/users/${user_id}/sessions`);
    expect(statusesOf(answers)).toEqual([200, 200]);
    expect(answers.map(({ answer }) => answer.ended).sort()).toEqual([0, 1]);
  },
  'DELETE /api/users/:user_id/feeds': async ({ servers, admins }) => {
    const other = await servers.enter(`${randomUUID()}@example.org`, 'police');
    await other.send(0, 'POST', '/api/feeds', { kind: 'person' });
    const answers = await admins[0].sendTwice('DELETE', `/api/users/${other.user_id}/feeds`);
    expect(statusesOf(answers)).toEqual([200, 200]);
    expect(answers.map(({ answer }) => answer.ended).sort()).toEqual([0, 1]);
  },
  'DELETE /api/users/:user_id/second-factor': async ({ servers, admins }) => {
    const { user_id } = await servers.enter(`${randomUUID()}@example.org`, 'police');
    // the sign-in library's own table
    const row = { id: randomUUID(), userId: user_id, secret: 'secret', backupCodes: '[]' };
    await servers.store.db
      .insertInto('twoFactor' as never)
      .values(row)
      .execute();
    const answers = await admins[0].sendTwice('DELETE', `/api/users/${user_id}/second-factor`);
    expect(statusesOf(answers)).toEqual([200, 404]);
  },
  'DELETE /api/sessions/:session_id': async ({ servers, admins }) => {
    const other = await servers.enter(`${randomUUID()}@example.org`, 'police');
    const { answer } = await admins[0].send(0, 'GET', `/api/users/${other.user_id}/sessions`);
    const answers = await other.sendTwice('DELETE', `/api/sessions/${answer.sessions![0]!.session_id}`);
    // ended is ended: the second has no session to ask with any more, or no such session to end
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 401 || status === 404)).toHaveLength(1);
  },
};
