import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { DayMarks } from './day-marks';

/** Leading zero bits of SHA-256: some 16,000 tries, under a second on a phone and nothing to a person. */
export const PROOF_BITS = 14;
const VALID_MS = 3_600_000;

/**
 * Proofs that a page has worked a little before it sends: a program that sends much has to work much. Nobody is asked to
 * read letters or find traffic lights, and who has no script sends without one and less often. A task holds its own time
 * and seal, so that nothing is kept until it is solved; any process that shares the marks takes it. At midnight (UTC) those
 * of before are no longer taken.
 */
export class Proofs {
  readonly #marks: DayMarks;
  readonly #now: () => number;

  constructor(marks: DayMarks = new DayMarks(null), now: () => number = Date.now) {
    this.#marks = marks;
    this.#now = now;
  }

  /** A new task. */
  issue(): string {
    const open = `${this.#now().toString(36)}.${randomBytes(12).toString('hex')}`;
    return `${open}.${this.#seal(open)}`;
  }

  /** Whether `proof` is a task of ours with what solves it, not too old and not used before. @param proof 'task:number' */
  accept(proof: string): boolean {
    const [task = '', nonce = ''] = proof.split(':');
    const [time = '', random = '', seal = ''] = task.split('.');
    const age = this.#now() - parseInt(time, 36);
    if (!(age >= 0 && age <= VALID_MS) || !/^\d{1,10}$/.test(nonce)) return false;
    const expected = Buffer.from(this.#seal(`${time}.${random}`));
    const given = Buffer.from(seal);
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) return false;
    if (createHash('sha256').update(proof).digest().readUInt32BE(0) >>> (32 - PROOF_BITS) !== 0) return false;
    return this.#marks.make(`proof-${random}`);
  }

  #seal(text: string): string {
    return createHmac('sha256', this.#marks.key()).update(`proof ${text}`).digest('hex').slice(0, 32);
  }
}
