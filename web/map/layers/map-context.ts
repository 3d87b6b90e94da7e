import type { FeatureCollection } from 'geojson';
import type {
  Stadsdelar,
  ByStadsdel,
  GridGeometry,
  Grid,
  AnalysisLayer,
  AnalysisClusters,
  AnalysisNearRepeat,
  PresenceWeek,
  Basemap,
  Places,
} from '../../api/types';
import type { Answers } from '../../state/answers/open-answers';
import type { Pattern } from '../../state/patterns.svelte';
import type { View } from '../../state/view';
import type { Language } from '../../text/texts';
import type { MapColours } from '../colours';
import type { Pictures } from './pictures';
import type { Ground } from './ground/ground-tiles';
import type { OutsideStyle } from './outside/read-style';
import type { StadsdelNeed } from './stadsdel-need';
import type { ToursOnMap } from './tour-on-map';

/** What the map is drawn from: what is chosen, and the answers so far; null is not yet answered. */
export interface MapContext {
  colours: MapColours;
  language: Language;
  layers: View['layers'];
  environment: View['environment'];
  measure: View['measure'];
  chosen: string | null;
  /** px of radius for the square root of an hour of presence */
  presence_scale: number;
  stadsdelar: Stadsdelar | null;
  byStadsdel: ByStadsdel | null;
  gridGeometry: GridGeometry | null;
  grid: Grid | null;
  /** what one layer alone is drawn from, it reads here */
  answers: Answers;
  /** the squares under another method than counting: drawn instead of `grid` */
  analysis: AnalysisLayer | null;
  /** the chosen square */
  cell: number | null;
  /** the chosen street */
  street: string | null;
  /** places where offences gather, and chains of near repeats: null while they are not asked for */
  clusters: AnalysisClusters['clusters'] | null;
  strings: AnalysisNearRepeat['strings'] | null;
  /** which of them is chosen */
  pattern: Pattern | null;
  /** an area of one's own */
  area: FeatureCollection | null;
  presence: PresenceWeek | null;
  /** need against presence, drawn when there is one */
  need: readonly StadsdelNeed[] | null;
  /** where passes go, and the way of one of them: of the plan's map alone */
  tours: ToursOnMap | null;
  /** streets and all else in vector tiles; null where there are none */
  ground: Ground | null;
  /** a map of the municipality's own pictures, in place of all that is drawn of the ground */
  pictures: Pictures | null;
  /** a map that is fetched from somebody else's server, in the same way; null before it is there */
  outside: OutsideStyle | null;
  basemap: Basemap | null;
  places: Places | null;
}
