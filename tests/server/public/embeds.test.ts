import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseEmbedHosts } from '../../../server/public/allow-embedding';
import { createPublicApp } from '../../../server/public/create-public-app';
import { openPublished, type Published } from '../../../server/public/open-published';
import { publicOutcomes } from '../../../server/publish/public-outcomes';
import * as pages from '../../../web/public-pages/render-pages';
import { tinyPack } from '../tiny-pack';
import { writePublic } from './write-public';

const ORIGIN = 'https://karta.example.se';
let [open, shut, written]: [Published, Published, Awaited<ReturnType<typeof writePublic>>] = [] as never;
beforeAll(async () => {
  written = await writePublic([1]);
  const place = { origin: ORIGIN, hasSignIn: false };
  open = await openPublished(written.folder, pages, { ...place, embeddedBy: ['https://*.example.se'] }, () => {});
  shut = await openPublished(written.folder, pages, place, () => {});
});
afterAll(() => {
  open.stop();
  shut.stop();
  written.remove();
});
const ask = (published: Published, path: string) => createPublicApp(published, ORIGIN).request(path);

describe('pages that others show within their own', () => {
  it('may be shown by those who are named, and no other page by anybody', async () => {
    for (const path of ['/inbaddning/karta', '/en/inbaddning/loften/2025']) {
      const { headers } = await ask(open, path);
      expect(headers.get('Content-Security-Policy')).toContain('frame-ancestors https://*.example.se');
      expect(headers.get('X-Frame-Options')).toBeNull();
      expect((await ask(shut, path)).headers.get('Content-Security-Policy')).toContain("frame-ancestors 'none'");
    }
    const { headers } = await ask(open, '/stadsdelar/vast');
    expect(headers.get('Content-Security-Policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('X-Frame-Options')).toBe('DENY');
  });

  it('are whole without their script, lead out of the frame, set no cookie, and stand in no sitemap', async () => {
    const response = await ask(open, '/inbaddning/loften/2025');
    const html = await response.text();
    expect(response.headers.get('Set-Cookie')).toBeNull();
    expect(html).toContain('<strong>Närvaro</strong>: 0 av 1');
    expect(html).toContain('<script type="module" src="/publikt/hojd.js"></script>');
    for (const [link] of html.matchAll(/<a [^>]+>/g)) expect(link).toContain('target="_top"');
    expect(await (await ask(open, '/sitemap.xml')).text()).not.toContain('inbaddning');
    const script = (await ask(open, '/publikt/inbaddning.js')).headers;
    expect(script.get('Content-Type')).toMatch(/^text\/javascript/);
    // a browser runs it within a page of another host
    expect(script.get('Cross-Origin-Resource-Policy')).toBe('cross-origin');
    expect((await ask(open, '/publikt/stil.css')).headers.get('Cross-Origin-Resource-Policy')).toBe('same-origin');
  });

  it('have their code told only where somebody may use it', async () => {
    expect(await (await ask(open, '/metod')).text()).toContain(`${ORIGIN}/inbaddning/karta`);
    expect(await (await ask(shut, '/metod')).text()).not.toContain('iframe');
  });

  it.each([
    ['https://www.sundbyberg.se, https://*.solna.se', ['https://www.sundbyberg.se', 'https://*.solna.se']],
    ['*', ['*']],
    ['', []],
    ["https://x.se; script-src 'unsafe-inline'", null],
    ['sundbyberg', null],
  ])('are configured by hosts and nothing else: %s', (given, hosts) => {
    expect(parseEmbedHosts(given)).toEqual(hosts);
  });
});

describe('what came of meetings', () => {
  const pack = tinyPack();
  const [activity] = pack.actors.activities;
  const openPack = { actors: { ...pack.actors, activities: [{ ...activity!, is_open: true }] } };
  const row = {
    pass_id: 'a',
    activity: activity!.activity,
    stadsdel: 'vast',
    planned_from: '2026-01-20T17:00:00.000Z',
  } as Parameters<typeof publicOutcomes>[0][number];
  const outcome = {
    pass_id: 'a',
    revision: 1,
    n_came: 23,
    heard: '["Mörkt vid gången"]',
    next_step: 'Belysningen ses över.',
    told_to: 'Alla',
    recorded_by: 'x',
    recorded_at: '2026-01-21T00:00:00.000Z',
  };
  const told = (more: Partial<typeof outcome>, of = openPack) =>
    publicOutcomes([row], [{ ...outcome, ...more }], of, 'Europe/Stockholm');

  it('is told with its day and next step, rounded, and nothing of what was heard or by whom', () => {
    expect(told({})).toEqual([
      {
        kind: expect.anything() as unknown,
        stadsdel: 'vast',
        date: '2026-01-20',
        n_came: 25,
        next_step: outcome.next_step,
      },
    ]);
    expect(told({ n_came: 3 })[0]!.n_came).toBe('protected');
  });

  it('leaves out a text that seems to tell of a person, and meetings that are not open', () => {
    expect(told({ next_step: 'Ring 070-123 45 67' })[0]!.next_step).toBe('');
    expect(told({}, { actors: { ...pack.actors, activities: [{ ...activity!, is_open: false }] } })).toEqual([]);
  });
});
