/**
 * SQL order for tables of events: kilometre squares row by row from the south-west, within them time, so that the row
 * groups of a file have small bounding boxes and short periods; rows without a point come last. One number holds it
 * all, since a million rows sort twice as fast by one; the key makes the order total, so that equal rows give equal bytes.
 */
export const eventOrder = (key: string): string => `
  coalesce((y // 1000)::BIGINT * 10000 + x // 1000, 200000000) * 34359738368 + epoch_ms(occurred_from) // 1000,
  ${key}`;
