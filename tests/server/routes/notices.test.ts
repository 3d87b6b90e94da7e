import type { AddressInfo } from 'node:net';
import { createServer, type Server } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterEach, describe, expect, it } from 'vitest';
import { notices, choiceConflict } from '../../../server/contract/notices';
import { placeCard } from '../../../server/contract/place-register';
import { health } from '../../../server/contract/health';
import { problem } from '../../../server/contract/problem';
import type { Deps } from '../../../server/http/deps';
import { Mailer } from '../../../server/mail/mailer';
import { sendDigests } from '../../../server/notices/send-digests';
import { everyMonth, openTown, times, type Town } from '../tiny-town';

const on = (day: string) => ({ occurred_from: `${day} 12:00:00`, occurred_to: `${day} 12:00:00` });
const AT_TORGET = { x: 660_550, y: 6_580_550, stadsdel: 'vast' };
const FROM = 'karta@example.org';
/** Local time, the day that the clock says. */
const at = (instant: string) => new Date(instant);
const MORNING = at('2026-01-08T08:00:00Z');

/** A mail server that keeps what it gets. */
async function openMailServer(): Promise<{ url: string; mails: string[]; close: () => Promise<void> }> {
  const mails: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _, done) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        mails.push(Buffer.concat(parts).toString('utf8'));
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  const close = () => new Promise<void>((resolve) => server.close(resolve));
  return { url: `smtp://127.0.0.1:${port}`, mails, close };
}

/** A mail's text, its line breaks and letters as they were written. */
const readMail = (mail: string) =>
  Buffer.from(
    mail.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    'latin1',
  ).toString('utf8');

describe('what somebody is told of', () => {
  let town: Town;
  const closing: (() => Promise<unknown>)[] = [];
  afterEach(async () => {
    for (const close of closing.splice(0)) await close();
  });

  /** Today is 8 January 2026; forty thefts at the square in the last week. */
  async function open(mailer: Mailer | null = null) {
    town = await openTown({
      mailer,
      tables: {
        offence: [...everyMonth([2023, 2024, 2025], 10), ...times(40, { ...AT_TORGET, ...on('2025-12-30') })],
      },
    });
    closing.push(() => town.close());
    const { answer } = await town.as('police').send('POST', '/api/place-register', {
      ...{ name: 'Torget', kind: 'square', members: [], status: 'watched', reason: '' },
      outline: { from: 'place', place: 'torget', radius_m: 100 },
    });
    placeCard.parse(answer);
  }

  const choose = (kinds: string[], mail = 'none', revision = 0) =>
    town.as('police').send('PUT', '/api/notices', { kinds, mail, language: 'sv', revision });
  const read = async () => notices.parse(await (await town.as('police').request('/api/notices')).json());
  const send = async (now: Date, deps: Partial<Deps> = {}) => {
    const lease = town.deps.live.lease();
    return sendDigests({ ...town.deps, ...deps }, lease.data, now).finally(lease.release);
  };

  it('is nothing until it has been chosen, and what has been seen is not new', async () => {
    await open();
    expect(await read()).toMatchObject({
      choice: { kinds: [], mail: 'none', revision: 0 },
      notices: [],
      mail_to: null,
    });
    expect((await choose(['more_than_chance', 'own_pass'])).status).toBe(200);
    const { notices: told, n_new } = await read();
    expect(told.map(({ text }) => text.sv)).toContain('Torget har fler anmälda brott än slumpen ger.');
    // and where presence can be planned because of it
    expect(told.find(({ text }) => text.sv.startsWith('Torget'))?.plan).toEqual({ stadsdel: 'vast', place: 'torget' });
    expect(n_new).toBe(told.length);
    await town.as('police').send('POST', '/api/notices/seen', { keys: [...told.map(({ key }) => key), 'place:none'] });
    expect((await read()).n_new).toBe(0);
    const late = await choose([], 'none', 0);
    expect([late.status, choiceConflict.parse(late.answer).current.revision]).toEqual([409, 1]);
  });

  it('is what a role may see: a partner of no offences and no draft', async () => {
    await open();
    const partner = town.as('partner');
    const given = { kinds: ['more_than_chance', 'suggestion', 'milestone'], mail: 'none', language: 'sv', revision: 0 };
    expect((await partner.send('PUT', '/api/notices', given)).status).toBe(200);
    const answer = notices.parse(await (await partner.request('/api/notices')).json());
    expect(answer).toMatchObject({ notices: [], may_choose: ['milestone', 'deadline', 'own_pass'] });
    const wrong = await partner.send('PUT', '/api/notices', { ...given, mail: 'hourly', revision: 1 });
    expect([wrong.status, problem.parse(wrong.answer).error.field]).toEqual([400, 'mail']);
  });

  it('comes by mail once a day, as numbers and no names of places, and ends by a link', async () => {
    const smtp = await openMailServer();
    closing.push(smtp.close);
    await open(new Mailer({ url: smtp.url, from: FROM }));
    await choose(['more_than_chance'], 'daily');
    expect(await send(at('2026-01-08T05:00:00Z'))).toBe(0);
    // two servers at once
    const counts = await Promise.all([send(MORNING), send(MORNING)]);
    expect([counts.reduce((a, b) => a + b), smtp.mails.length]).toEqual([1, 1]);
    expect(await send(at('2026-01-09T08:00:00Z'))).toBe(0);
    const mail = readMail(smtp.mails[0]!);
    expect(mail).toMatch(/Platser eller stadsdelar med något nytt: \d+\. Logga in för att se\./);
    // numbers of the letter's own, as its links', may hold any figures
    const letter = mail.slice(mail.indexOf('\r\n\r\n')).replaceAll(/https?:\S+|^--\S*$/gm, '');
    expect(letter).toContain('Logga in');
    expect(letter).not.toMatch(/Torget|Väst|40/);
    expect(mail).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
    const link = new URL(/https?:[^\s>]+\/notices\/stop\/[^\s>]+/.exec(mail)![0]);
    const path = link.pathname + link.search;
    const nobody = town.as(null);
    expect(await (await nobody.request(path)).text()).toContain('<form method="post">');
    expect((await read()).choice.mail).toBe('daily');
    const form = { method: 'POST', headers: { 'Content-Type': 'application/x-www-form-urlencoded' } };
    const ended = await nobody.request(path, { ...form, body: 'List-Unsubscribe=One-Click' });
    expect([ended.status, await ended.text()]).toEqual([200, expect.stringContaining('Inga fler brev skickas.')]);
    expect((await read()).choice).toMatchObject({ mail: 'none', kinds: ['more_than_chance'] });
    const forged = await nobody.request(path.replace(/stop\/./, 'stop/_'), { ...form, body: '' });
    expect(await forged.text()).toContain('Länken gäller inte.');
  });

  it('is tried again when the mail server is away or hangs, and the server says so', async () => {
    const silent: Server = createServer();
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    closing.push(() => new Promise((resolve) => silent.close(resolve)));
    const { port } = silent.address() as AddressInfo;
    await open(new Mailer({ url: `smtp://127.0.0.1:${port}`, from: FROM }, 200));
    await choose(['more_than_chance'], 'weekly');
    expect(await send(MORNING)).toBe(0);
    expect((await town.ask(health, '/api/health')).mail_state).toBe('failing');
    const admin = notices.parse(await (await town.as('admin').request('/api/notices')).json());
    expect(admin.mail_problem?.sv).toMatch(/^Brev går inte att skicka:/);
    expect((await read()).mail_problem).toBeNull();

    const smtp = await openMailServer();
    closing.push(smtp.close);
    expect(await send(MORNING, { mailer: new Mailer({ url: smtp.url, from: FROM }) })).toBe(1);
    const trail = await town.store.db.selectFrom('audit').select('action').where('subject', '=', 'notices').execute();
    expect(trail.map(({ action }) => action)).toEqual(['choose', 'mail', 'mail_failed', 'mail']);
  });
});
