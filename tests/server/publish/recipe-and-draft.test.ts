import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publications, savedDraft } from '../../../server/contract/publications';
import { runRecipe } from '../../../server/publish/run-recipe';
import * as pages from '../../../web/public-pages/render-pages';
import { everyMonth, offence, openTown, times, type Town } from '../tiny-town';

const quarterDays = ['02', '05', '08', '11'].map((month) => ({ occurred_from: `2025-${month}-10 12:00:00` }));
const offences = [
  ...quarterDays.flatMap((at) => [
    ...times(30, at),
    ...times(3, { ...at, stadsdel: 'ost', x: 661_050 }),
    ...times(8, { ...at, category: 'drugs' }),
  ]),
  ...everyMonth([2025], 20),
  offence({ occurred_from: '2026-01-06 12:00:00' }),
];
/** The town's own clock stands still; the recipe's is the server's. */
const [NEXT_MONTH, LATER] = [new Date('2199-01-10T12:00:00Z'), new Date('2199-02-10T12:00:00Z')];

let town: Town;
beforeAll(async () => {
  town = await openTown({ pages, tables: { offence: offences }, as_of: '2026-02-20' });
});
afterAll(() => town.close());

const all = () => town.ask(publications, '/api/publications');
const reason = 'Kvartalet är klart';
const auditOf = async () => {
  const rows = await town.store.db.selectFrom('audit').selectAll().where('subject', '=', 'publication').execute();
  return rows.map(({ action }) => action);
};

describe('a draft', () => {
  it('is kept for those inside, and nobody else reads it', async () => {
    const { status, answer } = await town.app.send('POST', '/api/publications/draft', { promises: [], newest: 0 });
    expect(status).toBe(200);
    const { draft } = await all();
    expect(draft?.draft_id).toBe(savedDraft.parse(answer).draft_id);
    const path = '/api/publications/draft/page?path=stadsdelar/vast';
    for (const role of ['planner', 'police'] as const) {
      const response = await town.as(role).request(path);
      expect(response.status).toBe(200);
      expect(response.headers.get('Cache-Control')).toBe('no-store');
      const html = await response.text();
      expect(html).toContain('Utkast: det här är inte publicerat');
      expect(html).toContain('<meta name="robots" content="noindex">');
      // every link stays within the draft
      expect(html).not.toMatch(/href="\/(?!api\/publications\/draft\/page)/);
    }
    expect((await town.as('partner').request(path)).status).toBe(403);
    expect((await town.as(null).request(path)).status).toBe(401);
    expect((await town.app.request('/api/publications/draft/page?path=../../x')).status).toBe(404);
    expect(readdirSync(town.folder.replace(/tiny$/, '')).includes('published')).toBe(false);
  });

  it('is published as it was looked at, whatever has come since, and is gone then', async () => {
    const { draft_id } = (await all()).draft!;
    await town.write({ offence: [...offences, ...times(40, { ...quarterDays[1], category: 'drugs' })] });
    const { status } = await town.app.send('POST', '/api/publications', { promises: [], reason, newest: 0, draft_id });
    expect(status).toBe(200);
    await town.write({ offence: offences });
    const csv = await (await town.as(null).request('/data/counts.csv')).text();
    expect(csv).toContain('2025-Q2;kommun;found;known;8;');
    expect((await all()).draft).toBeNull();
    const again = await town.app.send('POST', '/api/publications', { promises: [], reason, newest: 1, draft_id });
    expect(again.status).toBe(404);
    expect((await town.app.request('/api/publications/draft/page')).status).toBe(404);
  });

  it('can be taken away, and is not made on top of what is no longer the newest', async () => {
    expect((await town.app.send('POST', '/api/publications/draft', { promises: [], newest: 0 })).status).toBe(409);
    await town.app.send('POST', '/api/publications/draft', { promises: [], newest: 1 });
    expect((await town.app.send('DELETE', '/api/publications/draft')).status).toBe(200);
    expect((await all()).draft).toBeNull();
  });
});

describe('the monthly recipe', () => {
  const approve = async () => {
    const { newest } = await all();
    return town.app.send('POST', '/api/publications/recipe', { day: 5, reason: 'Varje månad', newest });
  };

  it('is approved by an administrator on what is published now, and waits for its day', async () => {
    const planner = await town.as('planner').send('POST', '/api/publications/recipe', { day: 5, reason, newest: 1 });
    expect(planner.status).toBe(403);
    expect((await town.app.send('POST', '/api/publications/recipe', { day: 31, reason, newest: 1 })).status).toBe(400);
    expect((await town.app.send('POST', '/api/publications/recipe', { day: 5, reason, newest: 7 })).status).toBe(409);
    expect((await approve()).status).toBe(200);
    expect((await all()).recipe).toMatchObject({ state: 'active', day: 5, approved_by: 'Åsa admin', doubts: [] });
    expect(await runRecipe(town.deps, new Date('2199-01-04T12:00:00Z'))).toBeNull();
  });

  it('publishes once a month, in the name of who approved it', async () => {
    expect(await runRecipe(town.deps, NEXT_MONTH)).toBe(2);
    expect(await runRecipe(town.deps, NEXT_MONTH)).toBeNull();
    const { versions, recipe, served } = await all();
    expect(versions[0]).toMatchObject({ version: 2, published_by: 'Åsa admin', reason: 'Varje månad' });
    expect([recipe?.last_version, served]).toEqual([2, 2]);
  });

  it('publishes nothing where the data are no longer like that, and asks until somebody approves anew', async () => {
    await town.write({ offence: [...offences, ...quarterDays.flatMap((at) => times(40, at))] });
    await town.live.refresh();
    expect(await runRecipe(town.deps, LATER)).toEqual(['late']);
    const { recipe, newest } = await all();
    expect([recipe?.state, recipe?.doubts, newest]).toEqual(['asks', ['late'], 2]);
    expect(await runRecipe(town.deps, new Date('2199-03-10T12:00:00Z'))).toBeNull();
    expect((await approve()).status).toBe(200);
    expect((await all()).recipe?.state).toBe('active');
  });

  it('asks where who approved it may no longer publish, or somebody has gone back', async () => {
    await town.app.send('POST', '/api/publications/1/restore', { reason: 'Fel', newest: 2 });
    expect(await runRecipe(town.deps, new Date('2199-04-10T12:00:00Z'))).toEqual(['restored']);
  });

  it('is ended by an administrator', async () => {
    expect((await town.app.send('DELETE', '/api/publications/recipe')).status).toBe(200);
    expect((await town.app.send('DELETE', '/api/publications/recipe')).status).toBe(404);
    expect(await runRecipe(town.deps, new Date('2199-05-10T12:00:00Z'))).toBeNull();
    expect(await auditOf()).toEqual(
      expect.arrayContaining(['draft', 'discard_draft', 'approve_recipe', 'ask_recipe', 'revoke_recipe']),
    );
  });
});
