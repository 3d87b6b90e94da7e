/**
 * `npm test`: every check, all of them even when one fails, and one line at the end that says how many tests passed.
 * Two run beside each other, since most of them use one core.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { findMade } from '../program/find-made.mjs';
import { unknownSkips, type TestReport } from './known-skips';

interface Check {
  name: string;
  command: string;
  args: readonly string[];
}

const folder = mkdtempSync(join(tmpdir(), 'lofteskartan-test-'));
const results = join(folder, 'vitest.json');

const READING: readonly Check[] = [
  { name: 'lint', command: 'eslint', args: ['.', '--max-warnings', '0'] },
  { name: 'lint with types', command: 'oxlint', args: ['--deny-warnings', '.'] },
  {
    // of components and of all other TypeScript
    name: 'types',
    command: 'svelte-check',
    args: ['--tsconfig', './tsconfig.json', '--output', 'human', '--fail-on-warnings'],
  },
  { name: 'format', command: 'prettier', args: ['--check', '--log-level', 'warn', '.'] },
  { name: 'unused', command: 'knip', args: [] },
];
/** The browser tests need the built pages. */
const RUNNING: readonly Check[] = [
  { name: 'build', command: 'vite', args: ['build', '--logLevel', 'warn'] },
  {
    name: 'tests',
    command: 'vitest',
    args: ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${results}`],
  },
];

const failed: string[] = [];

/** Runs one check to its end; what it says is printed in one piece, since two run at once. */
function runCheck({ name, command, args }: Check): Promise<void> {
  return new Promise((resolve) => {
    const started = performance.now();
    const child = spawn('npx', ['--no-install', command, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
    const said: Buffer[] = [];
    const take = (chunk: Buffer) => void said.push(chunk);
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.on('close', (status) => {
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      console.log(`\n── ${name}: ${command} ${args.join(' ')}\n${Buffer.concat(said).toString()}`);
      console.log(`── ${name}: ${status === 0 ? 'ok' : 'FAILED'} (${seconds} s)`);
      if (status !== 0) failed.push(name);
      resolve();
    });
  });
}

async function runInTurn(checks: readonly Check[]): Promise<void> {
  for (const check of checks) await runCheck(check);
}

// once, and not by the first tests of each worker that start a program
await findMade();
await Promise.all([runInTurn(RUNNING), runInTurn(READING)]);

let counts = { passed: 0, failed: 0, skipped: 0 };
try {
  const report = JSON.parse(readFileSync(results, 'utf8')) as TestReport;
  counts = { passed: report.numPassedTests, failed: report.numFailedTests, skipped: report.numPendingTests };
  const unknown = unknownSkips(report, (path) => relative(process.cwd(), path));
  for (const title of unknown) console.log(`skipped, and not known to be: ${title}`);
  if (unknown.length > 0 && process.env['CI'] !== undefined) failed.push('tests (skipped)');
} catch {
  failed.push('tests (no result was written)');
}
rmSync(folder, { recursive: true, force: true });

if (failed.length > 0) console.log(`\nFailed: ${failed.join(', ')}`);
console.log(`\n${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
process.exit(failed.length > 0 || counts.passed === 0 ? 1 : 0);
