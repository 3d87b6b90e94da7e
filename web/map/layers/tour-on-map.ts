import type { LngLat } from '../../../data/terms/area-shape';

/** Where passes of a week go by name, and the way of one of them, as the plan's map draws them. Degrees. */
export interface ToursOnMap {
  /** places of the week, each once for what is planned and once for what is suggested */
  places: readonly { at: LngLat; isGhost: boolean }[];
  /** the one that is looked at; null for none */
  tour: TourOnMap | null;
}

interface TourOnMap {
  /** whether it is suggested and not planned */
  isGhost: boolean;
  /** `number`: which stop of the tour it is, '1', or which ones, '1, 3' */
  stops: readonly { at: LngLat; number: string }[];
  /** from one stop to the next; `words` say how long it takes */
  legs: readonly { from: LngLat; to: LngLat; words: string }[];
}
