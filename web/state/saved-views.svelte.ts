import type { SavedView } from '../api';
import { send, type Sent } from './send';

interface Reader {
  language: string;
  unreachable: string;
}

/** What a view is made of: its name, and the address of the page. */
type Given = Pick<SavedView, 'name' | 'address'>;

/** The views that somebody has saved: read when they are first looked at, and kept as the server last told them. */
export class SavedViews {
  /** null until they are known */
  list = $state.raw<readonly SavedView[] | null>(null);
  /** how many there may be */
  most = $state(0);
  problem = $state<string | null>(null);
  readonly #reader: () => Reader;

  constructor(reader: () => Reader) {
    this.#reader = reader;
  }

  async load(): Promise<void> {
    const answer = await send<{ views: SavedView[]; most: number }>('GET', '/api/views', undefined, this.#reader());
    this.problem = answer.done ? null : answer.message;
    if (!answer.done) return;
    this.list = answer.value.views;
    this.most = answer.value.most;
  }

  add(given: Given): Promise<Sent<{ view: SavedView }>> {
    return this.#change('POST', '/api/views', given);
  }

  change({ view_id, revision }: SavedView, given: Given): Promise<Sent<{ view: SavedView }>> {
    return this.#change('PUT', `/api/views/${view_id}`, { ...given, revision });
  }

  remove({ view_id }: SavedView): Promise<Sent<unknown>> {
    return this.#change('DELETE', `/api/views/${view_id}`, undefined);
  }

  async #change<T>(method: 'POST' | 'PUT' | 'DELETE', path: string, body: unknown): Promise<Sent<T>> {
    const outcome = await send<T>(method, path, body, this.#reader());
    // also what was refused: another window may have changed it
    await this.load();
    return outcome;
  }
}
