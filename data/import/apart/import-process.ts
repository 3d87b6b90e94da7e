/** One import for the server, in a process of its own: it is ended when it has answered, or is no longer waited for. */
import { Worker } from 'node:worker_threads';
import type { StreamName } from '../../sources/events/stream';
import { isOfAddresses } from '../../sources/register/match-fields';
import type { ImportContext } from '../../sources/source';
import { explainError } from '../explain-error';
import { guessSource } from '../guess-source';
import { SOURCES } from '../sources';
import { stageImport } from '../stage-import';
import type { ImportTask, Progress, Said } from './task';

/** How often progress is told: more than anybody looks. */
const TELL_EVERY_MS = 200;

process.once('message', (task: ImportTask) => void answer(task));
process.once('disconnect', () => process.exit(1));
// whoever waits may be killed while a library has this thread to itself
new Worker(new URL('../../sources/apart/end-with-parent.mjs', import.meta.url), { execArgv: [] }).unref();
// what most files need is there when the first task comes
const reading = () => Promise.all([import('../../sources/events/read-first'), import('../../sources/events/streams')]);
void reading();

const say = (said: Said) => process.send?.(said);

async function answer(task: ImportTask): Promise<void> {
  const { pack, language, options, today, files, dataDir, folder } = task;
  const context: Omit<ImportContext, 'pack' | 'dataDir'> = {
    language,
    options,
    today,
    progress: createTeller((progress) => say({ progress })),
    signal: new AbortController().signal,
    isPreview: true,
    isForPage: true,
  };
  try {
    if (task.do === 'stage') {
      const source = await SOURCES[task.source]();
      say({ staged: await stageImport({ source, files, pack, dataDir, folder, context }) });
      return;
    }
    const guessed = task.source ?? guessSource(files[0]!);
    const [{ readEventsFirst }, { isStreamName, streamOfHeaders }] = await reading();
    const readAs = (stream: StreamName) => readEventsFirst(files, { ...context, pack, dataDir: folder, stream });
    const asRegister = async (): Promise<Said> => {
      const { readRegisterFirst } = await import('../../sources/register/read-first');
      return { read: { source: 'register', readings: await readRegisterFirst(files, { ...context, pack, dataDir: folder }) } }; // prettier-ignore
    };
    if (guessed === 'register') {
      say(await asRegister());
      return;
    }
    if (!isStreamName(guessed)) {
      say({ read: { source: guessed, readings: [] } });
      return;
    }
    let readings = await readAs(guessed);
    // nobody has said what it is: its headers may
    const headers = readings[0]?.columns.map(({ column }) => column) ?? [];
    if (task.source === null && typeof readings[0]?.refused === 'string' && isOfAddresses(headers)) {
      say(await asRegister());
      return;
    }
    const told = streamOfHeaders(headers);
    const source = task.source ?? told ?? guessed;
    if (source !== guessed && isStreamName(source)) readings = await readAs(source);
    say({ read: { source, readings } });
  } catch (error) {
    say({ refused: explainError(error, language, dataDir, false) });
  }
}

/** The first of each stage, and then not too many. */
function createTeller(tell: (progress: Progress) => void): ImportContext['progress'] {
  let last = { stage: '', at: 0 };
  return (stage, done, total) => {
    const now = performance.now();
    if (stage === last.stage && now - last.at < TELL_EVERY_MS) return;
    last = { stage, at: now };
    tell({ stage, done, total });
  };
}
