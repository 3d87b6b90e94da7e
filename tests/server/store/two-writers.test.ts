import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RULES } from '../../../server/access/rules';
import { seedTinyPromise } from '../promises/tiny-promise';
import { ENGINES, removeFolders } from './engines';
import { openTwoServers } from './two-servers';
import { OF_LAW_PACK } from './two-writers/cases-of-law-pack';
import { OF_NOTICES } from './two-writers/cases-of-notices';
import { OF_PAGES } from './two-writers/cases-of-pages';
import { OF_THE_PLAN } from './two-writers/cases-of-plan';
import { OF_PROMISES } from './two-writers/cases-of-promises';
import { OF_PUBLISHING } from './two-writers/cases-of-publishing';
import { OF_REPORTS } from './two-writers/cases-of-reports';
import { OF_TRIALS } from './two-writers/cases-of-trials';
import { OF_USERS } from './two-writers/cases-of-users';
import { beginAnew, type Cases, type Cast } from './two-writers/cast';

/** Each case is tried so often, for what happens at once does not happen so every time. */
const ROUNDS = 3;

const CASES: Cases = {
  ...OF_THE_PLAN,
  ...OF_PAGES,
  ...OF_LAW_PACK,
  ...OF_NOTICES,
  ...OF_PROMISES,
  ...OF_PUBLISHING,
  ...OF_REPORTS,
  ...OF_TRIALS,
  ...OF_USERS,
};

/** The sign-in library saves by itself; imports and deliveries have locks of their own over folders: see tests/server/routes/imports and tests/server/deliveries. */
const ELSEWHERE = /^GET |\/api\/auth\/|\/api\/(imports|deliveries)\//;

it('tries every route that writes, but those that others guard', () => {
  const writing = Object.keys(RULES).filter((rule) => !ELSEWHERE.test(rule));
  expect(Object.keys(CASES).sort()).toEqual(writing.sort());
});

describe.each(ENGINES)('two who write at once, each at a server of their own, on $engine', ({ newStore }) => {
  let cast: Cast;
  beforeAll(async () => {
    beginAnew();
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
