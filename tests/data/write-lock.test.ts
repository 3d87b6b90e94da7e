import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LockedError, withImportLock } from '../../data/write-lock';

let folder: string;
let lock: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lock-'));
  lock = join(folder, 'import.lock');
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const nothing = () => Promise.resolve();

describe('the lock of imports', () => {
  it('lets no second import of the same process in, and takes nothing of the first away', async () => {
    let leave = nothing as () => void;
    const first = withImportLock(folder, async () => {
      mkdirSync(join(folder, 'import-first'));
      await new Promise<void>((resolve) => (leave = resolve));
      return existsSync(join(folder, 'import-first'));
    });
    await expect(withImportLock(folder, nothing)).rejects.toBeInstanceOf(LockedError);
    // by another name of the same folder
    await expect(withImportLock(join(folder, '..', folder.split('/').at(-1)!), nothing)).rejects.toBeInstanceOf(LockedError); // prettier-ignore
    expect(existsSync(lock)).toBe(true);
    leave();
    expect(await first).toBe(true);
    expect(existsSync(lock)).toBe(false);
    await withImportLock(folder, nothing);
  });

  it('gives way when whoever had it is gone: also by our own number, which was another’s before a restart', async () => {
    for (const pid of [process.pid, 2 ** 22 + 1, 'nonsense']) {
      writeFileSync(lock, String(pid));
      await withImportLock(folder, nothing);
    }
  });

  it('holds against another process that runs', async () => {
    writeFileSync(lock, String(process.ppid));
    await expect(withImportLock(folder, nothing)).rejects.toMatchObject({ pid: process.ppid });
  });

  it('is let go when what it guards fails', async () => {
    await expect(withImportLock(folder, () => Promise.reject(new Error('full')))).rejects.toThrow('full');
    await withImportLock(folder, nothing);
  });
});
