import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPack } from '../../../data/pack/read-pack';
import { openSaved } from '../../../server/boot/open-saved';
import { parseSettings } from '../../../server/boot/settings';
import { tinyPack } from '../tiny-town';

const ROOT = join(import.meta.dirname, '../../..');

describe('backup and restore of a town whose pack is given by its path', () => {
  const folder = mkdtempSync(join(tmpdir(), 'backup-'));
  // another name than the municipality has
  const env = { MUNICIPALITY: join(folder, 'the-pack'), DATA_DIR: folder };
  const run = (command: string, ...words: string[]) =>
    execFileSync(process.execPath, ['program/run.mjs', `server/commands/${command}.ts`, ...words], {
      cwd: ROOT,
      env: { ...process.env, ...env },
      encoding: 'utf8',
    });
  const openSavedHere = () => openSaved(parseSettings(env), readPack(env.MUNICIPALITY), 'http://localhost');
  const countUsers = async () => {
    const { store } = await openSavedHere();
    const rows = await store.db.selectFrom('audit').selectAll().where('subject', '=', 'user').execute();
    await store.close();
    return rows.length;
  };

  beforeAll(async () => {
    const { municipality, stadsdelar } = tinyPack();
    const pack = join(folder, 'the-pack');
    mkdirSync(pack);
    writeFileSync(join(pack, 'municipality.json'), JSON.stringify(municipality));
    const collection = { type: 'FeatureCollection', features: stadsdelar };
    writeFileSync(join(pack, 'stadsdelar.geojson'), JSON.stringify(collection));
    const { store, access } = await openSavedHere();
    await access.addUser({ email: 'eva@example.org', name: 'Eva', role: 'police', actors: [], unit: null });
    await store.close();
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it("find the server's own file", async () => {
    expect(await countUsers()).toBe(1);
    expect(run('backup')).toMatch(/^ {2}user +1$/m);
    const [copy = ''] = readdirSync(join(folder, 'store', 'backup'));
    expect(copy).toMatch(/^tiny-backup-/);
    for (const name of readdirSync(join(folder, 'store')))
      if (name.startsWith('tiny.db')) rmSync(join(folder, 'store', name));
    run('restore', join(folder, 'store', 'backup', copy));
    expect(await countUsers()).toBe(1);
    expect(readdirSync(join(folder, 'store')).filter((name) => name.endsWith('.db'))).toEqual(['tiny.db']);
  });
});
