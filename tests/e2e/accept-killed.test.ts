import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { suggestion } from '../../server/contract/suggestions';
import { createRandom } from '../../server/statistics/random';
import { haveBrowser, openBrowser } from './open-browser';
import { DESKTOP, openPage } from './open-page';
import { startApp, type RunningApp } from './start-app';

/** weeks that the demo has nothing planned in, one a kill */
const WEEKS = ['2026-W19', '2026-W20', '2026-W21', '2026-W22', '2026-W23', '2026-W24'];
const IN_PAGE = '2026-W26';
/** how long after the acceptance has been sent the server is killed, at most: about as long as it takes, ms */
const MOST_MS = 300;

const visitsIn = (passes: readonly { tour: { stops: unknown[] } | null }[]) =>
  passes.reduce((sum, { tour }) => sum + (tour?.stops.length ?? 1), 0);

describe('a server that is killed while a suggestion is accepted', () => {
  let app: RunningApp;
  beforeAll(async () => void (app = await startApp()));
  afterAll(() => app.stop());

  const ask = (path: string, body?: unknown) =>
    fetch(app.address + path, {
      ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
      headers: { Cookie: app.cookie, 'Content-Type': 'application/json', Origin: app.address },
    });
  const read = async (id: string) => suggestion.parse(await (await ask(`/api/suggestions/${id}`)).json());
  const passesOf = async (week: string) =>
    ((await (await ask(`/api/passes?week=${week}`)).json()) as { passes: { tour: { stops: unknown[] } | null }[] })
      .passes;

  it('has planned all of it or nothing, and the suggestion says which', async () => {
    const random = createRandom(6);
    for (const week of WEEKS) {
      const asked = { week, actor: 'polis', activity: 'fotpatrull', teams: 7, uncommitted_share: 0.5 };
      const made = suggestion.parse(await (await ask('/api/suggestions', asked)).json());
      const before = visitsIn(await passesOf(week));
      const visits = made.result.visits.map(({ visit_id, place, from, to }) => ({ visit_id, place, from, to }));
      expect(visits.length).toBeGreaterThan(50);
      const accepted = ask(`/api/suggestions/${made.suggestion_id}/accept`, { revision: made.revision, visits }).then(
        ({ status }) => status,
        () => null,
      );
      await sleep(random.below(MOST_MS));
      await app.kill();
      const answered = await accepted;
      await app.revive();
      const after = await read(made.suggestion_id);
      const passes = await passesOf(week);
      const n_visits = visitsIn(passes) - before;
      const whole = { status: 'accepted', taken: visits.length, n_visits: visits.length };
      const nothing = { status: 'draft', taken: 0, n_visits: 0 };
      expect([whole, nothing]).toContainEqual({ status: after.status, taken: after.taken.length, n_visits });
      // what it said to be planned is
      if (answered === 200) expect(after.status).toBe('accepted');
    }
  });

  it.skipIf(!haveBrowser())(
    'is told by the page when the server is back, and nothing is shown that is not so',
    async () => {
      const browser = await openBrowser();
      try {
        const { page } = await openPage(browser, `${app.address}/arbete/narvaro?week=${IN_PAGE}`, DESKTOP);
        const told = (text: RegExp) => page.getByRole('alert').getByText(text).waitFor();
        await page.getByRole('button', { name: 'Föreslå besök' }).click();
        await page.getByRole('button', { name: 'Ta fram förslag' }).click();
        const take = page.getByRole('button', { name: /^Planera \d+ pass, \d+ besök$/ });
        await take.waitFor();
        // the line is cut first: what is asked then reaches nobody
        await app.kill();
        await take.click();
        await page
          .getByRole('alert')
          .getByText(/planeras helt eller inte alls/)
          .waitFor();
        await app.revive();
        await told(/^Kontakten bröts, och inget av det du valde blev planerat\. Planera det igen\.$/);
        expect(await passesOf(IN_PAGE)).toEqual([]);
        await expect.poll(() => page.locator('[data-pass]').count()).toBe(0);

        // the other way: it is planned, and the answer never comes
        await page.route('**/accept', async (route) => {
          await route.fetch();
          await app.kill();
          await route.abort();
        });
        await take.click();
        await page
          .getByRole('alert')
          .getByText(/planeras helt eller inte alls/)
          .waitFor();
        await page.unroute('**/accept');
        await app.revive();
        await told(/^Kontakten bröts, men de \d+ besök du valde blev alla planerade\.$/);
        await page.locator('[data-pass]').first().waitFor();
        await expect.poll(() => take.count()).toBe(0);

        // and it is taken back as what was answered: all of it with one press, and then it is suggested again
        await page.getByRole('button', { name: /^Ångra: planera \d+ föreslag/ }).click();
        await take.waitFor();
        expect(await passesOf(IN_PAGE)).toEqual([]);
        await page.getByRole('button', { name: /^Gör om: planera \d+ föreslag/ }).click();
        await page.locator('[data-pass]').first().waitFor();
      } finally {
        await browser.close();
      }
    },
  );
});
