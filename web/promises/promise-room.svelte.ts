import { untrack } from 'svelte';
import type { OnePromise, PromiseList } from '../api';
import { Watch } from '../plan/watch-changes.svelte';
import { Asked } from '../state/asked.svelte';
import type { AppState } from '../state/context';
import { send, type Sent } from '../state/send';
import { appTexts } from '../text/app';

/** What others do that promises are made of. */
const TOPICS: readonly string[] = ['promise', 'pass', 'visit'];

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
    const reader = () => ({ language: app.view.language, unreachable: appTexts[app.view.language].unreachable });
    this.list = new Asked<PromiseList>(() => '/api/promises', reader);
    this.one = new Asked<OnePromise>(() => this.promise_id && `/api/promises/${this.promise_id}`, reader);
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
  async send(method: 'POST' | 'PUT' | 'DELETE', path: string, body: unknown): Promise<Sent<OnePromise>> {
    const { language } = this.app.view;
    const sent = await send<OnePromise>(method, path, body, { language, unreachable: appTexts[language].unreachable });
    if (sent.done) {
      if ('promise' in sent.value) this.#saved = sent.value;
      this.list.retry();
    }
    return sent;
  }
}
