import { untrack } from 'svelte';
import type { OnePromise, PromiseList } from '../api/types';
import { Watch } from '../api/watch-changes.svelte';
import { Asked } from '../api/asked.svelte';
import type { AppState } from '../state/context';
import { at } from '../api/address';
import { api } from '../api/client';
import type { Answer, Args, Endpoint } from '../api/endpoint';
import type { Sent } from '../api/receive';
import { send } from '../api/send';

/** What others do that promises are made of. */
const TOPICS: readonly string[] = ['promise', 'pass', 'visit', 'measure', 'place'];

/** The promises, the one in view, and what is done to it; asked for again when others have changed something. */
export class PromiseRoom {
  readonly app: AppState;
  readonly list: Asked<PromiseList>;
  readonly one: Asked<OnePromise>;
  /** what the server last answered to a change here; newer than what was asked for before it */
  #saved = $state.raw<OnePromise | null>(null);
  #heard = 0;

  /** the year in view: the one chosen, else the newest that has begun */
  readonly promise_id = $derived.by(() => {
    const all = this.list.value;
    if (!all) return null;
    const { year } = this.app.view;
    const now = Number(all.today.slice(0, 4));
    const chosen = all.promises.find((promise) => promise.year === year);
    return (chosen ?? all.promises.find((promise) => promise.year <= now) ?? all.promises[0])?.promise_id ?? null;
  });
  readonly shown = $derived.by(() => {
    const [asked, saved] = [this.one.value, this.#saved];
    if (saved?.promise.promise_id === this.promise_id && (!asked || saved.revision >= asked.revision)) return saved;
    return asked?.promise.promise_id === this.promise_id ? asked : null;
  });

  /** Make it while a component initialises. */
  constructor(app: AppState) {
    this.app = app;
    const language = () => app.view.language;
    this.list = new Asked<PromiseList>(() => at(api.promises), language);
    this.one = new Asked<OnePromise>(
      () => this.promise_id && at(api.promises[':promise_id'], { param: { promise_id: this.promise_id } }),
      language,
    );
    new Watch(({ changes }) => {
      const newest = Math.max(0, ...changes.filter(({ topic }) => TOPICS.includes(topic)).map((c) => c.revision));
      this.#heard = Math.max(this.#heard, newest);
      untrack(() => {
        if (this.shown !== null && this.shown.revision < this.#heard) this.refresh();
      });
    });
  }

  refresh(): void {
    this.list.retry();
    this.one.retry();
  }

  /** Sends a change; what comes back takes the place of what was in view. */
  async send<E extends Endpoint>(endpoint: E, args: Args<E>): Promise<Sent<Answer<E>>> {
    const sent = await send(endpoint, args, this.app.view.language);
    if (sent.done) {
      const answer: object = sent.value;
      if ('promise' in answer) this.#saved = answer as OnePromise;
      this.list.retry();
    }
    return sent;
  }
}
