import { POINT_CLASSES } from '../../schema/ground/point-of-interest';

type PointClass = (typeof POINT_CLASSES)[number];

/** What a register may be of: one of the points of the environment, or addresses. */
export const REGISTER_KINDS = [...POINT_CLASSES, 'address'] as const;
export type RegisterKind = PointClass | 'address';

/** A field of ours: whether it must be there, for which kinds it is, and what columns that hold it are called. */
interface Field {
  of: 'all' | 'points' | 'addresses';
  isNeeded: boolean;
  /** as `foldHeader` leaves them, the most telling first */
  called: readonly string[];
}

/** The fields that `--column` may name. */
export const FIELDS = {
  x: { of: 'all', isNeeded: true, called: ['lng', 'lon', 'longitude', 'longitud', 'easting', 'ost', 'e', 'x', 'xkoord', 'xcoord'] },
  y: { of: 'all', isNeeded: true, called: ['lat', 'latitude', 'latitud', 'northing', 'nord', 'n', 'y', 'ykoord', 'ycoord'] },
  id: { of: 'all', isNeeded: false, called: ['id', 'objektid', 'objectid', 'fid', 'nummer', 'facilityid', 'poleid', 'stolpnr', 'stolpnummer'] },
  name: { of: 'points', isNeeded: false, called: ['namn', 'name', 'benamning'] },
  state: { of: 'points', isNeeded: false, called: ['status', 'state', 'lage', 'driftstatus', 'tillstand', 'assetstatusdesc'] },
  dated: { of: 'points', isNeeded: false, called: ['datum', 'date', 'andrad', 'uppdaterad', 'inventerad', 'besiktad', 'updated'] },
  street: { of: 'addresses', isNeeded: true, called: ['gata', 'gatunamn', 'gatuadress', 'street', 'streetname', 'adressomrade', 'adress', 'belagenhetsadress', 'address'] },
  // where it has no column of its own it stands after the street
  house_number: { of: 'addresses', isNeeded: false, called: ['nummer', 'gatunummer', 'gatunr', 'husnummer', 'husnr', 'adressnummer', 'adressplats', 'adressplatsnummer', 'housenumber', 'houseno'] },
  postcode: { of: 'addresses', isNeeded: false, called: ['postnummer', 'postnr', 'postcode', 'zip'] },
} as const satisfies Record<string, Field>; // prettier-ignore
export type RegisterField = keyof typeof FIELDS;

/** 'Gatu-namn' → 'gatunamn': as headers are compared. */
export function foldHeader(header: string): string {
  return header
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}

/** The fields that a kind has. */
export function fieldsOf(kind: RegisterKind): RegisterField[] {
  const group = kind === 'address' ? 'addresses' : 'points';
  return (Object.keys(FIELDS) as RegisterField[]).filter((field) => ['all', group].includes(FIELDS[field].of));
}
