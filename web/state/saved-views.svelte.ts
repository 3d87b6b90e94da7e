import { at } from '../api/address';
import { ask } from '../api/ask';
import { api } from '../api/client';
import type { Answer, Args, Endpoint } from '../api/endpoint';
import type { SavedView } from '../api/types';
import type { Sent } from '../api/receive';
import { send } from '../api/send';
import type { Language } from '../text/texts';

/** What a view is made of: its name, and the address of the page. */
type Given = Pick<SavedView, 'name' | 'address'>;

/** The views that somebody has saved: read when they are first looked at, and kept as the server last told them. */
export class SavedViews {
  /** null until they are known */
  list = $state.raw<readonly SavedView[] | null>(null);
  /** how many there may be */
  most = $state(0);
  problem = $state<string | null>(null);
  readonly #language: () => Language;

  constructor(language: () => Language) {
    this.#language = language;
  }

  async load(): Promise<void> {
    const answer = await ask(at(api.views), this.#language(), { cache: 'no-store' });
    this.problem = answer.done ? null : answer.message;
    if (!answer.done) return;
    this.list = answer.value.views;
    this.most = answer.value.most;
  }

  add(given: Given): Promise<Sent<{ view: SavedView }>> {
    return this.#change(api.views.$post, { json: given });
  }

  change({ view_id, revision }: SavedView, given: Given): Promise<Sent<{ view: SavedView }>> {
    return this.#change(api.views[':view_id'].$put, { param: { view_id }, json: { ...given, revision } });
  }

  remove({ view_id }: SavedView): Promise<Sent<unknown>> {
    return this.#change(api.views[':view_id'].$delete, { param: { view_id } });
  }

  async #change<E extends Endpoint>(endpoint: E, args: Args<E>): Promise<Sent<Answer<E>>> {
    const outcome = await send(endpoint, args, this.#language());
    // also what was refused: another window may have changed it
    await this.load();
    return outcome;
  }
}
