import type { VectorSourceSpecification } from 'maplibre-gl';
import { backgroundTiles, groundTiles } from '../../../api/links';
import type { Catalogue } from '../../../api/types';

/** The streets and all else that vector tiles are drawn from. */
export interface Ground {
  /** address of a tile, with {z}, {x} and {y} */
  tiles: string;
  /** west, south, east, north */
  bounds: [number, number, number, number];
  /** tiles are made to this zoom; what is closer is drawn from it */
  closest: number;
  /** made up for the demo: the schematic map stays under it */
  is_synthetic: boolean;
}

/** The tables that tiles are drawn from. */
const TABLES: readonly string[] = [
  'street',
  'building',
  'water',
  'green',
  'rail',
  'stop',
  'point_of_interest',
  'address_point',
];

const sourcesOf = ({ datasets }: Pick<Catalogue, 'datasets'>) =>
  datasets.filter(({ table }) => TABLES.includes(table)).flatMap(({ sources }) => sources);

/** Whom the licences ask to be named beside every map of the ground, each once. */
export function attribution(catalogue: Pick<Catalogue, 'background' | 'datasets'> | null): string {
  if (catalogue === null) return '';
  // its own map has its own, also where it says nothing
  if (catalogue.background && catalogue.background.kind !== 'style') return catalogue.background.attribution;
  const said = sourcesOf(catalogue).map(({ publisher, title, licence }) => `${publisher} (${title}, ${licence})`);
  return [...new Set(said)].join('; ');
}

/** What the server has of the ground; null before any of it is there. */
export function groundOf(
  catalogue: Pick<Catalogue, 'ground' | 'background' | 'datasets'> | null,
  origin: string,
): Ground | null {
  const background = catalogue?.background ?? null;
  if (background?.kind === 'vector')
    return {
      tiles: origin + backgroundTiles(background.version),
      bounds: background.bounds,
      closest: Math.min(CLOSEST, background.max_zoom),
      is_synthetic: false,
    };
  if (!catalogue?.ground) return null;
  const { version, bounds } = catalogue.ground;
  return {
    tiles: origin + groundTiles(version),
    bounds,
    closest: CLOSEST,
    is_synthetic: sourcesOf(catalogue).every(({ synthetic }) => synthetic),
  };
}

/** Our own are made to this zoom. */
const CLOSEST = 16;
const FARTHEST = 8;

/** The source of the ground, also before there is one: nothing is asked for while no layer of it is seen. */
export function groundSource(ground: Ground | null): VectorSourceSpecification {
  return {
    type: 'vector',
    tiles: [ground?.tiles ?? 'about:blank'],
    minzoom: FARTHEST,
    maxzoom: ground?.closest ?? CLOSEST,
    ...(ground === null ? {} : { bounds: ground.bounds }),
  };
}
