import { untrack } from 'svelte';
import type { PlaceCard, PlaceRegister } from '../api';
import { Watch } from '../plan/watch-changes.svelte';
import { Asked } from '../state/asked.svelte';
import type { AppState } from '../state/context';
import { send, type Sent } from '../state/send';
import { appTexts } from '../text/app';

/** The register of places and the card of the one in view; asked for again when somebody has changed a place. */
export class PlaceRoom {
  readonly app: AppState;
  readonly list: Asked<PlaceRegister>;
  readonly card: Asked<PlaceCard>;
  #heard = 0;

  /** Make it while a component initialises. */
  constructor(app: AppState) {
    this.app = app;
    const reader = () => ({ language: app.view.language, unreachable: appTexts[app.view.language].unreachable });
    this.list = new Asked<PlaceRegister>(() => (app.view.place === null ? '/api/place-register' : null), reader);
    this.card = new Asked<PlaceCard>(
      () => app.view.place && `/api/place-register/${encodeURIComponent(app.view.place)}`,
      reader,
    );
    new Watch(({ changes }) => {
      const newest = changes.filter(({ topic }) => topic === 'place').map(({ revision }) => revision);
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

  send(method: 'POST' | 'PUT', path: string, body: unknown): Promise<Sent<PlaceCard>> {
    const { language } = this.app.view;
    return send<PlaceCard>(method, path, body, { language, unreachable: appTexts[language].unreachable });
  }
}
