import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { madeFeed } from '../../../server/contract/feeds';
import { planned } from '../passes/planned';
import { offence, openTown, tinyPack, type Town } from '../tiny-town';
import { eventOf, eventsOf, feedReader } from './feed-reader';
import { instantOf, propertyOf, parseIcs, textOf } from './parse-ics';

type Reader = ReturnType<typeof feedReader>;

describe('the calendar of a feed', () => {
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

  it('fold long lines between characters, wherever å stands', async () => {
    const units = Array.from({ length: 24 }, (_, i) => `${'x'.repeat(i)}${'åäö🚓'.repeat(10)}`);
    const passes = [];
    for (const [i, unit] of units.entries()) {
      const planned_from = new Date(Date.parse('2026-03-16T00:00:00Z') + i * 3_600_000).toISOString();
      passes.push(
        await post(
          planned({ unit, planned_from, planned_to: new Date(Date.parse(planned_from) + 1_800_000).toISOString() }),
        ),
      );
    }
    const { address } = await make(town.as('police'));
    const calendar = await read(address);
    for (const [i, { pass_id }] of passes.entries())
      expect(textOf(eventOf(calendar, pass_id), 'DESCRIPTION').split('\n')[0]).toBe(`Polisen, ${units[i]}`);
    expect(await (await get(address)).text()).toMatch(/[åäö]\r\n [åäö🚓]/u);
  });

  it('hold the rules of both changes of the clock, and are right in both nights', async () => {
    const nights = [
      ['2026-03-28T21:00:00.000Z', '2026-03-29T04:00:00.000Z'],
      ['2026-03-29T00:30:00.000Z', '2026-03-29T01:00:00.000Z'],
      ['2026-03-29T01:00:00.000Z', '2026-03-29T02:00:00.000Z'],
    ] as const;
    const autumn = [
      ['2026-10-24T20:00:00.000Z', '2026-10-25T05:00:00.000Z'],
      // half past two, the first time and the second
      ['2026-10-25T00:30:00.000Z', '2026-10-25T02:00:00.000Z'],
      ['2026-10-25T01:30:00.000Z', '2026-10-25T03:00:00.000Z'],
      ['2026-10-24T23:00:00.000Z', '2026-10-25T01:00:00.000Z'],
    ] as const;
    // a feed reaches half a year ahead: each night is seen from a day near it
    for (const [as_of, times] of [
      ['2026-03-20', nights],
      ['2026-10-20', autumn],
    ] as const) {
      const then = await openTown({ as_of, tables: { offence: [offence()] } });
      try {
        for (const [planned_from, planned_to] of times) {
          const given = planned({ unit: null, planned_from, planned_to });
          expect((await then.as('police').send('POST', '/api/passes', given)).status).toBe(200);
        }
        const { address } = madeFeed.parse(
          (await then.as('police').send('POST', '/api/feeds', { kind: 'person' })).answer,
        );
        const response = await then.as(null).request(address);
        const calendar = parseIcs(new Uint8Array(await response.arrayBuffer()));
        const zones = calendar.components.filter(({ name }) => name === 'VTIMEZONE');
        expect(zones.map((zone) => propertyOf(zone, 'TZID').value)).toEqual(['Europe/Stockholm']);
        expect(zones[0]!.components.map(({ name }) => name).sort()).toEqual(['DAYLIGHT', 'STANDARD']);
        const found = eventsOf(calendar).map((event) =>
          ['DTSTART', 'DTEND'].map((name) => instantOf(calendar, propertyOf(event, name))),
        );
        expect(found.sort()).toEqual(times.map((pair) => [...pair]).sort());
        expect(textOf(calendar, 'X-WR-CALDESC')).toBe('Löfteskartans plan. Påhittade data');
        for (const event of eventsOf(calendar)) expect(textOf(event, 'DESCRIPTION')).toMatch(/\nPåhittade data$/);
      } finally {
        await then.close();
      }
    }
  });

  it('have titles that a subscriber may read, under an address that may have more in it', async () => {
    await post(planned({ planned_from: '2026-03-20T08:00:00.000Z', planned_to: '2026-03-20T09:00:00.000Z' }));
    const { address } = await make(town.as('police'));
    const text = await (await get(address)).text();
    expect(text).not.toMatch(/^CLASS/m);
    for (const more of ['&nocache=1', '&utm_source=x', '&language=sv']) {
      const response = await get(address + more);
      expect(response.status).toBe(200);
      expect(await response.text()).toBe(text);
    }
  });

  it('tell of a change and of a pass that is cancelled', async () => {
    const police = town.as('police');
    const times = { planned_from: '2026-03-19T08:00:00.000Z', planned_to: '2026-03-19T09:00:00.000Z' };
    const pass = await post(planned(times));
    const { address } = await make(police);
    const first = await get(address);
    const etag = first.headers.get('ETag') ?? '';
    expect(etag).toMatch(/^"[\w-]{22}"$/);
    for (const given of [etag, `W/${etag}`, `"x", ${etag}`]) {
      const again = await get(address, { 'If-None-Match': given });
      expect(again.status).toBe(304);
      expect(again.headers.get('ETag')).toBe(etag);
      expect(await again.text()).toBe('');
    }
    const body = { ...planned({ ...times, status: 'cancelled' }), revision: 1 };
    expect((await police.send('PUT', `/api/passes/${pass.pass_id}`, body)).status).toBe(200);
    const changed = await get(address, { 'If-None-Match': etag });
    expect(changed.status).toBe(200);
    const event = eventOf(parseIcs(new Uint8Array(await changed.arrayBuffer())), pass.pass_id);
    expect(propertyOf(event, 'STATUS').value).toBe('CANCELLED');
    expect(propertyOf(event, 'SEQUENCE').value).toBe('2');
    // programs go by it for whether somebody is free
    expect(propertyOf(event, 'TRANSP').value).toBe('TRANSPARENT');
    expect(textOf(event, 'SUMMARY')).toBe('Inställt: Fotpatrull, Väst');
    expect((await get(address.replace('language=sv', 'language=en'), { 'If-None-Match': etag })).status).toBe(200);
  });

  it('follow the clock of the pack, and escape its names', async () => {
    const pack = tinyPack();
    pack.municipality.time_zone = 'Europe/Helsinki';
    pack.stadsdelar[0]!.properties.name = 'Väst, norr; söder';
    const times = { planned_from: '2026-03-13T17:00:00.000Z', planned_to: '2026-03-13T19:00:00.000Z' };
    const odd = await openTown({ pack });
    try {
      expect((await odd.as('police').send('POST', '/api/passes', planned(times))).status).toBe(200);
      const made = await odd.as('police').send('POST', '/api/feeds', { kind: 'stadsdel', stadsdel: 'vast' });
      const response = await odd.as(null).request(madeFeed.parse(made.answer).address);
      const calendar = parseIcs(new Uint8Array(await response.arrayBuffer()));
      const start = propertyOf(eventsOf(calendar)[0]!, 'DTSTART');
      expect(start).toMatchObject({ parameters: { TZID: 'Europe/Helsinki' }, value: '20260313T190000' });
      expect(instantOf(calendar, start)).toBe(times.planned_from);
      expect(textOf(calendar, 'X-WR-CALNAME')).toBe('Närvaro i Väst, norr; söder');
    } finally {
      await odd.close();
    }
  });
});
