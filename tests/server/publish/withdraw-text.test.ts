import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditPage } from '../../../server/contract/audit';
import { publications } from '../../../server/contract/publications';
import { published } from '../../../server/contract/published';
import { followUpReport } from '../../../server/publish/shown/follow-up-report';
import { removeSetAside } from '../../../server/publish/set-aside-versions';
import { listTexts, withoutTexts } from '../../../server/publish/withdrawn-texts';
import * as pages from '../../../web/public-pages/render-pages';
import { seedTinyPromise } from '../promises/tiny-promise';
import { PUBLIC_TABLE } from '../public/write-public';
import { everyMonth, openTown, type Town } from '../tiny-town';
import { publicDocument } from './public-document';

const NAMED = 'Kalle "Kula" Karlsson på Storgatan glömde Öst.';
const reason = 'Kvartalet är klart';

describe('a text that was published and is regretted', () => {
  let town: Town;
  let key: { kind: 'verdict'; subject: string; said_on: string; text: string };
  let verdictPath: string;
  beforeAll(async () => {
    town = await openTown({ pages, tables: { offence: everyMonth([2025], 20) }, as_of: '2026-02-20' });
    const { promise_id, activity_id } = await seedTinyPromise(town.store);
    verdictPath = `/api/promises/${promise_id}/activities/${activity_id}/verdict`;
    const decided = { verdict: 'partly', reason: NAMED, revision: 0 };
    expect((await town.as('planner').send('PUT', verdictPath, decided)).status).toBe(200);
    for (const newest of [0, 1]) await publish(newest);
    const { texts } = await all();
    expect(texts).toHaveLength(1);
    expect(texts[0]).toMatchObject({ kind: 'verdict', subject: '2026', text: NAMED });
    const { titles, ...rest } = texts[0]!;
    expect(titles.map(({ sv }) => sv)).toEqual(['Fotpatrull i alla stadsdelar']);
    key = rest as typeof key;
  });
  afterAll(() => town.close());

  const all = () => town.ask(publications, '/api/publications');
  const publish = async (newest: number) => {
    const sent = await town.app.send('POST', '/api/publications', { promises: [2026], reason, newest });
    expect(sent.status).toBe(200);
  };
  const folder = () => town.deps.published.folder;
  const withdraw = (as: Pick<Town['app'], 'send'>, more: object = {}) =>
    as.send('POST', '/api/publications/withdrawals', { ...key, why: 'Namnger en person', newest: 2, ...more });
  /** Every file on disk and every answer of the public plane that says something of who was named. */
  const telling = () => {
    const site = town.deps.published.current()!;
    const served = [...site.files].filter(([, { body }]) => tells(body)).map(([path]) => path);
    return [...served, ...filesIn(folder()).filter((path) => tells(readFileSync(path)))];
  };
  const tells = (bytes: Uint8Array) => /Karlsson|Storgatan/.test(Buffer.from(bytes).toString('latin1'));

  it('is withdrawn by who may publish alone, from what they have seen, and only where it stands', async () => {
    expect(telling().length).toBeGreaterThan(10);
    expect((await withdraw(town.as('planner'))).status).toBe(403);
    expect((await withdraw(town.as('police'))).status).toBe(403);
    expect((await withdraw(town.as(null))).status).toBe(401);
    expect((await withdraw(town.app, { newest: 1 })).status).toBe(409);
    expect((await withdraw(town.app, { text: 'Något annat.' })).status).toBe(404);
    expect((await withdraw(town.app, { said_on: '2020-01-01' })).status).toBe(404);
    expect((await withdraw(town.app, { why: ' ' })).status).toBe(400);
    expect((await withdraw(town.app, { kind: 'promise' })).status).toBe(400);
    expect((await all()).newest).toBe(2);
  });

  it('is gone from pages, files, PDF, feeds and every version on disk, and said to be withdrawn', async () => {
    // half a version that somebody left: nobody knows what it holds
    mkdirSync(join(folder(), 'v000000'));
    writeFileSync(join(folder(), 'v000000', 'verdicts.csv'), NAMED);
    const sent = await withdraw(town.app);
    expect([sent.status, (await all()).served]).toEqual([200, 3]);
    expect(telling()).toEqual([]);
    expect(readdirSync(folder()).filter((name) => /v\d{6}/.test(name))).toEqual(['v000003']);
    const read = async (path: string) => (await town.as(null).request(path)).text();
    expect(await read('/loften/2026')).toMatch(/Delvis<\/strong>[^]*Texten drogs tillbaka \d+ \S+ \d{4}\./);
    expect(await read('/en/uppfoljning/2026')).toMatch(/The text was withdrawn on \d+ \S+ \d{4}\./);
    expect(await read('/data/verdicts.csv')).toContain('Texten drogs tillbaka');
    expect(await read('/flode.atom')).toContain('En text har dragits tillbaka');
    expect(await read('/en/flode.atom')).toContain('A text has been withdrawn');
    const told = published.parse(JSON.parse(await read('/data/public.json')));
    expect(told.promises[0]!.activities[0]).toMatchObject({ verdict: 'partly', withdrawn_on: key.said_on });
    for (const path of ['/data/v1/verdicts.csv', '/data/v2/verdicts.csv'])
      expect((await town.as(null).request(path)).status).toBe(404);
  });

  it('is kept inside with who and why, and in the trail without the text', async () => {
    const { texts, withdrawn, versions } = await all();
    expect(texts).toEqual([]);
    expect(withdrawn).toMatchObject([{ ...key, why: 'Namnger en person', withdrawn_by: 'Åsa admin', version: 3 }]);
    expect(versions[0]!.reason).toContain('En text har dragits tillbaka');
    const { rows } = await town.ask(auditPage, '/api/audit?subject=publication');
    expect(JSON.stringify(rows[0])).toContain('drog tillbaka en publicerad text (version 3)');
    expect(JSON.stringify(rows)).not.toContain('Karlsson');
    const stored = await town.store.db.selectFrom('promise_verdict').select('reason').execute();
    expect(stored).toEqual([{ reason: NAMED }]);
  });

  it('stays withdrawn where something is published, restored or kept as a draft later', async () => {
    await publish(3);
    expect(telling()).toEqual([]);
    const restored = await town.app.send('POST', '/api/publications/1/restore', { reason, newest: 4 });
    expect(restored.status).toBe(200);
    expect((await all()).versions[0]).toMatchObject({ version: 5, restores: 1 });
    expect(telling()).toEqual([]);
    await town.app.send('POST', '/api/publications/draft', { promises: [2026], newest: 5 });
    const page = await town.as('planner').request('/api/publications/draft/page?path=loften/2026');
    expect(await page.text()).toContain('Texten drogs tillbaka');
    // a new reason is another text
    const again = { verdict: 'partly', reason: 'Öst återstår.', revision: 1 };
    expect((await town.as('planner').send('PUT', verdictPath, again)).status).toBe(200);
    await publish(5);
    expect((await all()).texts.map(({ text }) => text)).toEqual(['Öst återstår.']);
    expect(telling()).toEqual([]);
  });

  it('leaves nothing where the program is stopped in the middle', () => {
    const aside = join(folder(), '.v000002.withdrawn.abc');
    mkdirSync(aside);
    writeFileSync(join(aside, 'public.json'), NAMED);
    removeSetAside(folder());
    expect(existsSync(aside)).toBe(false);
    expect(readdirSync(folder())).toContain('v000006');
    removeSetAside(join(folder(), 'nowhere'));
  });
});

describe('what is withdrawn of a document', () => {
  const document = publicDocument([PUBLIC_TABLE]);
  const row = (more: object) => ({
    ...{ withdrawal_id: 'a', why: '', withdrawn_by: 'x', version: 2 },
    // half an hour past midnight in the town
    ...{ withdrawn_at: '2026-03-01T23:30:00.000Z' },
    ...(more as Pick<ReturnType<typeof listTexts>[number], 'kind' | 'subject' | 'said_on' | 'text'>),
  });

  it('is a reason of before, and a next step after a meeting, each by itself', () => {
    const keys = listTexts(document).map(({ kind, subject, said_on, text }) => ({ kind, subject, said_on, text }));
    expect(keys).toEqual([
      { kind: 'verdict', subject: '2025', said_on: '2026-01-10', text: 'Sommaren blev tunn.' },
      { kind: 'verdict', subject: '2025', said_on: '2025-07-01', text: 'Hälften återstår.' },
      { kind: 'outcome', subject: 'vast', said_on: '2026-01-20', text: 'Belysningen ses över.' },
    ]);
    for (const key of keys) {
      const without = withoutTexts(document, [row(key)], 'Europe/Stockholm');
      expect(JSON.stringify(without)).not.toContain(key.text);
      expect(JSON.stringify(without)).toContain('"withdrawn_on":"2026-03-02"');
      expect(listTexts(without)).toHaveLength(2);
      for (const other of keys) if (other !== key) expect(JSON.stringify(without)).toContain(other.text);
    }
    const told = withoutTexts(document, [row(keys[1]!)], 'Europe/Stockholm');
    const { items } = followUpReport(told, told.promises[0]!, 'sv');
    expect(JSON.stringify(items)).toContain('För tidigt. Texten drogs tillbaka 2 mars 2026.');
    expect(withoutTexts(document, [row({ ...keys[0]!, subject: '2024' })], 'UTC')).toEqual(document);
  });
});

function filesIn(folder: string): string[] {
  return readdirSync(folder)
    .map((name) => join(folder, name))
    .flatMap((path) => (statSync(path).isDirectory() ? filesIn(path) : [path]));
}
