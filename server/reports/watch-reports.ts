import type { Deps } from '../http/deps';
import { emptyReports } from './empty-reports';
import { removeUnnamed } from './remove-unnamed';
import { takeIn } from './take-in';
import { writeReceipts } from './write-receipts';

/** How often it is looked whether somebody has reported, and whether something is too old. */
const LOOK_MS = 2000;
const EMPTY_MS = 3_600_000;

/** What a receipt tells of. */
const TELLING: readonly string[] = ['report', 'measure'];

type Town = Pick<Deps, 'store' | 'pack' | 'published' | 'intake' | 'files' | 'log'>;

/** Takes reports in, removes what is too old and writes receipts from now on. @returns a function that stops it */
export function watchReports(town: Town): () => void {
  const { store, intake, log } = town;
  if (intake === null) return () => undefined;
  let isWorking = false;
  let isDue = true;
  let emptied = 0;
  const round = async () => {
    await takeIn(town, intake.spool.folder);
    if (Date.now() - emptied > EMPTY_MS) {
      emptied = Date.now();
      await emptyReports(town, new Date());
      await removeUnnamed(town, Date.now() - EMPTY_MS);
    }
    if (!isDue) return;
    isDue = false;
    await writeReceipts(town).catch((error: unknown) => {
      isDue = true;
      throw error;
    });
  };
  const stop = store.changes.listen(({ changes }) => {
    // none is named where it is not known what has changed
    if (changes.length === 0 || changes.some(({ topic }) => TELLING.includes(topic))) isDue = true;
  });
  let last = '';
  const timer = setInterval(() => {
    if (isWorking) return;
    isWorking = true;
    void round()
      .then(
        () => (last = ''),
        (error: unknown) => {
          // the same fault once, not every second
          if (String(error) !== last) log(`Rapporter kan inte tas emot / reports cannot be taken in: ${String(error)}`);
          last = String(error);
        },
      )
      .finally(() => (isWorking = false));
  }, LOOK_MS);
  timer.unref();
  return () => {
    clearInterval(timer);
    stop();
  };
}
