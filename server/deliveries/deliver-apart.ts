import { fork } from 'node:child_process';
import { programOf } from '../../data/apart/program-of';
import type { DeliveryJob, DeliveryOutcome } from '../../data/import/delivery/deliver';

const PROGRAM = programOf(import.meta.url, '../../data/import/delivery/deliver-process.ts');

/** JavaScript's own part; tables lie in DuckDB, which has a limit of its own. */
const HEAP_MB = 1024;
/** No file of ours takes as long: something hangs. */
const MOST_MIN = 60;

/** Takes one file in a process of its own. @returns busy when it was ended from outside: it is tried again */
export function deliverApart(job: DeliveryJob): Promise<DeliveryOutcome> {
  const child = fork(PROGRAM.file, PROGRAM.args, {
    execArgv: [`--max-old-space-size=${HEAP_MB}`],
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
