import type { Catalogue } from '../../../api/types';
import type { OutsideStyle } from '../outside/read-style';
import { attribution, groundOf } from './ground-tiles';

/** What the ground is drawn from. */
type GroundKind = 'basemap' | 'made_up_ground' | 'ground' | 'background' | 'outside';

/** @param outside a map of somebody else's, once it is there */
export function groundKind(
  catalogue: Pick<Catalogue, 'ground' | 'background' | 'datasets'> | null,
  outside: OutsideStyle | null,
): GroundKind {
  if (outside !== null) return 'outside';
  if (catalogue?.background && catalogue.background.kind !== 'style') return 'background';
  const ground = groundOf(catalogue, location.origin);
  if (ground === null) return 'basemap';
  return ground.is_synthetic ? 'made_up_ground' : 'ground';
}

/** Whom to name beside the map for its ground; '' where there is nobody. */
export function groundAttribution(
  catalogue: Pick<Catalogue, 'background' | 'datasets'> | null,
  outside: OutsideStyle | null,
): string {
  return outside === null ? attribution(catalogue) : outside.attribution;
}
