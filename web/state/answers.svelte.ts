import { at, type Address } from '../api/address';
import { api } from '../api/client';
import type {
  AnalysisCell,
  AnalysisLayer,
  Basemap,
  ByCategory,
  ByHour,
  ByMonth,
  ByStadsdel,
  ByStreet,
  OneStreet,
  Catalogue,
  Grid,
  GridGeometry,
  Incidents,
  LayerAnswer,
  Places,
  PresenceByWeek,
  PresenceWeek,
  Promises,
  Role,
  Stadsdelar,
  Statistics,
} from '../api/types';
import { CLEARED } from '../filter/filter-parts';
import { analysisAddress, analysisQuery } from './analysis-query';
import { Asked } from '../api/asked.svelte';
import { filterQuery } from './filter-query';
import { unpackDifference, unpackLayer } from './unpack-layer';
import { lookOf } from './look';
import type { View } from './view';
import type { ViewState } from './view-state.svelte';

/** A size that is not one of these is answered with a problem that says which are. */
type CellSize = '50' | '100' | '250' | '500';

/** What the server answers to the view: one field a question. */
export class Answers {
  readonly catalogue: Asked<Catalogue>;
  readonly stadsdelar: Asked<Stadsdelar>;
  readonly basemap: Asked<Basemap>;
  readonly places: Asked<Places>;
  readonly promise: Asked<Promises>;
  readonly byStadsdel: Asked<ByStadsdel>;
  readonly byCategory: Asked<ByCategory>;
  readonly byMonth: Asked<ByMonth>;
  readonly byHour: Asked<ByHour>;
  /** the same whatever stadsdelar, and whatever times, are chosen: the others are what one goes on to */
  readonly byStadsdelAnywhere: Asked<ByStadsdel>;
  readonly byHourAnyTime: Asked<ByHour>;
  readonly grid: Asked<Grid>;
  /** the counts along streets; null for as long as they are not shown */
  readonly streets: Asked<ByStreet>;
  /** everything about the chosen street */
  readonly street: Asked<OneStreet>;
  /** the counts of the second period */
  readonly gridSecond: Asked<Grid>;
  readonly gridGeometry: Asked<GridGeometry>;
  /** the squares under a method other than counting; null for as long as they are counted */
  readonly analysis: Asked<AnalysisLayer, LayerAnswer>;
  /** the same under the second period */
  readonly analysisSecond: Asked<AnalysisLayer, LayerAnswer>;
  /** where the second period differs by more than chance; null for as long as that is not looked at */
  readonly difference: Asked<AnalysisLayer | null, LayerAnswer>;
  /** everything about the chosen square */
  readonly analysisCell: Asked<AnalysisCell>;
  readonly presence: Asked<PresenceWeek>;
  readonly presenceByWeek: Asked<PresenceByWeek>;
  readonly statistics: Asked<Statistics>;
  readonly incidents: Asked<Incidents>;
  readonly #all: Pick<Asked<unknown>, 'status' | 'retry'>[] = [];

  /** Make it while a component initialises. */
  constructor(view: ViewState, role: Role | null) {
    const ask = <T, A = T>(address: () => Address<A> | null, read?: (answer: A) => T): Asked<T, A> => {
      const asked = new Asked<T, A>(address, () => view.language, read);
      this.#all.push(asked);
      return asked;
    };
    // partners are not shown where offences gather
    const mayAnalyse = role !== null && role !== 'partner';
    // what only the map's page shows is asked for there alone
    const onMap = () => view.page === 'map' && mayAnalyse;
    // a question about offences waits for the catalogue, which knows the categories and the default period
    const filter = (chosen: string | null = null, without: Partial<View['filter']> = {}) => {
      const catalogue = onMap() ? this.catalogue.value : null;
      return catalogue && filterQuery({ ...view.filter, ...without }, catalogue, chosen);
    };
    const cellSize = () => {
      const size = onMap() ? (view.cell_size ?? this.catalogue.value?.municipality.cell_size) : undefined;
      return size === undefined ? null : (String(size) as CellSize);
    };
    const ofChosen = () => (view.chosen === null ? {} : { stadsdel: view.chosen });

    this.catalogue = ask(() => at(api.catalogue));
    this.stadsdelar = ask(() => at(api.stadsdelar));
    // of collections within collections, which GeoJSON has, the types over the wire say less
    this.basemap = ask<Basemap, Basemap>(() => at(api.basemap) as string);
    this.places = ask(() => at(api.places));
    this.promise = ask(() => at(api.promise));
    // the map first: it takes the longest to draw
    this.grid = ask(() => {
      const query = filter();
      const cell_size = cellSize();
      return query && cell_size && at(api.offences.grid, { query: { ...query, cell_size } });
    });
    this.byStadsdel = ask(() => {
      const query = filter();
      return query && at(api.offences['by-stadsdel'], { query });
    });
    // every kind, whichever are chosen: the others are what one goes on to
    this.byCategory = ask(() => {
      const query = filter(view.chosen, { categories: [] });
      return query && at(api.offences['by-category'], { query });
    });
    this.byMonth = ask(() => {
      const query = filter(view.chosen);
      return query && at(api.offences['by-month'], { query });
    });
    this.byHour = ask(() => {
      const query = filter(view.chosen);
      return query && at(api.offences['by-hour'], { query });
    });
    this.streets = ask(() => {
      const catalogue = onMap() ? this.catalogue.value : null;
      if (!view.layers.includes('streets') || !catalogue?.ground) return null;
      return analysisAddress('streets', analysisQuery(view, catalogue));
    });
    this.street = ask(() => {
      const catalogue = onMap() ? this.catalogue.value : null;
      if (!catalogue || view.street === null) return null;
      return analysisAddress('street', { street: view.street, ...analysisQuery(view, catalogue) });
    });
    this.gridSecond = ask(() => {
      const query = filter();
      const cell_size = cellSize();
      if (!view.second || view.method !== 'count') return null;
      return query && cell_size && at(api.offences.grid, { query: { ...query, ...view.second, cell_size } });
    });
    this.gridGeometry = ask(() => {
      const cell_size = cellSize();
      return cell_size && at(api.grid[':cell_size'], { param: { cell_size } });
    });
    // what a density is of, and what it is compared with, belong to the square's own words too
    const reach = () => ({
      ...(view.bandwidth === null ? {} : { bandwidth_m: String(view.bandwidth) }),
      ...(view.second ? { from2: view.second.from, to2: view.second.to } : {}),
    });
    const layer = (period: ViewState['second']) => {
      const catalogue = onMap() ? this.catalogue.value : null;
      if (!catalogue || view.method === 'count') return null;
      const { from2, to2, ...bandwidth } = { from2: '', to2: '', ...reach() };
      const compared = view.method === 'dual_kde' && from2 !== '' ? { from2, to2 } : {};
      return analysisAddress('layer', {
        method: view.method,
        ...analysisQuery(view, catalogue),
        ...(period ?? {}),
        ...bandwidth,
        ...compared,
      });
    };
    this.analysis = ask(() => layer(null), unpackLayer);
    // a comparison of densities is one map of two periods
    this.analysisSecond = ask(
      () => (view.method === 'dual_kde' ? null : view.second && layer(view.second)),
      unpackLayer,
    );
    this.difference = ask(() => {
      const catalogue = onMap() ? this.catalogue.value : null;
      if (!catalogue || !view.second || lookOf(view) !== 'difference') return null;
      // what is chosen is counted, as on the map of counts
      const { filter, cell_size, language } = view;
      const presence_produced = view.presence_produced || view.filter.categories !== null;
      return analysisAddress('layer', {
        method: 'count',
        ...analysisQuery({ filter, cell_size, presence_produced, language }, catalogue),
        from2: view.second.from,
        to2: view.second.to,
      });
    }, unpackDifference);
    this.analysisCell = ask(() => {
      const catalogue = onMap() ? this.catalogue.value : null;
      if (!catalogue || view.cell === null) return null;
      return analysisAddress('cell', { cell: String(view.cell), ...analysisQuery(view, catalogue), ...reach() });
    });
    // after the map's own questions; with nothing chosen they are the same as others, and answered once
    this.byStadsdelAnywhere = ask(() => {
      const query = filter(null, CLEARED.stadsdel);
      return query && at(api.offences['by-stadsdel'], { query });
    });
    this.byHourAnyTime = ask(() => {
      const query = filter(view.chosen, CLEARED.time);
      return query && at(api.offences['by-hour'], { query });
    });
    this.presence = ask(() => {
      if (!onMap()) return null;
      const week = view.week ?? this.catalogue.value?.presence_week;
      return week ? at(api.presence, { query: { week } }) : null;
    });
    this.presenceByWeek = ask(() => (onMap() ? at(api.presence['by-week'], { query: ofChosen() }) : null));
    this.statistics = ask(() => (onMap() ? at(api.statistics) : null));
    this.incidents = ask(() => (onMap() ? at(api.incidents, { query: ofChosen() }) : null));
  }

  /** Asks again whatever failed. */
  retry(): void {
    for (const asked of this.#all) if (asked.status === 'error') asked.retry();
  }
}
