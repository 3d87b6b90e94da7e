import type { DuckDBConnection } from '../../duckdb/open';
import { ImportError, type ImportContext } from '../source';
import { eventMessages } from './messages';

type Values = Parameters<DuckDBConnection['run']>[1];
/** A row as JSON carries it: numbers for INTEGER and DOUBLE, texts for the rest. */
type JsonRow = Record<string, unknown>;

/** Runs SQL, telling how far it has come, and stops at Ctrl-C. */
export interface Stages {
  run: (stage: string, sql: string, values?: Values) => Promise<void>;
  ask: (sql: string, values?: Values) => Promise<JsonRow[]>;
  /** tells how far the running statement has come until the returned function is called */
  watch: (stage: string) => () => void;
}

const TELL_EVERY_MS = 200;

/** Binds the running of SQL to an import's progress and cancellation. */
export async function createStages(connection: DuckDBConnection, context: ImportContext): Promise<Stages> {
  const { signal, progress } = context;
  signal.addEventListener('abort', () => connection.interrupt(), { once: true });
  await connection.run('SET enable_progress_bar = true; SET enable_progress_bar_print = false');
  const stopIfAborted = () => {
    if (signal.aborted) throw new ImportError(eventMessages(context).aborted);
  };
  const watch = (stage: string) => {
    stopIfAborted();
    progress(stage, null, null);
    const timer = setInterval(() => {
      const { percentage } = connection.progress;
      progress(stage, percentage >= 0 ? Math.round(percentage) : null, percentage >= 0 ? 100 : null);
    }, TELL_EVERY_MS);
    return () => clearInterval(timer);
  };
  return {
    watch,
    run: async (stage, sql, values) => {
      const stop = watch(stage);
      try {
        await connection.run(sql, values);
      } finally {
        stop();
      }
      stopIfAborted();
    },
    ask: async (sql, values) => {
      stopIfAborted();
      return (await connection.runAndReadAll(sql, values)).getRowObjectsJson();
    },
  };
}
