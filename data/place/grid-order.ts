/**
 * SQL order for tables of points: kilometre squares row by row, then time, so that the row groups of a file have small
 * bounding boxes and short periods. `offence_id` makes it total, so that equal rows give equal bytes.
 */
export const OFFENCE_ORDER = 'y // 1000 NULLS LAST, x // 1000 NULLS LAST, occurred_from, offence_id';
