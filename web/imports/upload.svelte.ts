import { sendPart } from '../api/send-part';
import type { ImportDraft } from '../api/types';
import type { Language } from '../text/texts';

/** The first part of each file, which is enough to tell what it is. */
const FIRST_BYTES = 1024 * 1024;
const LEAST_BYTES = 256 * 1024;
/** A part should take about so long: a slow line sends smaller ones, and loses less. */
const GOOD_MS = 4000;
const WAIT_MS = 3000;

export type UploadProblem = { kind: 'lost' | 'signed_out' | 'refused'; message: string };

/** Sends the files of a draft part by part, and goes on by itself where network or session were lost. */
export class Upload {
  /** bytes that have come of each file */
  received = $state.raw<readonly number[]>([]);
  problem = $state.raw<UploadProblem | null>(null);
  isSending = $state(false);
  readonly #abort = new AbortController();
  #part_bytes = FIRST_BYTES;

  constructor(
    readonly draft: Pick<ImportDraft, 'draft_id' | 'files'>,
    readonly files: readonly File[],
    readonly most_bytes: number,
    readonly language: () => Language,
  ) {
    this.received = draft.files.map(({ received }) => received);
  }

  get isWhole(): boolean {
    return this.draft.files.every(({ bytes }, i) => this.received[i] === bytes);
  }

  /** Sends what has not come. @param onPart told after each part */
  async send(onPart: () => void): Promise<void> {
    this.isSending = true;
    for (const end of [FIRST_BYTES, Infinity])
      for (const [i, file] of this.files.entries()) await this.#sendFile(i, file, Math.min(end, file.size), onPart);
    this.isSending = false;
  }

  stop(): void {
    this.#abort.abort();
  }

  async #sendFile(i: number, file: File, end: number, onPart: () => void): Promise<void> {
    const { signal } = this.#abort;
    for (let at = this.received[i] ?? 0; at < end && !signal.aborted; at = this.received[i] ?? 0) {
      const started = performance.now();
      const part = file.slice(at, Math.min(end, at + this.#part_bytes));
      const sent = await sendPart(
        { draft_id: this.draft.draft_id, file: i, offset: at },
        part,
        this.language(),
        signal,
      );
      if (signal.aborted) return;
      if (sent.done) {
        this.problem = null;
        this.#note(i, sent.value.received);
        const isFast = performance.now() - started < GOOD_MS;
        this.#part_bytes = isFast ? Math.min(this.most_bytes, this.#part_bytes * 2) : Math.max(LEAST_BYTES, this.#part_bytes / 2); // prettier-ignore
        onPart();
        continue;
      }
      const elsewhere = (sent.answer as { current?: { received?: number } } | null)?.current?.received;
      if (sent.status === 409 && elsewhere !== undefined && elsewhere !== at) {
        this.#note(i, elsewhere);
        continue;
      }
      const kind = sent.status === 401 ? 'signed_out' : sent.status === 0 || sent.status === 409 || sent.status === 503 ? 'lost' : 'refused'; // prettier-ignore
      this.problem = { kind, message: sent.message };
      if (kind === 'refused' && sent.status !== 507) {
        this.stop();
        return;
      }
      this.#part_bytes = LEAST_BYTES;
      await new Promise((resolve) => setTimeout(resolve, WAIT_MS));
    }
  }

  #note(i: number, bytes: number): void {
    this.received = this.received.map((old, j) => (j === i ? bytes : old));
  }
}
