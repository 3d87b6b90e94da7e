import { closeSync, mkdirSync, openSync, readSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { constants, gunzipSync } from 'node:zlib';
import type { DraftStore } from './draft-store';
import type { Draft } from './draft';

/** Enough rows to tell how a file is read, and few enough to do so at once. */
const SAMPLE_BYTES = 1024 * 1024;

/** Text that is read from its beginning; what has its directory at the end is read when it is whole. */
const FROM_BEGINNING = /\.(csv|txt|tsv|ndjson|jsonl|geojsonl)(\.gz)?$/i;

/** What a draft's files can be read from now; null where one of them has not come far enough. */
export interface Sample {
  files: string[];
  /** beginnings, where a file is larger or not yet whole */
  is_part: boolean;
}

export function takeSample(store: DraftStore, draft: Draft, folder: string): Sample | null {
  const files: string[] = [];
  let isPart = false;
  for (const [i, { name, bytes }] of draft.files.entries()) {
    const path = store.file(draft, i);
    const received = statSync(path).size;
    const isText = FROM_BEGINNING.test(name);
    if (received < Math.min(bytes, isText ? SAMPLE_BYTES : Infinity) || received === 0) return null;
    if (!isText || (bytes <= SAMPLE_BYTES && received === bytes)) {
      files.push(path);
      continue;
    }
    isPart = true;
    const sample = join(folder, String(i), name.replace(/\.gz$/i, ''));
    mkdirSync(dirname(sample), { recursive: true });
    writeFileSync(sample, wholeLines(beginningOf(path, /\.gz$/i.test(name))));
    files.push(sample);
  }
  return { files, is_part: isPart };
}

function beginningOf(path: string, isGzip: boolean): Buffer {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(SAMPLE_BYTES);
    const head = bytes.subarray(0, readSync(file, bytes, 0, SAMPLE_BYTES, 0));
    if (!isGzip) return head;
    try {
      return gunzipSync(head.subarray(0, SAMPLE_BYTES / 4), { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: 64 * SAMPLE_BYTES }); // prettier-ignore
    } catch {
      // no gzip, or a bomb: whoever reads it says so
      return head;
    }
  } finally {
    closeSync(file);
  }
}

/** Without the line that has been cut off; UTF-16 has its line ends at even places. */
function wholeLines(head: Buffer): Buffer {
  const isWide = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  const end = Math.max(head.lastIndexOf(10), head.lastIndexOf(13));
  if (end < 1) return head;
  if (!isWide) return head.subarray(0, end + 1);
  const whole = head[0] === 0xff ? end + 2 : end + 1;
  return head.subarray(0, whole - (whole % 2));
}
