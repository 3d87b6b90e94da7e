import { createServer, type Server } from 'node:http';
import { mkdirSync, readdirSync, renameSync, utimesSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { deliver } from '../../../data/import/delivery/deliver';
import { readHistory } from '../../../data/import/history/history';
import { deliveries } from '../../../server/contract/deliveries';
import { health } from '../../../server/contract/health';
import { deliverApart } from '../../../server/deliveries/deliver-apart';
import { DeliveryDesk } from '../../../server/deliveries/delivery-desk';
import { Inbox } from '../../../server/deliveries/inbox';
import { createImportWorld, type ImportWorld } from '../../data/import/import-world';
import { openTown, type Town } from '../tiny-town';

const HEADER = 'Id;Brottskod;Brottsdatum;Stadsdel';
/** ten a day of a month */
const month = (m: string, perDay = 10) =>
  [
    HEADER,
    ...Array.from({ length: 28 * perDay }, (_, i) => `${m}-${i};0355;2025-${m}-${String(1 + (i % 28)).padStart(2, '0')} 10:15;Rissne`), // prettier-ignore
  ].join('\n') + '\n';

let world: ImportWorld;
let town: Town;
let inbox: Inbox;
let desk: DeliveryDesk;
let now = Date.parse('2026-01-05T12:00:00Z');
const tables = () => join(world.dataDir, 'sundbyberg');
const files = (state: string) => readdirSync(join(inbox.folder, state)).map((id) => id.split('--').at(-1));
const put = (name: string, text: string) => writeFileSync(join(inbox.folder, 'offences', name), text);
const round = (later = 0) => desk.round(new Date((now += 1000 + later)));
const read = () => town.ask(deliveries, '/api/deliveries');

function makeDesk(addresses: DeliveryDesk['settings']['addresses'] = [], apart = false) {
  inbox = new Inbox(join(world.dataDir, 'inbox'), 0, 1000);
  inbox.prepare();
  const live = { folder: tables(), refresh: () => Promise.resolve() } as never;
  const settings = { folder: inbox.folder, addresses, most_bytes: 1_000_000 };
  const take = apart
    ? deliverApart
    : (job: Parameters<typeof deliver>[0]) => deliver(job, new AbortController().signal);
  return new DeliveryDesk(inbox, settings, 'sundbyberg', live, take);
}

beforeEach(async () => {
  world = createImportWorld();
  mkdirSync(tables(), { recursive: true });
  desk = makeDesk();
  town = await openTown({ deliveries: desk });
});
afterEach(async () => {
  await town.close();
  world.remove();
});

describe('a folder that is watched', () => {
  it('lets the first file wait for somebody, takes the next by itself, and stops a strange one', async () => {
    put('januari.csv', month('01'));
    await round();
    const first = (await read()).files[0]!;
    expect(first).toMatchObject({
      state: 'waiting',
      name: 'januari.csv',
      doubts: [{ doubt: 'first' }],
      rows_read: 280,
    });
    expect((await town.ask(health, '/api/health')).delivery_state).toBe('waiting');
    expect(readHistory(tables())).toEqual([]);
    const path = `/api/deliveries/${encodeURIComponent(first.delivery_id)}`;
    expect((await town.as('police').send('POST', `${path}/take`, { merge: 'add' })).status).toBe(403);
    expect((await town.as('admin').send('POST', `${path}/take`, { merge: 'add' })).status).toBe(200);
    expect((await town.as('admin').send('POST', `${path}/take`, { merge: 'add' })).status).toBe(404);
    expect(readHistory(tables())[0]).toMatchObject({ by: 'Åsa admin', number: 1, files: [{ name: 'januari.csv' }] });

    put('februari.csv', month('02'));
    await round();
    expect((await read()).files[0]).toMatchObject({ state: 'done', name: 'februari.csv', number: 2 });
    // five times as many a day
    put('mars.csv', month('03', 50));
    await round();
    const strange = (await read()).files[0]!;
    expect(strange).toMatchObject({ state: 'waiting', doubts: [{ doubt: 'count', given: '1400', expected: '280' }] });
    const refused = await town.as('admin').send('POST', `/api/deliveries/${strange.delivery_id}/refuse`, {});
    expect(refused.status).toBe(200);
    expect(files('refused')).toEqual(['mars.csv']);
    // somebody has seen it: nothing fails
    expect((await read()).state).toBe('ok');
    expect(readHistory(tables())).toHaveLength(2);
    const trail = (await town.store.db.selectFrom('audit').select(['action', 'subject']).execute()).filter(({ subject }) => subject === 'delivery'); // prettier-ignore
    expect(trail.map(({ action }) => action)).toEqual(['take', 'refuse']);
  });

  it('says what failed to the administrator and in health', async () => {
    put('brev.csv', 'Hej!\n');
    await round();
    const { files: all, state } = await read();
    expect(state).toBe('failing');
    expect(all[0]).toMatchObject({ state: 'refused', name: 'brev.csv', number: null });
    expect(all[0]!.message).toMatch(/^brev\.csv: /);
    expect((await town.ask(health, '/api/health')).delivery_state).toBe('failing');
  });

  it('says why a file was refused in the language of whoever reads it', async () => {
    put('brott.csv', 'Namn;Telefon\nA;1\nB;2\n');
    await round();
    const said = async (language: string) => (await town.ask(deliveries, `/api/deliveries?language=${language}`)).files[0]!.message; // prettier-ignore
    expect(await said('sv')).toMatch(
      /^brott\.csv: ingen kolumn säger när brotten begicks\. Filens kolumner: Namn, Telefon\. .*Släpp filen på sidan Inläsning/,
    );
    expect(await said('en')).toMatch(
      /^brott\.csv: no column says when the offences happened\. Columns of the file: Namn, Telefon\. .*Drop the file on the page Import/,
    );
    for (const language of ['sv', 'en']) expect(await said(language)).not.toMatch(/--column|occurred_from|_/);
  });

  it('takes nothing twice when it is killed between the import and the move, and loses nothing before it', async () => {
    put('januari.csv', month('01'));
    await round();
    const { delivery_id } = (await read()).files[0]!;
    await desk.accept(delivery_id, 'add', 'Anna');
    put('februari.csv', month('02'));
    await round();
    // as a kill leaves it: imported, and not yet moved
    const done = readdirSync(join(inbox.folder, 'done')).find((id) => id.endsWith('februari.csv'))!;
    renameSync(join(inbox.folder, 'done', done), join(inbox.folder, 'taking', done));
    // and another that was claimed and not begun
    put('mars.csv', month('03'));
    const begun = inbox.claim('offences', 'mars.csv', new Date(now))!;
    utimesSync(join(inbox.folder, 'claims', begun), 1, 1);
    desk = makeDesk();
    await desk.round(new Date());
    expect(readHistory(tables()).map(({ number }) => number)).toEqual([3, 2, 1]);
    expect(files('taking')).toEqual([]);
    expect(files('done').sort()).toEqual(['februari.csv', 'januari.csv', 'mars.csv']);
    // delivered once more under another name
    put('igen.csv', month('02'));
    await desk.round(new Date());
    expect(inbox.list(5).find(({ name }) => name === 'igen.csv')).toMatchObject({
      outcome: { outcome: 'there', number: 2 },
    });
    expect(readHistory(tables())).toHaveLength(3);
  });

  it('imports in a process of its own', async () => {
    desk = makeDesk([], true);
    put('januari.csv', month('01'));
    await desk.round(new Date());
    expect(inbox.list(1)[0]).toMatchObject({ state: 'waiting' });
  }, 60_000);
});

describe('an address that is asked', () => {
  let server: Server;
  let answer: { status: number; headers?: Record<string, string>; body?: string };
  let asked: Record<string, unknown>[] = [];
  let url: string;
  beforeEach(async () => {
    asked = [];
    server = createServer((request, response) => {
      asked.push(request.headers);
      const etag = answer.headers?.['ETag'];
      if (etag !== undefined && request.headers['if-none-match'] === etag) {
        response.writeHead(304).end();
        return;
      }
      response.writeHead(answer.status, answer.headers).end(answer.body);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/brott.csv`;
    desk = makeDesk([{ source: 'offences', url, every_h: 24 }]);
  });
  afterEach(() => new Promise((resolve) => server.close(resolve)));

  it('is asked once a day, and whether it has changed', async () => {
    answer = { status: 200, headers: { ETag: '"1"' }, body: month('01') };
    await round();
    await round();
    expect(asked).toHaveLength(1);
    expect(files('waiting').map((name) => basename(name!))).toEqual([expect.stringMatching(/^2026-01-05-brott\.csv$/)]);
    await round(24 * 3_600_000);
    expect(asked[1]).toMatchObject({ 'if-none-match': '"1"' });
    expect(files('waiting')).toHaveLength(1);
  });

  it('is told of when it leads elsewhere, sends too much or says no, and asked again within the hour', async () => {
    answer = { status: 302, headers: { Location: 'http://169.254.169.254/latest' } };
    await round();
    expect(desk.addresses()[0]!.problem).toContain('leder vidare');
    expect(desk.state()).toBe('failing');
    answer = { status: 200, body: 'x'.repeat(1_000_001) };
    await round(3_600_000);
    expect(desk.addresses()[0]!.problem).toContain('större än');
    answer = { status: 500 };
    await round(3_600_000);
    expect(desk.addresses()[0]!.problem).toContain('500');
    expect(readdirSync(join(inbox.folder, 'offences'))).toEqual([]);
    answer = { status: 200, body: month('01') };
    await round(3_600_000);
    expect(desk.addresses()[0]!.problem).toBeNull();
    expect(files('waiting')).toHaveLength(1);
  });
});
