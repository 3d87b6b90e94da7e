import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { plannedAhead } from '../../passes/planned';
import {
  decisionOf,
  forgetWeekly,
  measureOf,
  minutesOn,
  nextWeek,
  placeNamed,
  plan,
  statusesOf,
  type Cases,
} from './cast';

/** A point that no other round has set apart. */
let points = 0;
const nextApart = () => ({
  kind: 'apart',
  about: `66${1000 + ++points},6580000`,
  choice: 'apart',
  reason: 'Ingen plats',
});

const nextMend = () => ({ address: `storgatan ${++points}`, means: 'Sturegatan 10' });

/** Feeds, saved views, places and meetings. */
export const OF_PAGES: Cases = {
  'POST /api/feeds': async ({ police }) => {
    expect(statusesOf(await police.sendTwice('POST', '/api/feeds', { kind: 'person' }))).toEqual([200, 200]);
  },
  'DELETE /api/feeds/:feed_id': async ({ police }) => {
    const { answer } = await police.send(0, 'POST', '/api/feeds', { kind: 'person' });
    const answers = await police.sendTwice('DELETE', `/api/feeds/${answer.feed!.feed_id}`);
    expect(statusesOf(answers)).toEqual([200, 404]);
  },
  'POST /api/views': async ({ police }) => {
    const given = { name: randomUUID(), address: '/arbete/lagesbild?weekdays=5' };
    const answers = await police.sendTwice('POST', '/api/views', given);
    expect(statusesOf(answers)).toEqual([200, 400]);
    expect(answers.find(({ status }) => status === 400)?.answer.error?.field).toBe('name');
  },
  'PUT /api/views/:view_id': async ({ police }) => {
    const { answer } = await police.send(0, 'POST', '/api/views', { name: randomUUID(), address: '/arbete/lagesbild' });
    const { view_id } = answer.view!;
    const names = [randomUUID(), randomUUID()] as const;
    const answers = await Promise.all([
      police.send(0, 'PUT', `/api/views/${view_id}`, { name: names[0], address: '/arbete/lagesbild', revision: 1 }),
      police.send(1, 'PUT', `/api/views/${view_id}`, { name: names[1], address: '/arbete/lagesbild', revision: 1 }),
    ]);
    expect(statusesOf(answers)).toEqual([200, 409]);
    const kept = (await police.send(0, 'GET', '/api/views')).answer.views!;
    expect(kept.filter(({ revision }) => revision === 2).map(({ name }) => name)).toContain(
      names[answers[0].status === 200 ? 0 : 1],
    );
  },
  'DELETE /api/views/:view_id': async ({ police }) => {
    const { answer } = await police.send(0, 'POST', '/api/views', { name: randomUUID(), address: '/arbete/lagesbild' });
    const answers = await police.sendTwice('DELETE', `/api/views/${answer.view!.view_id}`);
    expect(statusesOf(answers)).toEqual([200, 404]);
  },
  'POST /api/place-register': async ({ police }) => {
    const answers = await police.sendTwice('POST', '/api/place-register', placeNamed(randomUUID()));
    expect(statusesOf(answers)).toEqual([200, 400]);
    expect(answers.find(({ status }) => status === 400)?.answer.error?.field).toBe('name');
  },
  'PUT /api/place-register/:place_id': async ({ police }) => {
    const { answer } = await police.send(0, 'POST', '/api/place-register', placeNamed(randomUUID()));
    const { place_id } = answer.place!;
    const put = (name: string) => ({ ...placeNamed(name), outline: null, revision: 1 });
    const answers = await Promise.all([
      police.send(0, 'PUT', `/api/place-register/${place_id}`, put(randomUUID())),
      police.send(1, 'PUT', `/api/place-register/${place_id}`, put(randomUUID())),
    ]);
    expect(statusesOf(answers)).toEqual([200, 409]);
  },
  'POST /api/measures': async ({ police }) => {
    expect(statusesOf(await police.sendTwice('POST', '/api/measures', measureOf('Ljus')))).toEqual([200, 200]);
  },
  'PUT /api/measures/:measure_id': async ({ police }) => {
    const { answer } = await police.send(0, 'POST', '/api/measures', measureOf('Ljus'));
    const path = `/api/measures/${answer.measure!.measure_id}`;
    const answers = await Promise.all([
      police.send(0, 'PUT', path, { ...measureOf('Ett'), revision: 1 }),
      police.send(1, 'PUT', path, { ...measureOf('Två'), revision: 1 }),
    ]);
    expect(statusesOf(answers)).toEqual([200, 409]);
  },
  'DELETE /api/measures/:measure_id': async ({ police }) => {
    const { answer } = await police.send(0, 'POST', '/api/measures', measureOf('Ljus'));
    const path = `/api/measures/${answer.measure!.measure_id}?revision=1`;
    expect(statusesOf(await police.sendTwice('DELETE', path))).toEqual([200, 404]);
  },
  'POST /api/weekly': async (cast) => {
    await forgetWeekly(cast);
    const answers = await cast.police.sendTwice('POST', '/api/weekly', { decisions: [] });
    expect(statusesOf(answers)).toEqual([200, 400]);
    expect(answers.find(({ status }) => status === 400)?.answer.error?.field).toBe('held_on');
  },
  'PUT /api/weekly/:weekly_id': async (cast) => {
    await forgetWeekly(cast);
    const { answer } = await cast.police.send(0, 'POST', '/api/weekly', { decisions: [] });
    const path = `/api/weekly/${answer.meeting!.weekly_id}`;
    const decide = (what: string) => ({ decisions: [{ what, owner: 'X', due: null, is_done: false }], revision: 1 });
    const answers = await Promise.all([
      cast.police.send(0, 'PUT', path, decide('Ett')),
      cast.police.send(1, 'PUT', path, decide('Två')),
    ]);
    expect(statusesOf(answers)).toEqual([200, 409]);
  },
  'POST /api/quality/choices': async ({ police }) => {
    const answers = await police.sendTwice('POST', '/api/quality/choices', nextApart());
    expect(statusesOf(answers)).toEqual([200, 409]);
  },
  'DELETE /api/quality/choices/:choice_id': async ({ police }) => {
    const apart = nextApart();
    await police.send(0, 'POST', '/api/quality/choices', apart);
    const answers = await police.sendTwice('DELETE', `/api/quality/choices/apart:${apart.about}`);
    expect(statusesOf(answers)).toEqual([200, 404]);
  },
  'POST /api/addresses/mends': async ({ police }) => {
    const answers = await police.sendTwice('POST', '/api/addresses/mends', nextMend());
    expect(statusesOf(answers)).toEqual([200, 409]);
  },
  'DELETE /api/addresses/mends/:address': async ({ police }) => {
    const mend = nextMend();
    await police.send(0, 'POST', '/api/addresses/mends', mend);
    const answers = await police.sendTwice('DELETE', `/api/addresses/mends/${mend.address}`);
    expect(statusesOf(answers)).toEqual([200, 404]);
  },
  'POST /api/priorities': async ({ police }) => {
    expect(statusesOf(await police.sendTwice('POST', '/api/priorities', decisionOf('Två gånger')))).toEqual([200, 200]);
  },
  'PUT /api/priorities/:decision_id': async ({ police }) => {
    const { answer } = await police.send(0, 'POST', '/api/priorities', decisionOf('Så var det'));
    const path = `/api/priorities/${answer.decision!.decision_id}`;
    const change = (reason: string) => ({ chosen: ['ost'], reason, revision: 1 });
    const answers = await Promise.all([
      police.send(0, 'PUT', path, change('Ett')),
      police.send(1, 'PUT', path, change('Två')),
    ]);
    expect(statusesOf(answers)).toEqual([200, 409]);
  },
  'POST /api/passes/series': async ({ police }) => {
    const { monday } = nextWeek();
    // the second of the two lies in the week after
    nextWeek();
    const times = { planned_from: `${monday}T17:00:00.000Z`, planned_to: `${monday}T19:00:00.000Z` };
    const given = { ...plannedAhead(times), every_weeks: 1, times: 2 };
    const answers = await police.sendTwice('POST', '/api/passes/series', given);
    expect(statusesOf(answers)).toEqual([200, 200]);
    expect(answers.map(({ answer }) => answer.created).sort()).toEqual([0, 2]);
  },
  'PUT /api/meetings/:pass_id/outcome': async (cast) => {
    const { pass_id } = await plan(cast, '2026-01-05', {
      activity: 'night_walk',
      planned_from: minutesOn(-60),
      planned_to: minutesOn(60),
    });
    const came = (n_came: number) => ({ n_came, heard: [], next_step: '', told_to: '', revision: 0 });
    const answers = await Promise.all([
      cast.police.send(0, 'PUT', `/api/meetings/${pass_id}/outcome`, came(1)),
      cast.police.send(1, 'PUT', `/api/meetings/${pass_id}/outcome`, came(2)),
    ]);
    expect(statusesOf(answers)).toEqual([200, 409]);
  },
};
