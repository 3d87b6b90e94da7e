import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RULES } from '../../../server/access/rules';
import { nowIn } from '../../../server/passes/clock';
import { planned, plannedAhead } from '../passes/planned';
import { promised, seedTinyPromise } from '../promises/tiny-promise';
import { PASSWORD } from '../access/visitor';
import { ENGINES, removeFolders } from './engines';
import { openTwoServers, type Answered, type Person, type TwoServers } from './two-servers';

/** Each case is tried so often, for what happens at once does not happen so every time. */
const ROUNDS = 3;

interface Cast {
  servers: TwoServers;
  police: Person;
  admins: readonly [Person, Person];
}

const statusesOf = (answers: readonly Answered[]) => answers.map(({ status }) => status).sort();
const passesOf = ({ servers }: Cast, week_start: string) =>
  servers.store.db.selectFrom('pass').selectAll().where('week_start', '=', week_start).execute();
/** A week of 2026 that no other round and no other case on the same engine has. */
let weeks = 0;
const nextWeek = () => {
  const n = ++weeks + 2;
  const monday = new Date(Date.UTC(2025, 11, 29) + (n - 1) * 7 * 86_400_000).toISOString().slice(0, 10);
  return { week: `2026-W${String(n).padStart(2, '0')}`, monday };
};
/** Plans a pass on the Friday of a week. */
const plan = async ({ police }: Cast, monday: string, more: object = {}) => {
  const friday = new Date(Date.parse(monday) + 4 * 86_400_000).toISOString().slice(0, 10);
  const times = { planned_from: `${friday}T17:00:00.000Z`, planned_to: `${friday}T19:00:00.000Z` };
  const { answer } = await police.send(0, 'POST', '/api/passes', planned({ ...times, ...more }));
  return answer.pass!;
};
const makeTemplate = async (cast: Cast) => {
  const { week, monday } = nextWeek();
  await plan(cast, monday);
  await plan(cast, monday, { unit: 'Område 2' });
  const { answer } = await cast.police.send(0, 'POST', '/api/templates', { name: randomUUID(), week });
  return answer.template!.template_id;
};
const draft = async ({ police }: Cast) => {
  const asked = { week: '2026-W03', days: [5, 6], actor: 'police', activity: 'foot_patrol', by: 'offences' };
  const { answer } = await police.send(0, 'POST', '/api/suggestions', { ...asked, travel: 'fixed' });
  return { suggestion_id: answer.suggestion_id!, visits: answer.result!.visits };
};
/** An instant on the clock of the data, which stands still on a day of its own. */
const minutesOn = (n: number) =>
  new Date(nowIn({ today: '2026-01-08' }, 'Europe/Stockholm', new Date()).getTime() + n * 60_000).toISOString();
/** A visit of ten minutes, as a phone reports it. */
const visitOf = ({ police }: Cast, pass_id: string) => {
  const visit = { report_id: randomUUID(), kind: 'visit', pass_id, place: 'torget', done: ['talk'] };
  return { user_id: police.user_id, reports: [{ ...visit, from: minutesOn(-20), to: minutesOn(-10) }] };
};
/** A pass from an hour ago to an hour from now. */
const planNow = (cast: Cast) => plan(cast, '2026-01-05', { planned_from: minutesOn(-60), planned_to: minutesOn(60) });
/** A year that no other case has a promise of. */
let years = 0;
const nextYear = () => 2027 + ++years;
const placeNamed = (name: string) => ({
  ...{ name, kind: 'square', members: [], status: 'watched', reason: '' },
  outline: { from: 'place', place: 'torget', radius_m: 100 },
});
const makePromise = async ({ police }: Cast) => {
  const given = { from_promise_id: 'pack-2026', year: nextYear() };
  return (await police.send(0, 'POST', '/api/promises', given)).answer.promise!;
};
const addUser = async ({ admins }: Cast) => {
  const email = `${randomUUID()}@example.org`;
  const given = { email, name: 'Åke Öst', role: 'police', actors: ['police'], unit: null };
  const { answer } = await admins[0].send(0, 'POST', '/api/users', given);
  return { ...given, user_id: answer.user!.user_id };
};

/** What each route that writes does when two servers are asked at once. */
const CASES: Readonly<Record<string, (cast: Cast) => Promise<void>>> = {
  'POST /api/passes': async (cast) => {
    const { monday } = nextWeek();
    const friday = new Date(Date.parse(monday) + 4 * 86_400_000).toISOString().slice(0, 10);
    const times = { planned_from: `${friday}T17:00:00.000Z`, planned_to: `${friday}T19:00:00.000Z` };
    const answers = await cast.police.sendTwice('POST', '/api/passes', planned(times));
    expect(statusesOf(answers)).toEqual([200, 200]);
    expect(await passesOf(cast, monday)).toHaveLength(2);
    // each is told the revision that it made
    const [one, two] = answers.map(({ answer }) => answer.revision!).sort((a, b) => a - b);
    expect(two).toBe(one! + 1);
    // under one id, as a page that asks again since an answer is late: one pass, and both are told of it
    const same = { ...planned({ ...times, note: 'igen' }), pass_id: randomUUID() };
    const [first, second] = await cast.police.sendTwice('POST', '/api/passes', same);
    expect(statusesOf([first, second])).toEqual([200, 200]);
    expect(second.answer.pass).toEqual(first.answer.pass);
    expect(await passesOf(cast, monday)).toHaveLength(3);
  },
  'PUT /api/passes/:pass_id': async (cast) => {
    const { monday } = nextWeek();
    const { pass_id } = await plan(cast, monday);
    const [before] = await passesOf(cast, monday);
    const change = (note: string) =>
      planned({ planned_from: before!.planned_from, planned_to: before!.planned_to, note });
    const answers = await Promise.all([
      cast.police.send(0, 'PUT', `/api/passes/${pass_id}`, { ...change('ett'), revision: 1 }),
      cast.police.send(1, 'PUT', `/api/passes/${pass_id}`, { ...change('två'), revision: 1 }),
    ]);
    expect(statusesOf(answers)).toEqual([200, 409]);
    const note = answers[0].status === 200 ? 'ett' : 'två';
    expect(await passesOf(cast, monday)).toMatchObject([{ revision: 2, note }]);
  },
  'DELETE /api/passes/:pass_id': async (cast) => {
    const { monday } = nextWeek();
    const { pass_id } = await plan(cast, monday);
    const answers = await cast.police.sendTwice('DELETE', `/api/passes/${pass_id}?revision=1`);
    expect(statusesOf(answers)).toEqual([200, 404]);

    // one that is reported on in the same moment: either is first, and the other is told
    const now = await planNow(cast);
    const [removed, reported] = await Promise.all([
      cast.police.send(0, 'DELETE', `/api/passes/${now.pass_id}?revision=1`),
      cast.police.send(1, 'POST', '/api/field/reports', visitOf(cast, now.pass_id)),
    ]);
    expect([`${removed.status}`, reported.answer.outcomes?.[0]?.code]).toEqual(
      removed.status === 200 ? ['200', 'no_such_pass'] : ['400', 'saved'],
    );
  },
  'POST /api/passes/copy-week': async (cast) => {
    const [from, to] = [nextWeek(), nextWeek()];
    await plan(cast, from.monday);
    await plan(cast, from.monday, { unit: 'Område 2' });
    const body = { from_week: from.week, to_week: to.week };
    const answers = await cast.police.sendTwice('POST', '/api/passes/copy-week', body);
    expect(statusesOf(answers)).toEqual([200, 200]);
    expect(answers.map(({ answer }) => answer.created).sort()).toEqual([0, 2]);
    expect(answers.map(({ answer }) => answer.skipped).sort()).toEqual([0, 2]);
    expect(await passesOf(cast, to.monday)).toHaveLength(2);
  },
  'POST /api/templates': async (cast) => {
    const { week, monday } = nextWeek();
    await plan(cast, monday);
    const answers = await cast.police.sendTwice('POST', '/api/templates', { name: `Mall ${week}`, week });
    expect(statusesOf(answers)).toEqual([200, 400]);
    expect(answers.find(({ status }) => status === 400)?.answer.error?.field).toBe('name');
  },
  'DELETE /api/templates/:template_id': async (cast) => {
    const template_id = await makeTemplate(cast);
    const answers = await cast.police.sendTwice('DELETE', `/api/templates/${template_id}`);
    expect(statusesOf(answers)).toEqual([200, 404]);
  },
  'POST /api/templates/:template_id/apply': async (cast) => {
    const template_id = await makeTemplate(cast);
    const { week, monday } = nextWeek();
    const answers = await cast.police.sendTwice('POST', `/api/templates/${template_id}/apply`, { week });
    expect(statusesOf(answers)).toEqual([200, 200]);
    expect(answers.map(({ answer }) => answer.created).sort()).toEqual([0, 2]);
    expect(await passesOf(cast, monday)).toHaveLength(2);
  },
  'POST /api/suggestions': async (cast) => {
    const [one, two] = await Promise.all([draft(cast), draft(cast)]);
    expect(one.suggestion_id).not.toBe(two.suggestion_id);
  },
  'POST /api/suggestions/:suggestion_id/accept': async (cast) => {
    const { suggestion_id, visits } = await draft(cast);
    const before = (await passesOf(cast, '2026-01-12')).length;
    const kept = visits.slice(0, 1).map(({ visit_id, place, from, to }) => ({ visit_id, place, from, to }));
    const body = { revision: 1, visits: kept };
    const answers = await cast.police.sendTwice('POST', `/api/suggestions/${suggestion_id}/accept`, body);
    expect(statusesOf(answers)).toEqual([200, 409]);
    expect(await passesOf(cast, '2026-01-12')).toHaveLength(before + 1);
  },
  'POST /api/suggestions/:suggestion_id/discard': async (cast) => {
    const { suggestion_id } = await draft(cast);
    const answers = await cast.police.sendTwice('POST', `/api/suggestions/${suggestion_id}/discard`, { revision: 1 });
    expect(statusesOf(answers)).toEqual([200, 409]);
  },
  'POST /api/field/reports': async (cast) => {
    const { pass_id } = await planNow(cast);
    const answers = await cast.police.sendTwice('POST', '/api/field/reports', visitOf(cast, pass_id));
    expect(answers.map(({ answer }) => answer.outcomes?.[0]?.code)).toEqual(['saved', 'saved']);
    const { db } = cast.servers.store;
    expect(await db.selectFrom('visit').select('visit_id').where('pass_id', '=', pass_id).execute()).toHaveLength(1);
  },
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

it('tries every route that writes, but those of the sign-in library, which saves by itself', () => {
  const writing = Object.keys(RULES).filter((rule) => !/^GET |\/api\/auth\//.test(rule));
  expect(Object.keys(CASES).sort()).toEqual(writing.sort());
});

describe.each(ENGINES)('two who write at once, each at a server of their own, on $engine', ({ newStore }) => {
  let cast: Cast;
  beforeAll(async () => {
    weeks = 0;
    years = 0;
    const servers = await openTwoServers(await newStore());
    await seedTinyPromise(servers.store);
    cast = {
      servers,
      police: await servers.enter('polis@example.org', 'police'),
      admins: [await servers.enter('ett@example.org', 'admin'), await servers.enter('tva@example.org', 'admin')],
    };
  });
  afterAll(async () => {
    await cast.servers.close();
    removeFolders();
  });

  it.each(Object.entries(CASES))('find that %s was done once', async (_, tryBoth) => {
    for (let round = 0; round < ROUNDS; round++) await tryBoth(cast);
  });

  it('have each pass of a copied week and a template once in the audit trail', async () => {
    const { db } = cast.servers.store;
    const made = await db.selectFrom('audit').select('detail').where('action', 'in', ['copy', 'apply']).execute();
    const ids = made.flatMap(({ detail }) => (JSON.parse(detail) as { pass_ids: string[] }).pass_ids);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toHaveLength(2 * 2 * ROUNDS);
  });
});
