/** What vitest writes about a run, as far as it is read here. */
export interface TestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  testResults: readonly {
    name: string;
    assertionResults: readonly { fullName: string; status: string }[];
  }[];
}

const SHARED = 'needs files beside the repository that are not ours to publish';
const ENGINE = 'each engine has its own way to be tampered with';

/** Files some of whose tests are skipped where something is not there that CI does not have either, and why. */
const KNOWN: Readonly<Record<string, string>> = {
  'tests/data/demo/offences.test.ts': SHARED,
  'tests/data/import/bad-input.test.ts': 'root may read everything',
  'tests/data/import/command.test.ts': 'needs the right to mount a small disk',
  'tests/data/import/real-files.test.ts': SHARED,
  'tests/data/pack/other-towns.test.ts': SHARED,
  'tests/data/pack/sundbyberg.test.ts': SHARED,
  'tests/data/sources/areas.test.ts': SHARED,
  'tests/data/sources/incidents.test.ts': SHARED,
  'tests/data/sources/statistics.test.ts': SHARED,
  'tests/server/publish/protect.test.ts': SHARED,
  'tests/server/statistics/capture-curve.test.ts': SHARED,
  'tests/server/statistics/gistar-exact.test.ts': SHARED,
  'tests/server/store/audit-trail.test.ts': ENGINE,
  'tests/server/store/full-disk.test.ts': 'needs the right to mount a small disk',
};

/**
 * The tests that were skipped and are not known to be: a browser or a database that is gone would otherwise pass unseen.
 * @param pathOf a test file's path from the root of the repository
 */
export function unknownSkips({ testResults }: TestReport, pathOf: (path: string) => string): string[] {
  return testResults.flatMap(({ name, assertionResults }) => {
    const file = pathOf(name);
    if (file in KNOWN) return [];
    return assertionResults
      .filter(({ status }) => status === 'skipped' || status === 'pending' || status === 'todo')
      .map(({ fullName }) => `${file}: ${fullName}`);
  });
}
