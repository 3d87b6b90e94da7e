import type { Map as MapLibre } from 'maplibre-gl';
import { tick, untrack } from 'svelte';
import type { AppState } from '../state/context';
import { lookOf } from '../state/look';
import type { Patterns } from '../state/patterns.svelte';
import type { MapPosition } from '../state/view';
import { boxToShow } from './box-to-show';
import { bringIntoView, type Free } from './bring-into-view';
import { BY_CHOICE, showAll, type BoundingBox } from './create-map';
import { squareMiddle } from './layers/grid/square-middle';
import { middleOfPattern } from './middle-of-pattern';

/** Where a square of 100 m is as large as a thumb. */
const CELL_ZOOM = 15;
/** Closer than this nothing more is seen of what somebody has asked for. */
const CLOSEST_LOOK = 16;

interface Sight {
  map: () => MapLibre | null;
  free: (bbox: BoundingBox) => Free;
  /** changes with what is put away or opened over the map */
  arrangement: () => string;
  isDrawn: () => boolean;
  /** what somebody has asked to look closer at; another object asks anew */
  look: () => { bounds: BoundingBox } | null;
}

/** A square or street that a link names is looked at from where it can be seen; null when none is chosen, or known yet. */
export function placeOfCell(app: AppState): MapPosition | null {
  const middle = middleOfPlace(app);
  return middle && { lng: middle[0], lat: middle[1], zoom: CELL_ZOOM };
}

/**
 * Keeps what is chosen clear of what lies over the map, and the whole municipality as large as it can be for as long as
 * nobody has moved the map; moved by hand, it goes nowhere by itself. Call it while a component initialises.
 */
export function keepInSight(app: AppState, patterns: Patterns, sight: Sight): void {
  const { view, answers } = app;
  const bbox = () => boxToShow(answers);

  // a street that a link names is known only when its answer is there: the map goes to it then, unless it has been moved
  const isAwaited = () => view.street !== null && view.at === null && middleOfPlace(app) === null;
  let awaited = untrack(isAwaited);

  function settle(atOnce: boolean) {
    const [on, box] = [sight.map(), bbox()];
    if (!on || !box || view.printing) return;
    const middle = middleOfPlace(app) ?? middleOfPattern(patterns, answers.gridGeometry.value);
    if (middle) bringIntoView(on, middle, sight.free(box));
    else if (view.at === null) showAll(on, box, sight.free(box).padding, atOnce);
  }

  // the window, a panel or the map beside has given it another shape
  $effect(() => {
    const on = sight.map();
    if (!on) return;
    const onresize = () => untrack(() => settle(true));
    on.on('resize', onresize);
    return () => void on.off('resize', onresize);
  });

  // something over it has been opened or put away, or what lay over it was measured before it had its words
  $effect(() => {
    const key = [sight.arrangement(), lookOf(view), sight.isDrawn()].join();
    if (!sight.isDrawn() || key === '') return;
    void tick().then(() => settle(false));
  });

  // what is chosen in the panel, the table or on the map is seen
  $effect(() => {
    const middle = middleOfPlace(app) ?? middleOfPattern(patterns, answers.gridGeometry.value);
    const [on, box] = [sight.map(), bbox()];
    if (!on || !box || !middle) return;
    // where somebody has moved it is not asked for: it would be brought back after each move
    if (awaited && untrack(() => view.street !== null && view.at === null))
      on.jumpTo({ center: middle, zoom: CELL_ZOOM });
    awaited = false;
    void tick().then(() => bringIntoView(on, middle, sight.free(box)));
  });

  // somebody has asked for it by a button: the address follows, as after any move
  $effect(() => {
    const [asked, on] = [sight.look(), sight.map()];
    const box = untrack(bbox);
    if (!asked || !on || !box) return;
    const { padding } = sight.free(box);
    on.fitBounds(asked.bounds, { padding, maxZoom: CLOSEST_LOOK, animate: false }, BY_CHOICE);
  });

  // a saved view brings the map along
  $effect(() => {
    const on = sight.map();
    if (view.opened === 0 || !on) return;
    untrack(() => {
      const [at, box] = [view.at ?? placeOfCell(app), bbox()];
      awaited = isAwaited();
      if (at) on.jumpTo({ center: [at.lng, at.lat], zoom: at.zoom });
      else if (box) showAll(on, box, sight.free(box).padding);
    });
  });
}

function middleOfCell({ view, answers }: AppState): [number, number] | null {
  const square = view.cell === null ? undefined : answers.gridGeometry.value?.features[view.cell];
  return square === undefined ? null : squareMiddle(square);
}

/** Of the square or the street whose panel is open; a street's, once it is known. */
function middleOfPlace(app: AppState): [number, number] | null {
  return middleOfCell(app) ?? middleOfStreet(app);
}

function middleOfStreet({ view, answers }: AppState): [number, number] | null {
  if (view.street === null) return null;
  const known = answers.street.value?.street === view.street ? answers.street.value : null;
  const line = (known ?? answers.streets.value?.streets.find(({ street }) => street === view.street))?.line;
  return line?.[Math.floor((line.length - 1) / 2)] ?? null;
}
