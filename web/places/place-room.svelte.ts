import { untrack } from 'svelte';
import type { PlaceCard, PlaceRegister } from '../api/types';
import { Watch } from '../api/watch-changes.svelte';
import { Asked } from '../api/asked.svelte';
import type { AppState } from '../state/context';
import { at } from '../api/address';
import { api } from '../api/client';
import type { Answer, Args, Endpoint } from '../api/endpoint';
import type { Sent } from '../api/receive';
import { send } from '../api/send';

/** What a place's row and card tell of; presence, which changes all the time, is as of when they were opened. */
const SHOWN: ReadonlySet<string> = new Set(['place', 'measure', 'report']);

/** The register of places and the card of the one in view; asked for again when somebody has changed a place. */
export class PlaceRoom {
  readonly app: AppState;
  readonly list: Asked<PlaceRegister>;
  readonly card: Asked<PlaceCard>;
  #heard = 0;

  /** Make it while a component initialises. */
  constructor(app: AppState) {
    this.app = app;
    const language = () => app.view.language;
    this.list = new Asked<PlaceRegister>(() => (app.view.place === null ? at(api['place-register']) : null), language);
    this.card = new Asked<PlaceCard>(
      () => app.view.place && at(api['place-register'][':place_id'], { param: { place_id: app.view.place } }),
      language,
    );
    new Watch(({ changes }) => {
      const newest = changes.filter(({ topic }) => SHOWN.has(topic)).map(({ revision }) => revision);
      this.#heard = Math.max(this.#heard, ...newest);
      untrack(() => {
        const shown = this.card.value ?? this.list.value;
        if (shown !== null && shown.revision < this.#heard) this.refresh();
      });
    });
  }

  refresh(): void {
    this.list.retry();
    this.card.retry();
  }

  send<E extends Endpoint>(endpoint: E, args: Args<E>): Promise<Sent<Answer<E>>> {
    return send(endpoint, args, this.app.view.language);
  }
}
