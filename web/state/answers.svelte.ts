import type {
  Basemap,
  ByHour,
  ByMonth,
  ByStadsdel,
  Catalogue,
  Grid,
  GridGeometry,
  Incidents,
  Places,
  PresenceByWeek,
  PresenceWeek,
  Promises,
  Stadsdelar,
  Statistics,
} from '../api';
import { appTexts } from '../text/app';
import { Asked } from './asked.svelte';
import { filterQuery } from './filter-query';
import type { ViewState } from './view-state.svelte';

/** What the server answers to the view: one field a question. */
export class Answers {
  readonly catalogue: Asked<Catalogue>;
  readonly stadsdelar: Asked<Stadsdelar>;
  readonly basemap: Asked<Basemap>;
  readonly places: Asked<Places>;
  readonly promise: Asked<Promises>;
  readonly byStadsdel: Asked<ByStadsdel>;
  readonly byMonth: Asked<ByMonth>;
  readonly byHour: Asked<ByHour>;
  readonly grid: Asked<Grid>;
  readonly gridGeometry: Asked<GridGeometry>;
  readonly presence: Asked<PresenceWeek>;
  readonly presenceByWeek: Asked<PresenceByWeek>;
  readonly statistics: Asked<Statistics>;
  readonly incidents: Asked<Incidents>;
  readonly #all: Asked<unknown>[] = [];

  /** Make it while a component initialises. */
  constructor(view: ViewState) {
    const ask = <T>(address: () => string | null): Asked<T> => {
      const asked = new Asked<T>(address, () => ({
        language: view.language,
        unreachable: appTexts[view.language].unreachable,
      }));
      this.#all.push(asked as Asked<unknown>);
      return asked;
    };
    const to = (path: string, query: object = {}) => {
      const params = new URLSearchParams(Object.entries(query) as [string, string][]).toString();
      return `/api/${path}${params && '?'}${params.replaceAll('%2C', ',')}`;
    };
    // a question about offences waits for the catalogue, which knows the categories and the default period
    const filtered = (path: string, query: object = {}, chosen: string | null = null) => {
      const catalogue = this.catalogue.value;
      return catalogue && to(path, { ...filterQuery(view.filter, catalogue, chosen), ...query });
    };
    const cellSize = () => view.cell_size ?? this.catalogue.value?.municipality.cell_size ?? null;
    const ofChosen = () => (view.chosen === null ? {} : { stadsdel: view.chosen });

    this.catalogue = ask(() => to('catalogue'));
    this.stadsdelar = ask(() => to('stadsdelar'));
    this.basemap = ask(() => to('basemap'));
    this.places = ask(() => to('places'));
    this.promise = ask(() => to('promise'));
    this.byStadsdel = ask(() => filtered('offences/by-stadsdel'));
    this.byMonth = ask(() => filtered('offences/by-month', {}, view.chosen));
    this.byHour = ask(() => filtered('offences/by-hour', {}, view.chosen));
    this.grid = ask(() => cellSize() && filtered('offences/grid', { cell_size: String(cellSize()) }));
    this.gridGeometry = ask(() => cellSize() && to(`grid/${cellSize()}`));
    this.presence = ask(() => {
      const week = view.week ?? this.catalogue.value?.presence_week;
      return week ? to(`presence/${week}`) : null;
    });
    this.presenceByWeek = ask(() => to('presence', ofChosen()));
    this.statistics = ask(() => to('statistics'));
    this.incidents = ask(() => to('incidents', ofChosen()));
  }

  /** Asks again whatever failed. */
  retry(): void {
    for (const asked of this.#all) if (asked.status === 'error') asked.retry();
  }
}
