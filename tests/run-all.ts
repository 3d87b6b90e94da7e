/**
 * `npm test`: every check, one after the other, all of them even when one fails, and one line at the end that says
 * how many tests passed.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'lofteskartan-test-'));
const results = join(folder, 'vitest.json');

const CHECKS: readonly [name: string, command: string, args: readonly string[]][] = [
  ['format', 'prettier', ['--check', '--log-level', 'warn', '.']],
  ['types', 'tsc', ['--noEmit']],
  ['types of the page', 'svelte-check', ['--tsconfig', './tsconfig.json', '--output', 'human', '--fail-on-warnings']],
  ['lint', 'eslint', ['.', '--max-warnings', '0']],
  ['unused', 'knip', []],
  ['build', 'vite', ['build', '--logLevel', 'warn']],
  ['tests', 'vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${results}`]],
];

const failed: string[] = [];
for (const [name, command, args] of CHECKS) {
  console.log(`\n── ${name}: ${command} ${args.join(' ')}`);
  const started = Date.now();
  const { status } = spawnSync('npx', ['--no-install', command, ...args], { stdio: 'inherit' });
  console.log(`── ${name}: ${status === 0 ? 'ok' : 'FAILED'} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  if (status !== 0) failed.push(name);
}

let counts = { passed: 0, failed: 0, skipped: 0 };
try {
  const report = JSON.parse(readFileSync(results, 'utf8')) as Record<string, number>;
  counts = {
    passed: report['numPassedTests'] ?? 0,
    failed: report['numFailedTests'] ?? 0,
    skipped: report['numPendingTests'] ?? 0,
  };
} catch {
  failed.push('tests (no result was written)');
}
rmSync(folder, { recursive: true, force: true });

if (failed.length > 0) console.log(`\nFailed: ${failed.join(', ')}`);
console.log(`\n${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
process.exit(failed.length > 0 || counts.passed === 0 ? 1 : 0);
