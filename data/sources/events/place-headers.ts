import type { Field } from './fields';

/** Headers that say where something was, and how many rows one stands for, whatever it is. */
export const PLACE_HEADERS = {
  lng: ['lng', 'lon', 'long', 'longitude', 'longitud', 'easting', 'e', 'east', 'öst', 'östlig', 'x', 'x-koordinat'],
  lat: ['lat', 'latitude', 'latitud', 'northing', 'n', 'north', 'nord', 'nordlig', 'y', 'y-koordinat'],
  position: [
    'wkt',
    'position',
    'koordinater',
    'koordinat',
    'coordinates',
    'geom',
    'geometry',
    'the_geom',
    'punkt',
    'latlng',
    'latlon',
  ],
  deso: ['deso', 'desokod', 'deso-område', 'deso-kod'],
  base_area: ['base_area', 'basområde', 'basområdeskod'],
  stadsdel: ['stadsdel', 'stadsdelsnamn', 'område', 'district', 'neighbourhood', 'neighborhood'],
  street: [
    'street',
    'gata',
    'gatunamn',
    'gatuadress',
    'adress',
    'address',
    'brottsadress',
    'brottsplats',
    'plats',
    'location',
    'platsnamn',
  ],
  kommun: ['kommun', 'kommunnamn', 'municipality'],
  kommunkod: ['kommunkod', 'municipality code'],
  number: ['number', 'antal', 'antal_brott', 'antal brott', 'n'],
} as const satisfies Partial<Record<Field, readonly string[]>>;

/** What is said of coordinates beside their axis: "Koordinat N", "SWEREF99_E", "POINT_X". */
export const AXIS_TRIMMINGS =
  /sweref99tm|sweref99\d{4}|sweref99|sweref|rt90|wgs84|epsg\d{4,5}|koordinater|koordinaten|koordinat|coordinates|coordinate|koord|coord|position|point|punkt|pos|grader|deg/g;

/** Headers that say which axis they are beyond doubt; x and y do not, as northing is x in the older Swedish grids. */
export const PLAIN_AXES: Readonly<Record<'lng' | 'lat', readonly string[]>> = {
  lng: ['lng', 'lon', 'long', 'longitude', 'longitud', 'easting', 'e', 'east', 'öst'],
  lat: ['lat', 'latitude', 'latitud', 'northing', 'n', 'north', 'nord'],
};
