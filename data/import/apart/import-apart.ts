import { fork, type ChildProcess } from 'node:child_process';
import { programOf } from '../../apart/program-of';
import type { ImportTask, Progress, ReadResult, Said } from './task';
import type { StagedImport } from '../stage-import';

const PROGRAM = programOf(import.meta.url, './import-process.ts');

/** JavaScript's own part; tables lie in DuckDB, which has a limit of its own. */
const HEAP_MB = 1024;

export type Outcome =
  | { read: ReadResult }
  | { staged: StagedImport }
  | { refused: string }
  /** ended from outside, or by the system when memory ran out */
  | { ended: true };

/**
 * A process that does one task of importing, so that the server goes on answering whatever a file holds. It is started
 * before there is a task, since starting takes longer than most tasks.
 */
export class ImportProcess {
  readonly #child: ChildProcess;
  #hasEnded = false;

  constructor() {
    this.#child = fork(PROGRAM.file, PROGRAM.args, {
      execArgv: [`--max-old-space-size=${HEAP_MB}`],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    this.#child.once('exit', () => (this.#hasEnded = true));
    this.#child.on('error', () => (this.#hasEnded = true));
    // a server that stops does not wait for it
    this.#child.unref();
    this.#child.channel?.unref();
  }

  get isThere(): boolean {
    return !this.#hasEnded;
  }

  /** Does the task, and is ended. Never throws. */
  run(task: ImportTask, onProgress: (progress: Progress) => void): Promise<Outcome> {
    return new Promise<Outcome>((resolve) => {
      if (this.#hasEnded) resolve({ ended: true });
      this.#child.on('message', (said: Said) => {
        if ('progress' in said) onProgress(said.progress);
        else resolve(said);
      });
      this.#child.once('exit', () => resolve({ ended: true }));
      this.#child.once('error', () => resolve({ ended: true }));
      this.#child.ref();
      this.#child.send(task, (error) => error && resolve({ ended: true }));
    }).finally(() => this.end());
  }

  /** Ends it at once, whatever it is at. */
  end(): void {
    this.#child.kill('SIGKILL');
  }
}
