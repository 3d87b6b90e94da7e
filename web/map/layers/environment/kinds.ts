import type { FilterSpecification } from 'maplibre-gl';
import type { EnvironmentKind } from '../../../../data/terms/environment';

/** How a kind is drawn: as a letter in a ring, a dot, a line or a surface. None of it has a colour that means something. */
export type Mark = { as: 'letter'; letter: string } | { as: 'dot' | 'line' | 'surface' };

/** Each kind: which features of the tiles it is, and its mark on the map and in the legend. */
export const KINDS: Readonly<
  Record<EnvironmentKind, { mark: Mark; layer: string; filter: FilterSpecification | null }>
> = {
  lamps: { mark: { as: 'dot' }, layer: 'point_of_interest', filter: ofClass('street_lamp') },
  lit: { mark: { as: 'line' }, layer: 'street', filter: ['==', ['get', 'lit'], true] },
  stops: { mark: { as: 'letter', letter: 'H' }, layer: 'stop', filter: null },
  schools: { mark: { as: 'letter', letter: 'S' }, layer: 'point_of_interest', filter: ofClass('school', 'preschool') },
  playgrounds: { mark: { as: 'letter', letter: 'L' }, layer: 'point_of_interest', filter: ofClass('playground') },
  licensed: { mark: { as: 'letter', letter: 'U' }, layer: 'point_of_interest', filter: ofClass('licensed') },
  green: { mark: { as: 'surface' }, layer: 'green', filter: null },
  buildings: { mark: { as: 'surface' }, layer: 'building', filter: null },
};

function ofClass(...classes: string[]): FilterSpecification {
  return ['in', ['get', 'class'], ['literal', classes]];
}
