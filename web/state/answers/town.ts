import { at } from '../../api/address';
import { api } from '../../api/client';
import type { Basemap } from '../../api/types';
import type { Asker } from './asker';

/** What is so whatever the view shows: the catalogue first, which others wait for. */
export function askTown(asker: Asker) {
  const catalogue = asker.ask(() => at(api.catalogue));
  asker.catalogue = catalogue;
  return {
    catalogue,
    stadsdelar: asker.ask(() => at(api.stadsdelar)),
    // of collections within collections, which GeoJSON has, the types over the wire say less
    basemap: asker.ask<Basemap>(() => at(api.basemap) as string),
    places: asker.ask(() => at(api.places)),
    promise: asker.ask(() => at(api.promise)),
  };
}
