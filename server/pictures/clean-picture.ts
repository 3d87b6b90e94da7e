import { Worker } from 'node:worker_threads';
import { programOf } from '../../data/apart/program-of';
import { isJpeg, stripJpeg } from './strip-jpeg';
import { isPng, stripPng } from './strip-png';
import { PictureFault } from './picture-fault';

const PROGRAM = programOf(import.meta.url, './redraw-worker.ts');

/** Pixels before anything is decoded: a phone's largest that is common; four bytes each in memory. */
const MOST_PIXELS = 50_000_000;
const MOST_SIDE = 12_000;
const MOST_MS = 20_000;
const MOST_MEMORY_MB = 256;

/** A picture drawn anew. */
export interface CleanPicture {
  jpeg: Uint8Array;
  width: number;
  height: number;
}

/** One picture at a time: each may take half a gigabyte for a moment. */
let last: Promise<unknown> = Promise.resolve();

/**
 * A picture that a stranger has sent, drawn anew in a thread of its own that is ended when it takes too long. Kind and
 * size are known by what the file holds before anything is decoded.
 * @throws {PictureFault} also for what decoders cannot read
 */
export function cleanPicture(bytes: Uint8Array): Promise<CleanPicture> {
  const kind = isJpeg(bytes) ? stripJpeg : isPng(bytes) ? stripPng : null;
  if (kind === null) return Promise.reject(new PictureFault('type'));
  let stripped: ReturnType<typeof stripJpeg>;
  try {
    stripped = kind(bytes);
  } catch {
    return Promise.reject(new PictureFault('broken'));
  }
  const { width, height, whole } = stripped;
  if (width < 1 || height < 1) return Promise.reject(new PictureFault('broken'));
  if (width > MOST_SIDE || height > MOST_SIDE || width * height > MOST_PIXELS)
    return Promise.reject(new PictureFault('too_large'));
  const drawn = last.then(() => redrawApart(whole));
  last = drawn.catch(() => undefined);
  return drawn;
}

function redrawApart(bytes: Uint8Array): Promise<CleanPicture> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(PROGRAM.file, {
      argv: PROGRAM.args,
      execArgv: [],
      workerData: { bytes },
      // what a decoder complains of is told by its failing
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
    });
    const end = (settle: () => void) => {
      clearTimeout(timer);
      void worker.terminate();
      settle();
    };
    const timer = setTimeout(() => end(() => reject(new PictureFault('too_slow'))), MOST_MS);
    worker.on('message', (picture: CleanPicture) => end(() => resolve(picture)));
    worker.on('error', () => end(() => reject(new PictureFault('broken'))));
    worker.on('exit', () => end(() => reject(new PictureFault('broken'))));
  });
}
