import { expect, it } from 'vitest';
import { unknownSkips } from './known-skips';

const fileOf = (name: string, ...statuses: string[]) => ({
  name: `/work/${name}`,
  assertionResults: statuses.map((status, i) => ({ fullName: `test ${i}`, status })),
});

it('tells of tests that are skipped where none is known to be', () => {
  const report = {
    numPassedTests: 2,
    numFailedTests: 0,
    numPendingTests: 3,
    testResults: [
      fileOf('tests/e2e/map-page.test.ts', 'passed', 'skipped'),
      fileOf('tests/data/import/real-files.test.ts', 'skipped'),
      fileOf('tests/web/other.test.ts', 'todo', 'passed'),
    ],
  };
  expect(unknownSkips(report, (path) => path.replace('/work/', ''))).toEqual([
    'tests/e2e/map-page.test.ts: test 1',
    'tests/web/other.test.ts: test 0',
  ]);
});
