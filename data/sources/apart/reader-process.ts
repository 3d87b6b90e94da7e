/** Reads one file for `readApart`, and is killed when it has answered, or takes too long for the one who waits. */
import { Worker } from 'node:worker_threads';
import { ImportError } from '../source';
import type { Outcome, Task } from './read-apart';
import { READERS } from './readers';

process.once('message', (task: Task) => void answer(task));
// whoever waits has ended; the thread sees it also while a library has the process to itself
process.once('disconnect', () => process.exit(1));
new Worker(new URL('./end-with-parent.mjs', import.meta.url), { execArgv: [] }).unref();

async function answer({ reader, path, context }: Task): Promise<void> {
  let outcome: Outcome;
  try {
    const read = await READERS[reader]();
    outcome = { value: await read(path, context) };
  } catch (error) {
    const { message } = error as Error;
    outcome = error instanceof ImportError ? { refusal: message } : { error: message };
  }
  process.send?.(outcome);
}
