import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { addresses } from '../../../server/contract/addresses';
import { openTown, type Town } from '../tiny-town';

let town: Town;
beforeEach(async () => {
  town = await openTown();
});
afterEach(() => town.close());

/** What an import has changed can be taken back. */
const CHANGED = { offence: { before: null, after: null } };

/** An import in the history that did not find these addresses. */
function imported(number: number, unknown_addresses: Record<string, number>, more: object = {}) {
  const folder = join(town.folder, 'imports', String(number).padStart(4, '0'));
  mkdirSync(folder, { recursive: true });
  const entry = { number, act: 'import', about: null, at: '2026-01-05T10:00:00.000Z', by: 'anna', source: 'offences', files: [], period: null, options: {}, report: { unknown_addresses }, keep_until: null, changes: CHANGED, ...more }; // prettier-ignore
  writeFileSync(join(folder, 'entry.json'), JSON.stringify(entry));
}
const read = () => town.ask(addresses, '/api/addresses');
const mend = (body: object) => town.as('police').send('POST', '/api/addresses/mends', body);

it('lists what imports that hold did not find, and remembers what it means', async () => {
  imported(1, { 'storgatan 3': 2, hemlös: 5 });
  imported(2, { 'storgatan 3': 4 });
  imported(3, { borta: 9 });
  imported(4, {}, { act: 'undo', about: 3 });
  expect((await read()).not_found).toEqual([
    { address: 'storgatan 3', n: 6 },
    { address: 'hemlös', n: 5 },
  ]);
  expect((await mend({ address: 'Storgatan 3', means: 'Sturegatan 10' })).status).toBe(200);
  expect((await mend({ address: 'storgatan 3', means: 'Tulegatan 1' })).status).toBe(409);
  expect((await mend({ address: 'hemlös', means: null })).status).toBe(200);
  const { not_found, mends } = await read();
  expect(not_found).toEqual([]);
  expect(mends).toEqual([
    expect.objectContaining({ address: 'hemlös', means: null }),
    expect.objectContaining({ address: 'storgatan 3', means: 'Sturegatan 10', mended_by: 'Åsa police' }),
  ]);
  const shared = JSON.parse(readFileSync(join(town.folder, 'mended-addresses.json'), 'utf8')) as { mends: unknown[] };
  expect(shared.mends).toHaveLength(2);
  expect((await town.as('police').send('DELETE', '/api/addresses/mends/heml%C3%B6s')).status).toBe(200);
  expect((await read()).not_found).toEqual([{ address: 'hemlös', n: 5 }]);
  const trail = (await town.store.db.selectFrom('audit').select(['action', 'subject']).execute()).filter(({ subject }) => subject === 'address'); // prettier-ignore
  expect(trail.map(({ action }) => action)).toEqual(['mend', 'mend', 'unmend']);
});

it('takes addresses with a name, from the police', async () => {
  expect((await mend({ address: '12', means: null })).status).toBe(400);
  expect((await mend({ address: 'storgatan', means: '?' })).status).toBe(400);
  expect((await town.as('planner').request('/api/addresses')).status).toBe(403);
  expect((await town.as('planner').send('POST', '/api/addresses/mends', { address: 'a', means: null })).status).toBe(
    403,
  );
});
