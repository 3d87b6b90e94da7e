import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { problem } from '../../../server/contract/problem';
import { feeds, revokedFeed } from '../../../server/contract/feeds';
import type { NewPass } from '../../../server/passes/check-pass';
import { planned } from '../passes/planned';
import { openTown, type Town } from '../tiny-town';
import { eventOf, eventsOf, feedReader, uidsOf, type Person } from './feed-reader';
import { instantOf, propertyOf, textOf } from './parse-ics';

const WALKER = { name: 'Nils', role: 'partner', actors: ['walkers'] } as const;
type Reader = ReturnType<typeof feedReader>;

const walk = (more: Partial<NewPass> = {}) =>
  planned({ actor: 'walkers', unit: null, activity: 'night_walk', ...more });

describe('calendar feeds', () => {
  let town: Town;
  let post: Reader['post'];
  let make: Reader['make'];
  let get: Reader['get'];
  let read: Reader['read'];
  // today is Tuesday 10 March 2026 there
  beforeAll(async () => {
    town = await openTown();
    ({ post, make, get, read } = feedReader(town));
  });
  afterAll(() => town.close());

  const auditOf = (feed_id: string) =>
    town.store.db
      .selectFrom('audit')
      .select(['action', 'user_id', 'detail'])
      .where('subject', '=', 'feed')
      .where('subject_id', '=', feed_id)
      .orderBy('audit_id')
      .execute();

  it('are made once, listed without their secret, and revoked', async () => {
    const police = town.as('police');
    const { feed, address } = await make(police);
    const secret = /^http:\/\/localhost\/api\/feeds\/([\w-]{43})\/calendar\.ics\?language=sv$/.exec(address)?.[1] ?? '';
    expect(Buffer.from(secret, 'base64url')).toHaveLength(32);
    const row = await town.store.db.selectFrom('feed').selectAll().executeTakeFirstOrThrow();
    expect(row.secret_hash).toBe(createHash('sha256').update(secret).digest('hex'));
    expect(JSON.stringify(row)).not.toContain(secret);

    const list = async (as: Person) => feeds.parse(await (await as.request('/api/feeds')).json()).feeds;
    expect(await list(police)).toEqual([feed]);
    expect(await list(town.as('planner'))).toEqual([]);
    expect((await get(address)).status).toBe(200);

    expect((await town.as('planner').send('DELETE', `/api/feeds/${feed.feed_id}`)).status).toBe(404);
    expect((await get(address)).status).toBe(200);
    const revoked = await police.send('DELETE', `/api/feeds/${feed.feed_id}`);
    expect(revokedFeed.parse(revoked.answer)).toEqual({ feed_id: feed.feed_id });
    expect(await list(police)).toEqual([]);
    expect((await police.send('DELETE', `/api/feeds/${feed.feed_id}`)).status).toBe(404);
    expect((await auditOf(feed.feed_id)).map(({ action }) => action)).toEqual(['create', 'look', 'revoke']);

    const audit = await town.store.db.selectFrom('audit').selectAll().execute();
    expect(JSON.stringify(audit)).not.toContain(secret);
  });

  it('answer the same to a secret that is wrong, revoked, or of somebody who is disabled', async () => {
    const gone = town.asUser({ name: 'Gunnar', role: 'planner', actors: ['walkers'] });
    const revoked = await make(gone);
    const disabled = await make(gone);
    expect((await get(disabled.address)).status).toBe(200);
    // an admin may end anybody's
    expect((await town.as('admin').send('DELETE', `/api/feeds/${revoked.feed.feed_id}`)).status).toBe(200);
    await town.store.db
      .withTables<{ user: { name: string; disabled: number } }>()
      .updateTable('user')
      .set({ disabled: 1 })
      .where('name', '=', 'Gunnar')
      .execute();
    const wrong = disabled.address.replace(/feeds\/./, (start) => (start.endsWith('A') ? 'feeds/B' : 'feeds/A'));
    const answers = await Promise.all(
      [wrong, revoked.address, disabled.address, disabled.address.replace(/feeds\/[^/]+/, 'feeds/x')].map(
        async (address) => {
          const response = await get(address);
          const headers = [...response.headers].filter(([name]) => name !== 'date');
          return { status: response.status, headers, body: problem.parse(await response.json()) };
        },
      ),
    );
    expect(answers[0]).toMatchObject({ status: 404, body: { error: { code: 'not_found' } } });
    for (const answer of answers) expect(answer).toEqual(answers[0]);
  });

  it('are calendars of which nothing is left to guess', async () => {
    const pass = await post(
      planned({
        ...{ planned_from: '2026-03-13T17:00:00.000Z', planned_to: '2026-03-13T19:00:00.000Z' },
        ...{ place: 'torget', unit: 'Område 1; "Å, ä\\ö"', promise_area: 'visible', note: 'hemligt' },
      }),
    );
    const { address } = await make(town.as('police'));
    const response = await get(address);
    expect(response.headers.get('Content-Type')).toBe('text/calendar; charset=utf-8');
    expect(response.headers.get('Cache-Control')).toMatch(/^private\b/);
    const text = await response.text();
    expect(text).not.toContain('hemligt');
    const calendar = await read(address);
    expect(calendar.name).toBe('VCALENDAR');
    expect(propertyOf(calendar, 'VERSION').value).toBe('2.0');
    expect(textOf(calendar, 'X-WR-CALNAME')).toBe('Mina pass, Åsa police');

    const event = eventOf(calendar, pass.pass_id);
    expect(propertyOf(event, 'DTSTART')).toEqual({
      name: 'DTSTART',
      parameters: { TZID: 'Europe/Stockholm' },
      value: '20260313T180000',
    });
    expect(propertyOf(event, 'DTEND').value).toBe('20260313T200000');
    expect(propertyOf(event, 'SEQUENCE').value).toBe('1');
    expect(propertyOf(event, 'STATUS').value).toBe('CONFIRMED');
    for (const name of ['DTSTAMP', 'LAST-MODIFIED'])
      expect(instantOf(calendar, propertyOf(event, name))).toBe(pass.updated_at.replace(/\.\d+/, '.000'));
    expect(textOf(event, 'SUMMARY')).toBe('Fotpatrull, Torget');
    expect(textOf(event, 'LOCATION')).toBe('Torget, Väst, Småköping');
    expect(textOf(event, 'DESCRIPTION')).toBe(
      'Polisen, Område 1; "Å, ä\\ö"\nAntal personer: 2\nLöftesområde: Synlighet\nLäge: Planerat',
    );
    const english = eventOf(await read(address.replace('language=sv', 'language=en')), pass.pass_id);
    expect(textOf(english, 'DESCRIPTION')).toContain('\nPeople: 2\n');
  });

  it('of a person hold what their owner plans: own actors, own unit, an admin all', async () => {
    const times = { planned_from: '2026-02-16T19:00:00.000Z', planned_to: '2026-02-16T20:00:00.000Z' };
    const a = await post(walk({ ...times, unit: 'Grupp A' }), town.asUser(WALKER));
    const b = await post(walk({ ...times, unit: 'Grupp B' }), town.asUser(WALKER));
    const patrol = await post(planned(times));
    const all = [a, b, patrol].map(({ pass_id }) => `${pass_id}@lofteskartan`);
    const seenBy = async (as: Person) => {
      const uids = uidsOf(await read((await make(as)).address));
      return all.filter((uid) => uids.includes(uid));
    };
    expect(await seenBy(town.asUser(WALKER))).toEqual([all[0], all[1]]);
    expect(await seenBy(town.asUser({ ...WALKER, name: 'Britta', unit: 'Grupp B' }))).toEqual([all[1]]);
    expect(await seenBy(town.as('police'))).toEqual([all[2]]);
    expect(await seenBy(town.as('admin'))).toEqual(all);
  });

  it('of a stadsdel tell a reader of co-operation others’ passes as one event a day', async () => {
    const times = { planned_from: '2026-03-06T19:07:00.000Z', planned_to: '2026-03-07T02:00:00.000Z' };
    const secret = await post(planned({ ...times, stadsdel: 'ost', unit: 'Spaning 7', note: 'hemligt', staff: 19 }));
    const own = await post(walk({ ...times, stadsdel: 'ost' }), town.asUser(WALKER));
    await post(walk(times), town.asUser(WALKER));
    const { address } = await make(town.asUser(WALKER), { kind: 'stadsdel', stadsdel: 'ost' });
    const calendar = await read(address);
    expect(textOf(calendar, 'X-WR-CALNAME')).toBe('Närvaro i Öst');
    expect(uidsOf(calendar)).toEqual([
      `${own.pass_id}@lofteskartan`,
      'agreed-ost-2026-03-06@lofteskartan',
      'agreed-ost-2026-03-07@lofteskartan',
    ]);
    const friday = eventsOf(calendar)[1]!;
    expect(propertyOf(friday, 'DTSTART')).toMatchObject({ parameters: { VALUE: 'DATE' }, value: '20260306' });
    expect(propertyOf(friday, 'DTEND').value).toBe('20260307');
    expect(propertyOf(friday, 'TRANSP').value).toBe('TRANSPARENT');
    // 20.07 to midnight is 233 minutes
    expect(textOf(friday, 'DESCRIPTION')).toBe(
      'Polisen, kväll 18–24: ungefär 4 timmar\nÖverenskommen tid, avrundad till kvartar.',
    );
    const text = await (await get(address)).text();
    for (const leak of ['Spaning', 'hemligt', 'Antal personer: 19', secret.pass_id]) expect(text).not.toContain(leak);

    const whole = await read((await make(town.as('police'), { kind: 'stadsdel', stadsdel: 'ost' })).address);
    expect(uidsOf(whole).sort()).toEqual([own, secret].map(({ pass_id }) => `${pass_id}@lofteskartan`).sort());
    expect(textOf(eventOf(whole, secret.pass_id), 'SUMMARY')).toBe('Polisen: Fotpatrull, Öst');
  });

  it('show what their owner may see now, not when they were made', async () => {
    const times = { planned_from: '2026-02-20T19:00:00.000Z', planned_to: '2026-02-20T20:00:00.000Z' };
    const pass = await post(planned({ ...times, stadsdel: 'ost', unit: 'Spaning 8' }));
    const wilma = town.asUser({ name: 'Wilma', role: 'police', actors: ['police'] });
    const person = (await make(wilma)).address;
    const place = (await make(wilma, { kind: 'stadsdel', stadsdel: 'ost' })).address;
    expect(uidsOf(await read(place))).toContain(`${pass.pass_id}@lofteskartan`);
    expect(uidsOf(await read(person))).toContain(`${pass.pass_id}@lofteskartan`);
    const etag = (await get(place)).headers.get('ETag') ?? '';
    await town.store.db
      .withTables<{ user: { name: string; role: string; actors: string } }>()
      .updateTable('user')
      .set({ role: 'planner', actors: 'walkers' })
      .where('name', '=', 'Wilma')
      .execute();
    const changed = await get(place, { 'If-None-Match': etag });
    expect(changed.status).toBe(200);
    expect(await changed.text()).not.toContain('Spaning 8');
    expect(uidsOf(await read(person))).not.toContain(`${pass.pass_id}@lofteskartan`);
  });

  it('show four weeks back and half a year ahead', async () => {
    const on = (date: string) =>
      post(planned({ unit: 'Fönster', planned_from: `${date}T12:00:00.000Z`, planned_to: `${date}T13:00:00.000Z` }));
    const [before, first, last, after] = [
      await on('2026-02-08'),
      await on('2026-02-09'),
      await on('2026-09-13'),
      await on('2026-09-14'),
    ].map(({ pass_id }) => `${pass_id}@lofteskartan`);
    const uids = uidsOf(await read((await make(town.as('police'))).address));
    expect([before, first, last, after].map((uid) => uids.includes(uid!))).toEqual([false, true, true, false]);
  });

  it('are written down as looked at once a day', async () => {
    const { feed, address } = await make(town.as('police'));
    for (let i = 0; i < 3; i++) await get(address);
    const looks = (await auditOf(feed.feed_id)).filter(({ action }) => action === 'look');
    expect(looks).toHaveLength(1);
    expect(looks[0]?.user_id).toBe((await auditOf(feed.feed_id))[0]?.user_id);
    expect(looks[0]?.user_id).not.toBeNull();
  });

  it.each([
    [{ kind: 'stadsdel' }, 'stadsdel'],
    [{ kind: 'stadsdel', stadsdel: null }, 'stadsdel'],
    [{ kind: 'stadsdel', stadsdel: 'norr' }, 'stadsdel'],
    [{ kind: 'person', stadsdel: 'vast' }, 'stadsdel'],
    [{ kind: 'everybody' }, 'kind'],
    [{ kind: 'person', user_id: 'x' }, 'user_id'],
    [{}, 'kind'],
  ])('are refused when made of %j', async (body, field) => {
    const before = (await town.store.db.selectFrom('feed').select('feed_id').execute()).length;
    const { status, answer } = await town.as('police').send('POST', '/api/feeds', body);
    expect({ status, field: problem.parse(answer).error.field }).toEqual({ status: 400, field });
    expect(await town.store.db.selectFrom('feed').select('feed_id').execute()).toHaveLength(before);
  });
});
