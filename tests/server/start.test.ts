import { spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tinyPack } from './tiny-town';

const ROOT = join(import.meta.dirname, '../..');

describe('npm start after npm ci --omit=dev', () => {
  const folder = mkdtempSync(join(tmpdir(), 'start-'));
  const installed = join(folder, 'program');
  const pack = join(folder, 'tiny');
  const page = join(installed, 'dist', 'index.html');

  beforeAll(() => {
    const isBuilt = (path: string) => path === join(ROOT, 'data', 'build') || path === join(ROOT, 'data', 'store');
    for (const name of [
      'server',
      'data',
      'program',
      'package.json',
      'package-lock.json',
      'tsconfig.json',
      'vite.config.ts',
    ])
      cpSync(join(ROOT, name), join(installed, name), { recursive: true, filter: (path) => !isBuilt(path) });
    const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
      packages: Record<string, { dev?: true }>;
    };
    for (const [path, { dev }] of Object.entries(packages)) {
      if (dev === true || path === '' || path.lastIndexOf('node_modules/') > 0 || !existsSync(join(ROOT, path)))
        continue;
      mkdirSync(dirname(join(installed, path)), { recursive: true });
      symlinkSync(join(ROOT, path), join(installed, path));
    }
    const { municipality, stadsdelar } = tinyPack();
    mkdirSync(pack);
    writeFileSync(join(pack, 'municipality.json'), JSON.stringify(municipality));
    const collection = { type: 'FeatureCollection', features: stadsdelar };
    writeFileSync(join(pack, 'stadsdelar.geojson'), JSON.stringify(collection));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  /** Runs it until it has an address or has ended, and asks it for its page. */
  async function start(): Promise<{ output: string; page: string | null }> {
    const child = spawn(process.execPath, ['program/run.mjs', 'server/start.ts'], {
      cwd: installed,
      env: { ...process.env, PORT: '0', HOST: '', MUNICIPALITY: pack, DATA_DIR: join(folder, 'build') },
    });
    let output = '';
    const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
    const url = await new Promise<string | null>((resolve) => {
      const take = (chunk: Buffer) => {
        output += chunk.toString();
        const found = /http:\/\/127\.0\.0\.1:\d+/.exec(output);
        if (found !== null) resolve(found[0]);
      };
      child.stdout.on('data', take);
      child.stderr.on('data', take);
      void ended.then(() => resolve(null));
    });
    const page = url === null ? null : await (await fetch(url, { headers: { Accept: 'text/html' } })).text();
    child.kill('SIGTERM');
    await ended;
    return { output, page };
  }

  it('says how to get pages where there are none, and serves those that are there however old they are', async () => {
    expect(await start()).toEqual({ output: expect.stringContaining('The pages have not been built') as string, page: null }); // prettier-ignore
    mkdirSync(dirname(page));
    writeFileSync(page, '<!doctype html><title>built elsewhere</title>');
    utimesSync(page, 1, 1);
    const served = await start();
    expect(served.page, served.output).toContain('built elsewhere');
    expect(served.output).not.toContain('ERR_MODULE_NOT_FOUND');
  });
});
