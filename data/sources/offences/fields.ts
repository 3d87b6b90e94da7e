/** What a file can say of an offence; each is a column name for `--column field=Header`. Order is that of the help. */
export const FIELDS = [
  'id',
  'occurred_from',
  'occurred_from_time',
  'occurred_to',
  'occurred_to_time',
  'reported_on',
  'offence_code',
  'category',
  'lng',
  'lat',
  'deso',
  'base_area',
  'stadsdel',
  'street',
  'kommun',
  'kommunkod',
  'place_type',
  'number',
] as const;
export type Field = (typeof FIELDS)[number];

/** Other words for a field in `--column`, for coordinates that are not degrees. */
export const FIELD_ALIASES: Readonly<Record<string, Field>> = {
  x: 'lng',
  y: 'lat',
  easting: 'lng',
  northing: 'lat',
  longitude: 'lng',
  latitude: 'lat',
};
