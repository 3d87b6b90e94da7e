/** How much may wait; beyond it what cannot be written down is refused again. */
const MAX_WAITING = 1000;
/** How often to try again. */
const AGAIN_MS = 5000;

/**
 * What has to be written and cannot be now, since the disk is full: looks at what not everybody may see, and sign-outs.
 * Each is said in the server's own log at once, is kept in memory, and written as soon as there is room. A process that
 * ends before that leaves the line in its log and nothing else, so that only so much may wait.
 */
export class DeferredWrites {
  readonly #log: (message: string) => void;
  readonly #again_ms: number;
  #waiting: (() => Promise<unknown>)[] = [];
  #timer: NodeJS.Timeout | undefined;

  constructor(log: (message: string) => void, again_ms = AGAIN_MS) {
    this.#log = log;
    this.#again_ms = again_ms;
  }

  /** how much waits */
  get size(): number {
    return this.#waiting.length;
  }

  /**
   * Keeps a thing to be written.
   * @param said what it is, for the server's log
   * @param refusal why it cannot be written now
   * @throws `refusal` when as much waits as may
   */
  keep(said: string, write: () => Promise<unknown>, refusal: unknown): void {
    if (this.#waiting.length >= MAX_WAITING) throw refusal;
    this.#waiting.push(write);
    this.#log(`Väntar på att kunna sparas / waits to be saved: ${new Date().toISOString()} ${said}`);
    this.#again();
  }

  #again(): void {
    if (this.#timer === undefined) this.#timer = setTimeout(() => void this.#catchUp(), this.#again_ms).unref();
  }

  async #catchUp(): Promise<void> {
    this.#timer = undefined;
    try {
      for (let write = this.#waiting[0]; write !== undefined; write = this.#waiting[0]) {
        await write();
        this.#waiting.shift();
      }
    } catch {
      this.#again();
    }
  }
}
