import { execFile, spawnSync } from 'node:child_process';
import { promisify } from 'node:util';

const [SECONDS, CONNECTIONS] = ['8', '32'];

/** Whether Debian's `wrk` is there. */
export function haveWrk(): boolean {
  return spawnSync('wrk', ['--version']).error === undefined;
}

/** Requests a second that an address answers, asked by `wrk` in a process of its own. @throws where any is not answered with 2xx */
export async function runWrk(url: string): Promise<number> {
  const { stdout } = await promisify(execFile)('wrk', ['-t1', `-c${CONNECTIONS}`, `-d${SECONDS}s`, url]);
  if (/Non-2xx|Socket errors/.test(stdout)) throw new Error(`wrk: ${stdout}`);
  return Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1]);
}
