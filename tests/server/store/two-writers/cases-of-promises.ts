import { expect } from 'vitest';
import { promised } from '../../promises/tiny-promise';
import { makePromise, nextYear, statusesOf, type Cases } from './cast';

/** Promises and their activities. */
export const OF_PROMISES: Cases = {
  'POST /api/promises': async ({ police }) => {
    const year = nextYear();
    const answers = await police.sendTwice('POST', '/api/promises', { from_promise_id: 'pack-2026', year });
    expect(statusesOf(answers)).toEqual([200, 400]);
    expect(answers.find(({ status }) => status === 400)?.answer.error?.field).toBe('year');
  },
  'PUT /api/promises/:promise_id': async (cast) => {
    const { promise_id, title, summary, areas } = await makePromise(cast);
    const put = (sv: string) => ({ title: { ...title, sv }, summary, areas, revision: 1 });
    const answers = await Promise.all([
      cast.police.send(0, 'PUT', `/api/promises/${promise_id}`, put('Ett')),
      cast.police.send(1, 'PUT', `/api/promises/${promise_id}`, put('Två')),
    ]);
    expect(statusesOf(answers)).toEqual([200, 409]);
    const kept = answers.find(({ status }) => status === 200)!.answer.promise!.title;
    expect(answers.find(({ status }) => status === 409)!.answer.current!.title).toEqual(kept);
  },
  'DELETE /api/promises/:promise_id': async (cast) => {
    const { promise_id } = await makePromise(cast);
    const answers = await cast.police.sendTwice('DELETE', `/api/promises/${promise_id}?revision=1`);
    expect(statusesOf(answers)).toEqual([200, 404]);
  },
  'POST /api/promises/:promise_id/activities': async (cast) => {
    const { promise_id, activities } = await makePromise(cast);
    const year = Number(activities[0]!.from.slice(0, 4));
    const given = promised({ from: `${year}-01-01`, to: `${year}-07-01`, milestones: [] });
    const answers = await cast.police.sendTwice('POST', `/api/promises/${promise_id}/activities`, given);
    expect(statusesOf(answers)).toEqual([200, 200]);
    const { answer } = await cast.police.send(0, 'GET', `/api/promises/${promise_id}`);
    expect(answer.promise!.activities).toHaveLength(4);
  },
  'PUT /api/promises/:promise_id/activities/:activity_id': async (cast) => {
    const { promise_id, activities } = await makePromise(cast);
    const { activity_id, from, to } = activities[0]!;
    const put = (sv: string) => ({ ...promised({ title: { sv, en: '' }, from, to, milestones: [] }), revision: 1 });
    const answers = await Promise.all([
      cast.police.send(0, 'PUT', `/api/promises/${promise_id}/activities/${activity_id}`, put('Ett')),
      cast.police.send(1, 'PUT', `/api/promises/${promise_id}/activities/${activity_id}`, put('Två')),
    ]);
    expect(statusesOf(answers)).toEqual([200, 409]);
    const kept = answers.find(({ status }) => status === 200)!.answer.promise!.activities[0]!.title;
    expect(answers.find(({ status }) => status === 409)!.answer.current!.activities[0]!.title).toEqual(kept);
  },
  'DELETE /api/promises/:promise_id/activities/:activity_id': async (cast) => {
    const { promise_id, activities } = await makePromise(cast);
    const path = `/api/promises/${promise_id}/activities/${activities[0]!.activity_id}?revision=1`;
    expect(statusesOf(await cast.police.sendTwice('DELETE', path))).toEqual([200, 404]);
  },
  'PUT /api/promises/:promise_id/activities/:activity_id/verdict': async (cast) => {
    const { promise_id, activities } = await makePromise(cast);
    const path = `/api/promises/${promise_id}/activities/${activities[0]!.activity_id}/verdict`;
    const decide = (reason: string) => ({ verdict: 'too_early', reason, revision: 0 });
    const answers = await Promise.all([
      cast.police.send(0, 'PUT', path, decide('Ett')),
      cast.police.send(1, 'PUT', path, decide('Två')),
    ]);
    expect(statusesOf(answers)).toEqual([200, 409]);
    const kept = answers.find(({ status }) => status === 200)!.answer.promise!.activities[0]!.decided;
    expect(answers.find(({ status }) => status === 409)!.answer.current!.activities[0]!.decided).toEqual(kept);
  },
};
