import { execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Debian's packages. */
const ROOT = '/usr/lib/postgresql';

export interface Postgres {
  /** of the database 'postgres', over a socket in the cluster's own folder */
  url: string;
  /** ends it as a power cut does */
  kill: () => void;
  start: () => Promise<void>;
  /** ends one of the processes that answer, as the kernel does when memory runs out: all start again */
  killBackend: () => void;
  /** lets it neither answer nor end, as a disk that hangs does; and lets it go on */
  freeze: () => void;
  thaw: () => void;
  stop: () => void;
}

/**
 * A cluster of its own; null where PostgreSQL is not installed.
 * @param syncs whether what is committed outlives a power cut: costs time that only tests of that need
 */
export async function startPostgres({ syncs = true } = {}): Promise<Postgres | null> {
  const version = existsSync(ROOT) ? readdirSync(ROOT).sort((a, b) => Number(b) - Number(a))[0] : undefined;
  if (version === undefined) return null;
  const bin = join(ROOT, version, 'bin');
  const folder = mkdtempSync(join(tmpdir(), 'postgres-'));
  const data = join(folder, 'data');
  mkdirSync(data, { mode: 0o700 });
  const user = userToRunAs();
  if (user !== null) for (const path of [folder, data]) chownSync(path, user.uid, user.gid);
  const options = { ...user, cwd: folder, stdio: 'ignore' as const };
  execFileSync(
    join(bin, 'initdb'),
    ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync'],
    options,
  );

  const start = async () => {
    const settings = [
      `-k${folder}`,
      '-clisten_addresses=',
      `-cfsync=${syncs ? 'on' : 'off'}`,
      '-clog_destination=stderr',
    ];
    spawn(join(bin, 'postgres'), ['-D', data, ...settings], { ...options, detached: true }).unref();
    for (let i = 0; i < 400; i++) {
      try {
        execFileSync(join(bin, 'pg_isready'), ['-q', '-h', folder], { ...options, timeout: 5000 });
        return;
      } catch {
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    }
    throw new Error(`PostgreSQL did not start in ${folder}`);
  };
  const end = (mode: 'fast' | 'immediate') =>
    execFileSync(join(bin, 'pg_ctl'), ['-D', data, '-m', mode, '-w', 'stop'], options);

  const findPostmaster = () => Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[0]);
  const findChildren = (postmaster: number) =>
    readFileSync(`/proc/${postmaster}/task/${postmaster}/children`, 'utf8')
      .trim()
      .split(' ')
      .filter(Boolean)
      .map(Number);
  /** to the postmaster and all that it has started */
  const signal = (name: 'SIGSTOP' | 'SIGCONT') => {
    const postmaster = findPostmaster();
    process.kill(postmaster, name);
    for (const pid of findChildren(postmaster))
      try {
        process.kill(pid, name);
      } catch {
        // it has ended by itself since they were listed
      }
  };
  const killBackend = () => {
    const isBackend = (pid: number) => readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('[local]');
    const backend = findChildren(findPostmaster()).find(isBackend);
    if (backend !== undefined) process.kill(backend, 'SIGKILL');
  };

  await start();
  return {
    url: `postgres://postgres@localhost/postgres?host=${encodeURIComponent(folder)}`,
    kill: () => void end('immediate'),
    start,
    killBackend,
    freeze: () => signal('SIGSTOP'),
    thaw: () => signal('SIGCONT'),
    stop: () => {
      end('immediate');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** PostgreSQL refuses to run as root: then the user that Debian's package has made. */
function userToRunAs(): { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith('postgres:'));
  const [, , uid, gid] = line?.split(':') ?? [];
  if (uid === undefined || gid === undefined) throw new Error('PostgreSQL is installed without a user postgres');
  return { uid: Number(uid), gid: Number(gid) };
}
