/** What a file can say of an event, whatever it is; each is a column name for `--column field=Header`. */
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
  'position',
  'deso',
  'base_area',
  'stadsdel',
  'street',
  'kommun',
  'kommunkod',
  'place_type',
  'priority',
  'outcome',
  'origin',
  'number',
] as const;
export type Field = (typeof FIELDS)[number];

/** What `--column` may say that is no field: how dates are written, and which sheet of a workbook or layer of a GIS is read. */
export const CHOICES = ['date_form', 'sheet', 'layer'] as const;
/** How dates are written, where the column alone does not tell. */
export type DateForm = 'yymmdd' | 'yyyymm' | 'yyyyww' | 'day_first' | 'month_first';

/** Other words for a field in `--column`, for coordinates that are not degrees. */
export const FIELD_ALIASES: Readonly<Record<string, Field>> = {
  x: 'lng',
  y: 'lat',
  easting: 'lng',
  northing: 'lat',
  longitude: 'lng',
  latitude: 'lat',
};
