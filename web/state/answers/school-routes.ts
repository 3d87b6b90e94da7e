import { at } from '../../api/address';
import { api } from '../../api/client';
import type { Asker } from './asker';

/** The ways to the schools. */
export function askSchoolRoutes(asker: Asker) {
  const { view } = asker;
  const isShown = () =>
    view.side === 'young' && view.layers.includes('environment') && view.environment.includes('schools');
  return {
    /** null for as long as the map is not seen from the side of the young, with its schools */
    schoolRoutes: asker.ask(() => (isShown() && asker.ofMap()?.ground ? at(api.analysis['school-routes']) : null)),
  };
}
