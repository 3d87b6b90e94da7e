import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { DeliveryJob, DeliveryOutcome } from '../../data/import/delivery/deliver';

const PROCESS = fileURLToPath(new URL('../../data/import/delivery/deliver-process.ts', import.meta.url));

/** JavaScript's own part; tables lie in DuckDB, which has a limit of its own. */
const HEAP_MB = 1024;
/** No file of ours takes as long: something hangs. */
const MOST_MIN = 60;

/** Takes one file in a process of its own. @returns busy when it was ended from outside: it is tried again */
export function deliverApart(job: DeliveryJob): Promise<DeliveryOutcome> {
  const child = fork(PROCESS, [], {
    execArgv: ['--import', 'tsx', `--max-old-space-size=${HEAP_MB}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const end = setTimeout(() => child.kill('SIGKILL'), MOST_MIN * 60_000);
  return new Promise<DeliveryOutcome>((resolve) => {
    child.once('message', (outcome) => resolve(outcome as DeliveryOutcome));
    child.once('error', () => resolve({ outcome: 'busy' }));
    child.once('exit', () => resolve({ outcome: 'busy' }));
    child.send(job, (error) => error && resolve({ outcome: 'busy' }));
  }).finally(() => {
    clearTimeout(end);
    child.kill('SIGKILL');
  });
}
