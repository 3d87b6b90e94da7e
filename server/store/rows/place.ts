import type { PlaceStatus, RegisterKind } from '../../../data/terms/place-register';

/** A place of the register. */
export interface PlaceTable {
  place_id: string;
  /** goes up by one with every change: who saves has to know the newest */
  revision: number;
  name: string;
  kind: RegisterKind;
  stadsdel: string;
  /** the named place of the pack that it is about, as passes and promises name it */
  pack_place: string | null;
  /** GeoJSON Polygon or MultiPolygon, degrees */
  outline: string;
  /** JSON: organisations and functions that take part */
  members: string;
  status: PlaceStatus;
  /** 'pack', or what its outline was made from */
  made_from: string;
  updated_by: string;
  updated_at: string;
}

/** What has been decided of a place, in order. */
export interface PlaceStatusTable {
  place_id: string;
  position: number;
  status: PlaceStatus;
  reason: string;
  decided_by: string;
  decided_at: string;
}
