import { createInterface } from 'node:readline/promises';
import { DemoError, makeDemo } from '../../data/demo/make-demo';
import { openDuckDb } from '../../data/duckdb/open';
import { readPack } from '../../data/pack/read-pack';
import { readMetadata } from '../../data/read-metadata';
import { dateIn } from '../../data/terms/local-date';
import { tablePath } from '../../data/write-table';
import { daysBetween } from '../../data/terms/calendar';
import type { Settings } from './settings';

/** Days after which the demo world is no longer what a newcomer takes for the present. */
const OLD_AFTER_DAYS = 7;

/** How long the server waits for an answer before it starts as it is. */
const WAIT_MS = 30_000;

/** Asks whoever starts the server; null where nobody sits at a terminal. */
export type AskYesOrNo = ((question: string) => Promise<boolean>) | null;

/**
 * Offers to make the demo world again when it ended long ago; what people have saved is not touched by that.
 * @param now when the server starts
 * @param ask null: says only with which command
 */
export async function offerNewDemo(
  { dataDir, municipality }: Settings,
  now: Date,
  ask: AskYesOrNo,
  log: (message: string) => void,
): Promise<void> {
  const pack = readPack(municipality);
  const { id, time_zone } = pack.municipality;
  const ended = await readDemoDay(tablePath(dataDir, id, 'offence'), dataDir);
  const today = dateIn(time_zone, now);
  if (ended === null || daysBetween(ended, today) <= OLD_AFTER_DAYS) return;
  const told =
    `Demovärlden står stilla på ${ended} / the demo world stands still on ${ended}. ` +
    'Vad som har sparats rörs inte när den görs om / what has been saved is left alone when it is made again.';
  if (ask === null) {
    log(`${told} npm run demo`);
    return;
  }
  log(told);
  if (!(await ask(`Göra om den till och med i går? / make it again, up to yesterday? [j/N] `))) return;
  const { signal } = new AbortController();
  try {
    await makeDemo({ pack, dataDir, today, language: 'sv', signal, progress: log });
  } catch (error) {
    if (!(error instanceof DemoError)) throw error;
    log(error.message);
  }
}

/** The day that counts as today in the offences of the demo world; null when they are real, or none. */
async function readDemoDay(path: string, dataDir: string): Promise<string | null> {
  const connection = await openDuckDb('128MB', dataDir);
  try {
    const metadata = await readMetadata(connection, path);
    return metadata?.sources.every((source) => source.synthetic) ? metadata.as_of : null;
  } catch {
    // what cannot be read is told of when the tables are opened
    return null;
  } finally {
    connection.closeSync();
  }
}

/** A question at the terminal, answered by j or y; no answer in time is no. */
export const askAtTerminal: AskYesOrNo =
  process.stdin.isTTY && process.stderr.isTTY
    ? async (question) => {
        const terminal = createInterface({ input: process.stdin, output: process.stderr });
        try {
          const answer = await terminal.question(question, { signal: AbortSignal.timeout(WAIT_MS) });
          return /^[jy]/i.test(answer.trim());
        } catch {
          return false;
        } finally {
          terminal.close();
        }
      }
    : null;
