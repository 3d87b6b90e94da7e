import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTables } from '../../server/store/open-store';
import { tinyPack } from './tiny-town';

const ROOT = join(import.meta.dirname, '../..');

describe('the program', () => {
  const folder = mkdtempSync(join(tmpdir(), 'main-'));
  beforeAll(() => {
    const { municipality, stadsdelar } = tinyPack();
    writeFileSync(join(folder, 'municipality.json'), JSON.stringify(municipality));
    writeFileSync(
      join(folder, 'stadsdelar.geojson'),
      JSON.stringify({ type: 'FeatureCollection', features: stadsdelar }),
    );
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  /** Runs it until it ends, or until a line of its output matches. */
  function run(env: Record<string, string>, until?: RegExp) {
    const child = spawn(process.execPath, ['program/run.mjs', 'server/main.ts'], {
      cwd: ROOT,
      env: { ...process.env, HOST: '', MUNICIPALITY: folder, DATA_DIR: join(folder, 'build'), ...env },
    });
    return new Promise<{ output: string; code: number | null; child: ChildProcess }>((resolve) => {
      let output = '';
      const take = (chunk: Buffer) => {
        output += chunk.toString();
        if (until?.test(output)) resolve({ output, code: null, child });
      };
      child.stdout.on('data', take);
      child.stderr.on('data', take);
      child.on('close', (code) => resolve({ output, code, child }));
    });
  }

  it('prints its address, serves there, and ends in peace when it is told to', async () => {
    const { output, child } = await run({ PORT: '0' }, /http:\/\/127\.0\.0\.1:\d+/);
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(output)?.[0];
    const response = await fetch(`${url ?? ''}/api/health`);
    expect(await response.json()).toMatchObject({ status: 'no_data' });
    const ended = new Promise((resolve) => child.on('close', (code, signal) => resolve([code, signal])));
    child.kill('SIGTERM');
    expect(await ended).toEqual([0, null]);
  });

  it('writes down where somebody comes from as its proxy saw it, not as they say', async () => {
    const { output, child } = await run({ PORT: '0' }, /http:\/\/127\.0\.0\.1:\d+/);
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(output)?.[0] ?? '';
    const refused = await fetch(`${url}/api/auth/sign-in/email`, {
      method: 'POST',
      headers: { Origin: url, 'Content-Type': 'application/json', 'X-Forwarded-For': '198.51.100.7, 192.0.2.1' },
      body: JSON.stringify({ email: 'eva@example.org', password: 'fel fel fel fel' }),
    });
    expect(refused.status).toBe(401);
    const ended = new Promise((resolve) => child.on('close', resolve));
    child.kill('SIGTERM');
    await ended;
    const db = await openTables(join(folder, 'build', 'store', 'tiny.db'));
    const rows = await db.selectFrom('audit').select('detail').where('action', '=', 'sign_in_failed').execute();
    await db.destroy();
    expect(rows.map(({ detail }) => JSON.parse(detail) as unknown)).toMatchObject([{ address: '192.0.2.1' }]);
  });

  it('says in one line that the port is taken', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    const { output, code } = await run({ PORT: String(port) });
    other.close();
    expect(code).toBe(1);
    expect(output).toMatch(/PORT=/);
    expect(output).not.toMatch(/\n\s+at /);
  });

  it('says in one line what is wrong with a setting, a pack or a table', async () => {
    for (const [env, expected] of [
      [{ HOST: '0.0.0.0' }, /^HOST=0\.0\.0\.0: .*ORIGIN=https:.*\n$/],
      [{ MUNICIPALITY: 'nowhere' }, /nowhere/],
    ] as const) {
      const { output, code } = await run(env);
      expect(code).toBe(1);
      expect(output).toMatch(expected);
      expect(output).not.toMatch(/\n\s+at /);
    }
  });
});
