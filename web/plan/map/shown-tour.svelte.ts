import type { LngLat } from '../../../data/terms/area-shape';
import { daysBetween } from '../../../data/terms/calendar';
import { stopTimes } from '../../../data/terms/stop-times';
import { toWallTime } from '../../../data/terms/wall-clock';
import type { BoundingBox } from '../../map/create-map';
import type { ToursOnMap } from '../../map/layers/tour-on-map';
import { formatWeekday } from '../../text/format';
import { boardTexts } from '../../text/plan-board';
import { tourTexts } from '../../text/tour';
import type { Ghost, Suggested } from '../need/suggested.svelte';
import { namesOf } from '../names';
import { clockRange } from '../pass-words';
import { pointsOf } from '../place-points';
import { ghostKey } from './ghost-key';
import type { PlanState } from '../plan-state.svelte';
import type { Pass } from '../../api/types';

/** One stop of a tour as the list beside the map has it. */
interface ShownStop {
  place: string;
  stadsdel: string;
  from: string;
  to: string;
  /** minutes from the stop before */
  travel_min: number;
}

/** A pass or a suggestion that goes to places by name. */
interface Tour {
  /** as its card has it in `data-pass` or `data-ghost` */
  key: string;
  isGhost: boolean;
  weekday: number;
  from: string;
  to: string;
  stops: readonly ShownStop[];
}

/** Which pass or suggestion of the week the map shows the stops of, and all of those that have some. */
export class ShownTour {
  readonly #plan: PlanState;
  readonly #suggested: Suggested;
  #key = $state<string | null>(null);

  readonly tours = $derived.by((): Tour[] => {
    const { passes } = this.#plan;
    const planned = passes.filter(
      ({ status, tour, place }) => status !== 'cancelled' && (tour !== null || place !== null),
    );
    return [...planned.map((pass) => this.#ofPass(pass)), ...this.#suggested.ghosts.map(ofGhost)].toSorted((a, b) =>
      a.from < b.from ? -1 : Number(a.from > b.from),
    );
  });

  readonly shown = $derived(this.tours.find(({ key }) => key === this.#key) ?? null);

  readonly #points = $derived.by(() => pointsOf(this.#plan.app.answers.places.value));

  /** What the map draws. */
  readonly onMap = $derived.by((): ToursOnMap => {
    const places: Record<string, { at: LngLat; isGhost: boolean }> = {};
    for (const { isGhost, stops } of this.tours)
      for (const { place } of stops) {
        const at = this.#points.get(place);
        if (at) places[`${place} ${isGhost}`] = { at, isGhost };
      }
    // hollow lie undermost: what is planned at the same place is seen within
    const all = Object.values(places).toSorted((a, b) => Number(b.isGhost) - Number(a.isGhost));
    return { places: all, tour: this.shown && this.#drawn(this.shown) };
  });

  /** What is around the stops that are shown; null where none is on the map. */
  readonly bounds = $derived.by((): BoundingBox | null => {
    const all = this.shown?.stops.map(({ place }) => this.#points.get(place)).filter((at) => at !== undefined) ?? [];
    if (all.length === 0) return null;
    const [lngs, lats] = [all.map(([lng]) => lng), all.map(([, lat]) => lat)];
    return [Math.min(...lngs), Math.min(...lats), Math.max(...lngs), Math.max(...lats)];
  });

  constructor(plan: PlanState, suggested: Suggested) {
    this.#plan = plan;
    this.#suggested = suggested;
  }

  get key(): string | null {
    return this.shown?.key ?? null;
  }

  show(key: string | null): void {
    this.#key = key;
  }

  /** Which pass it is, in a list of them. */
  words({ weekday, from, to, stops, isGhost }: Tour): string {
    const { app, timeZone } = this.#plan;
    const { language } = app.view;
    const minute = (instant: string) => toWallTime(instant, timeZone).min;
    const first = namesOf(app).place(stops[0]!.place);
    const where = stops.length > 1 ? boardTexts[language].stops(first, stops.length - 1) : first;
    const what = `${formatWeekday(weekday, language)} ${clockRange(minute(from), minute(to), language)}, ${where}`;
    return isGhost ? tourTexts[language].suggested(what) : what;
  }

  #ofPass(pass: Pass): Tour {
    const { pass_id: key, planned_from: from, planned_to: to, place, stadsdel } = pass;
    const { date } = toWallTime(from, this.#plan.timeZone);
    const weekday = daysBetween(this.#plan.monday, date) + 1;
    const stops = pass.tour
      ? stopTimes(pass, pass.tour.stops)
      : [{ place: place ?? '', stadsdel, from, to, travel_min: 0 }];
    return { key, isGhost: false, weekday, from, to, stops };
  }

  #drawn({ isGhost, stops }: Tour): NonNullable<ToursOnMap['tour']> {
    const numbers: Record<string, number[]> = {};
    stops.forEach(({ place }, i) => (numbers[place] ??= []).push(i + 1));
    const t = tourTexts[this.#plan.app.view.language];
    return {
      isGhost,
      stops: Object.entries(numbers).flatMap(([place, all]) => {
        const at = this.#points.get(place);
        return at ? [{ at, number: all.join(', ') }] : [];
      }),
      legs: stops.slice(1).flatMap(({ place, travel_min }, i) => {
        const [from, to] = [this.#points.get(stops[i]!.place), this.#points.get(place)];
        if (!from || !to || place === stops[i]!.place) return [];
        return [{ from, to, words: travel_min > 0 ? t.minutes(travel_min) : '' }];
      }),
    };
  }
}

function ofGhost(ghost: Ghost): Tour {
  const { weekday, visits } = ghost;
  return { key: ghostKey(ghost), isGhost: true, weekday, from: visits[0]!.from, to: visits.at(-1)!.to, stops: visits };
}
