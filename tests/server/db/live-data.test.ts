import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { byHour, byStadsdel } from '../../../server/contract/offences';
import { catalogue } from '../../../server/contract/catalogue';
import { health } from '../../../server/contract/health';
import { openTown, times, type Town } from '../tiny-town';

let town: Town;
afterEach(() => town.close());

it('serves the new table after an import, without a restart', async () => {
  town = await openTown({ tables: { offence: times(3) } });
  const before = await town.ask(health, '/api/health');
  await town.write({ offence: times(5) });
  await town.live.refresh();
  expect((await town.ask(byStadsdel, '/api/offences/by-stadsdel')).counted.n).toBe(5);
  expect((await town.ask(health, '/api/health')).data_version).not.toBe(before.data_version);
});

it('finds by itself that a table has been replaced', async () => {
  town = await openTown({ tables: { offence: times(3) } });
  town.live.watch(50);
  await town.write({ offence: times(4) });
  await vi.waitFor(async () => expect((await town.ask(byStadsdel, '/api/offences/by-stadsdel')).counted.n).toBe(4), {
    timeout: 60_000,
    interval: 50,
  });
});

it('answers each request from one state of the tables, whole, while they are being replaced', async () => {
  // in every state there are k offences in each of ten hours: an answer that mixed two states would not add up
  const state = (k: number) =>
    Array.from({ length: 10 }, (_, hour) => times(k, { hour, occurred_from: `2025-01-15 0${hour}:10:00` })).flat();
  town = await openTown({ tables: { offence: state(1) } });
  const seen = new Set<number>();
  let isWriting = true;
  const read = async () => {
    while (isWriting) {
      const { counted, n } = await town.ask(byHour, '/api/offences/by-hour?from=2025-01-01&to=2026-01-01');
      const filled = n.filter((count) => count > 0);
      expect(filled).toHaveLength(10);
      const [k = 0, ...others] = new Set(filled);
      expect(others).toEqual([]);
      expect(counted.n).toBe(10 * k);
      seen.add(k);
    }
  };
  const readers = [read(), read(), read(), read()];
  for (let k = 2; k <= 6; k++) {
    await town.write({ offence: state(k) });
    await town.live.refresh();
  }
  isWriting = false;
  await Promise.all(readers);
  expect(seen.size).toBeGreaterThan(1);
});

it('keeps what a request has begun with until it has ended', async () => {
  town = await openTown({ tables: { offence: times(3) } });
  const lease = town.live.lease();
  await town.write({ offence: times(9) });
  await town.live.refresh();
  const [old] = await lease.data.ask('table-extents', {});
  expect(old).toMatchObject({ name: 'offence', n: 3 });
  lease.release();
  // after its last lease the old state is closed
  await expect(lease.data.ask('table-extents', {})).rejects.toThrow();
});

it('goes on with the old data when a new file is broken, says so, and takes the next good one', async () => {
  town = await openTown({ tables: { offence: times(3) } });
  writeFileSync(join(town.folder, 'offence.parquet'), 'PAR1 and then nothing');
  await town.live.refresh();
  await town.live.refresh();
  expect((await town.ask(byStadsdel, '/api/offences/by-stadsdel')).counted.n).toBe(3);
  const answer = await town.ask(health, '/api/health');
  expect(answer.status).toBe('old_data');
  expect(answer.data_problem).toMatch(/^offence\.parquet: /);
  expect(answer.data_problem).not.toContain(town.folder);
  // told once, however often it is looked at
  expect(town.logged).toHaveLength(1);
  await town.write({ offence: times(4) });
  await town.live.refresh();
  expect((await town.ask(byStadsdel, '/api/offences/by-stadsdel')).counted.n).toBe(4);
  expect((await town.ask(health, '/api/health')).data_problem).toBeNull();
});

it('keeps what it has of a table that has been taken away, and says so, until it is there again', async () => {
  town = await openTown({ tables: { offence: times(3), incident: [] } });
  const before = await town.ask(health, '/api/health');
  expect((await town.ask(catalogue, '/api/catalogue')).old_data).toBe(false);
  const file = join(town.folder, 'offence.parquet');
  renameSync(file, `${file}.away`);
  await town.live.refresh();
  await town.live.refresh();
  expect((await town.ask(byStadsdel, '/api/offences/by-stadsdel')).counted.n).toBe(3);
  expect(await town.ask(health, '/api/health')).toMatchObject({
    status: 'old_data',
    data_version: before.data_version,
    data_problem: expect.stringMatching(/^offence\.parquet: fanns och är borta/) as string,
  });
  expect((await town.ask(catalogue, '/api/catalogue')).old_data).toBe(true);
  expect(town.logged).toHaveLength(1);
  renameSync(`${file}.away`, file);
  await town.live.refresh();
  expect(await town.ask(health, '/api/health')).toMatchObject({ status: 'ok', data_problem: null });
});

it('keeps what it has when the whole folder has gone, as a share that is no longer mounted', async () => {
  town = await openTown({ tables: { offence: times(3) } });
  renameSync(town.folder, `${town.folder}-away`);
  await town.live.refresh();
  expect((await town.ask(byStadsdel, '/api/offences/by-stadsdel')).counted.n).toBe(3);
  expect((await town.ask(health, '/api/health')).status).toBe('old_data');
  renameSync(`${town.folder}-away`, town.folder);
  await town.write({ offence: times(4) });
  await town.live.refresh();
  expect((await town.ask(byStadsdel, '/api/offences/by-stadsdel')).counted.n).toBe(4);
  expect((await town.ask(health, '/api/health')).status).toBe('ok');
});
