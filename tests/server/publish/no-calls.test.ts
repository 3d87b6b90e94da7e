import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publishDemo } from '../../../server/publish/publish-demo';
import * as pages from '../../../web/public-pages/render-pages';
import { call, everyMonth, openTown, pass, times, type Town } from '../tiny-town';

/** Of which nothing is as many, and that is called as nothing else is. */
const N = 947;
const SOURCE = 'ledningscentralens-register';
const calls = times(N, {}).map((_, i) =>
  call({
    occurred_from: `2025-${String(1 + (i % 12)).padStart(2, '0')}-04 20:15:00`,
    category: 'noise',
    source: SOURCE,
    stadsdel: 'ost',
  }),
);

async function publishTown(withCalls: boolean): Promise<Town> {
  const town = await openTown({
    pages,
    tables: { offence: everyMonth([2024, 2025], 9), presence: [pass()], ...(withCalls && { service_call: calls }) },
    as_of: '2026-02-20',
  });
  expect(await publishDemo(town.deps)).toBe(1);
  return town;
}

/** Every file that was published, by its name. */
function filesOf(town: Town): Map<string, Buffer> {
  const folder = join(dirname(town.folder), 'published');
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) => each.isFile());
  return new Map(names.map(({ parentPath, name }) => [name, readFileSync(join(parentPath, name))]));
}

describe('calls for service', () => {
  let [with_, without] = [] as unknown as [Town, Town];
  beforeAll(async () => {
    with_ = await publishTown(true);
    without = await publishTown(false);
  });
  afterAll(async () => {
    await with_.close();
    await without.close();
  });

  it('are there for those who work with them', async () => {
    const { answer } = await with_.as('police').send('GET', '/api/service-calls?from=2025-01-01&to=2026-01-01');
    expect(JSON.stringify(answer)).toContain(String(N));
  });

  it('change no byte of what is published but when that was', () => {
    const [published, other] = [filesOf(with_), filesOf(without)];
    expect(published.size).toBeGreaterThan(20);
    expect([...published.keys()]).toEqual([...other.keys()]);
    const differing = [...published].filter(([name, bytes]) => !bytes.equals(other.get(name)!)).map(([name]) => name);
    const plain = (bytes: Buffer) =>
      bytes.toString('latin1').replace(/\d{4}-\d{2}-\d{2}T[\d:.]+Z|"[0-9a-f]{16,}"/g, '');
    for (const name of differing) expect([name, plain(published.get(name)!)]).toEqual([name, plain(other.get(name)!)]);
  });

  it('are named in no file and answered at no public address', async () => {
    for (const [name, bytes] of filesOf(with_))
      expect([name, /service[-_]call|ledningscentral/i.test(bytes.toString('latin1'))]).toEqual([name, false]);
    const nobody = with_.as(null);
    const refused = ['/api/service-calls', '/api/service-calls/grid'];
    for (const path of refused) expect((await nobody.request(path)).status).toBe(401);
    for (const path of [
      '/',
      '/karta',
      '/stadsdelar/ost',
      '/metod',
      '/uppfoljning/2025',
      '/data/public.json',
      '/data/v1/public.json',
    ]) {
      const text = await (await nobody.request(path)).text();
      expect([path, /händelse(r|n)? per|service[-_]call|ledningscentral|\b947\b/i.test(text)]).toEqual([path, false]);
    }
  });
});
