import { sql, type Kysely } from 'kysely';
import type { Tables } from './tables';

/** How long after a change that could not be saved it is tried whether one can. */
const AGAIN_MS = 2000;

/**
 * Whether the store could save when that was last tried. Once it could not, it tries by itself until it can: where
 * nobody changes anything, a disk that has room again would otherwise go on being called full.
 */
export class CanSave {
  readonly #db: Kysely<Tables>;
  #could = true;
  #timer: NodeJS.Timeout | undefined;

  constructor(db: Kysely<Tables>) {
    this.#db = db;
  }

  get could(): boolean {
    return this.#could;
  }

  /** how a change went */
  note(could: boolean): void {
    this.#could = could;
    if (could) this.stop();
    else this.#again();
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #again(): void {
    this.#timer ??= setTimeout(() => void this.#try(), AGAIN_MS).unref();
  }

  async #try(): Promise<void> {
    this.#timer = undefined;
    await writeNothing(this.#db).then(
      () => this.note(true),
      () => this.#again(),
    );
  }
}

/** Writes to the disk and leaves everything as it was: a value that is set to what it is would not be written. */
async function writeNothing(db: Kysely<Tables>): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await sql`INSERT INTO topic_revision (topic, revision) VALUES ('probe', 0)`.execute(transaction);
    await sql`DELETE FROM topic_revision WHERE topic = 'probe'`.execute(transaction);
  });
}
