import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reports, savedReport } from '../../../server/contract/reports';
import { takeIn } from '../../../server/reports/take-in';
import { writeReceipts } from '../../../server/reports/write-receipts';
import * as pages from '../../../web/public-pages/render-pages';
import { offence, openTown, type Town } from '../tiny-town';
import { publish, resident, TOLD } from './resident';

describe('a report by a resident', () => {
  let town: Town;
  beforeAll(async () => {
    town = await openTown({ pages, tables: { offence: [offence({ occurred_from: '2026-01-06 12:00:00' })] } });
    await publish(town);
  });
  afterAll(() => town.close());

  const spool = () => town.deps.intake.spool.folder;
  const settle = async () => {
    await takeIn(town.deps, spool());
    await writeReceipts(town.deps);
  };
  const queue = () => town.ask(reports, '/api/reports').then((answer) => answer.reports);

  it('goes from a form to the queue, and its answer to whoever has the receipt, in either language', async () => {
    const anna = resident(town);
    const form = await anna.read('/rapportera');
    expect(form.status).toBe(200);
    expect(form.html).toContain('Rapportera en otrygg plats');
    expect(form.html).not.toMatch(/<script(?! type="(application\/ld\+json|module)")/);
    const check = await anna.post('/rapportera', { ...TOLD, step: 'check' });
    expect(check.html).toContain('Inget är skickat än');
    expect(readdirSync(spool())).toEqual([]);

    const code = await anna.report();
    const before = await anna.read(`/kvitto/${code}?ny`);
    expect(before.html).toContain('Tack, rapporten är skickad');
    expect(before.html).toContain(code);
    expect(before.headers.get('Cache-Control')).toBe('no-store');
    await settle();
    expect(readdirSync(spool())).toEqual([]);

    const [report] = await queue();
    expect(report).toMatchObject({ status: 'received', category: 'dark', stadsdel: 'vast' });
    expect(report!.content).toMatchObject({ text: TOLD.text, place: TOLD.place, language: 'sv', masked: [] });
    const answer = { sv: 'Lampan lagas på måndag.', en: 'The lamp will be mended on Monday.' };
    const saved = await town.as('planner').send('PUT', `/api/reports/${report!.report_id}`, {
      revision: report!.revision,
      status: 'planned',
      category: 'dark',
      stadsdel: 'vast',
      answer,
      point: null,
    });
    expect(saved.status).toBe(200);
    expect(savedReport.parse(saved.answer).report.status).toBe('planned');
    await settle();
    const after = await anna.read(`/kvitto/${code.toLowerCase().replaceAll('-', ' ')}`);
    expect(after.html).toContain(answer.sv);
    expect((await anna.read(`/en/kvitto/${code}`)).html).toContain(answer.en);
    // the receipt tells nothing of what was written, and the code is written nowhere
    expect(after.html).not.toContain(TOLD.text);
    const kept = readdirSync(join(town.deps.published.folder, 'receipts'));
    expect(kept.join()).not.toContain(code);
    expect(readFileSync(join(town.deps.published.folder, 'receipts', kept[0]!), 'utf8')).not.toContain(TOLD.place);
  });

  it('says what is wrong in each field, in the reader’s language, and keeps what was written', async () => {
    const anna = resident(town);
    const sv = await anna.post('/rapportera', { kind: 'x', text: 'Mörkt <b>här</b>', step: 'check' });
    expect(sv.status).toBe(400);
    expect(sv.html).toContain('Var är det?');
    expect(sv.html).toContain('välj ett av alternativen');
    expect(sv.html).toContain('skriv var det är, eller välj stadsdel');
    expect(sv.html).toContain('Mörkt &lt;b>här&lt;/b>');
    const long = await anna.post('/en/rapportera', { ...TOLD, text: 'å'.repeat(100_000), step: 'send' });
    expect(long.status).toBe(400);
    expect(long.html).toContain('the text is too long');
    for (const [lng, lat] of [
      ['0', '0'],
      ['x', '59'],
      ['1e999', '59'],
      ['17.9', ''],
    ])
      expect((await anna.post('/rapportera', { ...TOLD, lng: lng!, lat: lat!, step: 'send' })).html).toContain(
        'utanför kommunen',
      );
    expect(readdirSync(spool())).toEqual([]);
  });

  it('strikes out what tells of persons before anything is written, and says so to both', async () => {
    const anna = resident(town);
    const text = 'Ring mig på 070-123 45 67 eller anna@example.org, bilen ABC 12D, personnummer 811218-9876.';
    const check = await anna.post('/rapportera', { ...TOLD, text, step: 'check' });
    expect(check.html).toContain('ett personnummer, ett telefonnummer, en e-postadress och ett registreringsnummer');
    await anna.report({ ...TOLD, text });
    const [file] = readdirSync(spool());
    const { text: written } = JSON.parse(readFileSync(join(spool(), file!), 'utf8')) as { text: string };
    for (const told of ['070', 'example', '12D', '811218', '9876']) expect(written).not.toContain(told);
    await settle();
    const [report] = await queue();
    expect(report!.content!.masked).toEqual(['personnummer', 'phone', 'email', 'plate']);
    expect(report!.content!.text).toContain('Ring mig på █████');
  });

  it('takes nothing from programs, from other sites, or from one address too often', async () => {
    const anna = resident(town);
    const trap = await anna.post('/rapportera', { ...TOLD, step: 'send', webbplats: 'http://x' });
    expect(trap.status).toBe(400);
    const foreign = await resident(town, { Origin: 'https://evil.example' }).post('/rapportera', {
      ...TOLD,
      step: 'send',
    });
    expect(foreign.status).toBe(403);
    const statuses = [];
    for (let i = 0; i < 6; i++) statuses.push((await anna.post('/rapportera', { ...TOLD, step: 'send' })).status);
    expect(statuses.at(-1)).toBe(429);
    expect(statuses.filter((status) => status === 303).length).toBeLessThan(6);
  });

  it('is taken more often from a page that has worked a little first, once for each task', async () => {
    const anna = resident(town);
    const proofOf = async () => {
      const { task } = JSON.parse((await anna.read('/rapportera/prov')).html) as { task: string };
      for (let nonce = 0; ; nonce++) {
        const tried = `${task}:${nonce}`;
        if (createHash('sha256').update(tried).digest().readUInt32BE(0) >>> 18 === 0) return tried;
      }
    };
    // without one the address has sent all that it may
    expect((await anna.post('/rapportera', { ...TOLD, step: 'send' })).status).toBe(429);
    const proof = await proofOf();
    expect((await anna.post('/rapportera', { ...TOLD, step: 'send', proof })).status).toBe(303);
    expect((await anna.post('/rapportera', { ...TOLD, step: 'send', proof })).status).toBe(429);
    const [task = '', nonce = ''] = (await proofOf()).split(':');
    for (const forged of [`${task}:${nonce}1`, `x${task}:${nonce}`, `${Date.now().toString(36)}.00.00:1`, ':', 'x'])
      expect((await anna.post('/rapportera', { ...TOLD, step: 'send', proof: forged })).status).toBe(429);
  });

  it('is not found by guessing', async () => {
    const anna = resident(town);
    expect((await anna.read('/kvitto/0000-0000-0000-0000')).status).toBe(404);
    expect((await anna.read('/kvitto/..%2F..%2Fetc')).status).toBe(404);
    expect((await anna.read('/kvitto?kod=')).status).toBe(404);
    for (let i = 0; i < 40; i++) await anna.read('/kvitto/0000-0000-0000-0000');
    expect((await anna.read('/kvitto/0000-0000-0000-0001')).status).toBe(429);
  });
});
