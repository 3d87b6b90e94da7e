import type { MapLayer } from '../../state/view';
import { background } from './background';
import { basemap } from './basemap';
import { calls } from './calls/calls';
import { environment } from './environment/environment';
import { grid } from './grid/grid';
import { groundPart } from './ground/ground';
import type { MapPart, SwitchedLayer } from './layer';
import { need } from './need';
import { outside } from './outside/outside';
import { ownArea } from './own-area';
import { clusters } from './patterns/clusters';
import { strings } from './patterns/strings';
import { presence } from './presence/presence';
import { prioritised } from './prioritised/prioritised';
import { schoolWays } from './school-ways/school-ways';
import { stadsdelar } from './stadsdelar/stadsdelar';
import { streets } from './streets/streets';
import { tours } from './tours';

/** The layers that people switch on and off, as the list of layers has them. */
export const SWITCHED: Readonly<Record<MapLayer, SwitchedLayer>> = {
  grid,
  streets,
  calls,
  presence,
  prioritised,
  stadsdelar,
  environment,
};

export const LIST_ORDER = Object.keys(SWITCHED) as readonly MapLayer[];

/** How the legend has them: places first, then areas. Patterns are there for as long as they are asked for. */
export const LEGEND_ORDER = [
  'grid',
  'streets',
  'calls',
  'patterns',
  'stadsdelar',
  'presence',
  'prioritised',
  'environment',
] as const;

/** Everything that is drawn; what lies above what is said in `draw-order.ts`. */
export const PARTS: readonly MapPart[] = [
  basemap,
  background,
  outside,
  groundPart,
  need,
  clusters,
  strings,
  ownArea,
  schoolWays,
  tours,
  ...Object.values(SWITCHED),
];
