import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compareRuns, type Compared } from './compare-runs';
import type { Figure } from './figure';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Parts that need the built pages. */
const OF_PAGES = ['page', 'drag'];

/**
 * Runs the bench of another commit and that of the working tree in turns, old new, new old, so that what else the machine
 * does falls on both alike. The other commit lies in a folder of its own with the packages of this one.
 * @param words the parts and options that both are run with
 * @param rounds how often each is run
 * @throws when there is no such commit, or a bench prints no figures
 */
export async function runAgainst(
  commit: string,
  words: readonly string[],
  rounds: number,
  log: (message: string) => void,
): Promise<Compared[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-against-'));
  const other = join(folder, 'tree');
  try {
    run('git', ['worktree', 'add', '--detach', '--quiet', other, commit], ROOT);
    symlinkSync(join(ROOT, 'node_modules'), join(other, 'node_modules'));
    const parts = words.filter((word) => !word.startsWith('--'));
    if (parts.length === 0 || parts.some((part) => OF_PAGES.includes(part)))
      for (const tree of [other, ROOT]) run(process.execPath, ['node_modules/vite/bin/vite.js', 'build'], tree);
    const runs: { before: Figure[][]; after: Figure[][] } = { before: [], after: [] };
    for (let round = 0; round < rounds; round++)
      for (const which of round % 2 === 0 ? (['before', 'after'] as const) : (['after', 'before'] as const)) {
        log(`… ${which === 'before' ? commit : 'this'}, ${round + 1} of ${rounds}`);
        runs[which].push(await bench(which === 'before' ? other : ROOT, words));
      }
    return compareRuns(runs.before, runs.after);
  } finally {
    spawnSync('git', ['worktree', 'remove', '--force', other], { cwd: ROOT });
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(command: string, args: readonly string[], cwd: string): void {
  const { status, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${stderr}`);
}

/** The figures of one run; one that misses a target has figures all the same. */
async function bench(cwd: string, words: readonly string[]): Promise<Figure[]> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'tests/bench/bench.ts', '--json', ...words], {
    cwd,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let out = '';
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  const status = await new Promise<number | null>((resolve) => child.on('close', resolve));
  if (!out.startsWith('[')) throw new Error(`the bench in ${cwd} ended with status ${String(status)} and no figures`);
  return JSON.parse(out) as Figure[];
}
