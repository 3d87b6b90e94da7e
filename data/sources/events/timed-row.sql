-- the rows that are taken in, with what follows from their time and place and from the import
CREATE OR REPLACE TEMP VIEW timed_row AS
WITH
  -- interval and midpoint
  timed AS (
    SELECT
      *,
      make_timestamp((epoch_us(occurred_from) + epoch_us(occurred_to)) // 2) AS midpoint,
      epoch_us(occurred_to) - epoch_us(occurred_from) <= 180 * 60000000::BIGINT AS hour_known
    FROM kept_row
  )
SELECT
  *,
  getvariable('import_source') AS source,
  CASE WHEN hour_known OR (occurred_to - INTERVAL 1 MICROSECOND)::DATE = occurred_from::DATE THEN isodow(midpoint) END AS weekday,
  CASE WHEN hour_known THEN hour(midpoint) END AS hour,
  getvariable('import_number')::INTEGER AS import_number,
  -- made of lng and lat when the rows have been sorted: a number travels lighter than a shape
  NULL::GEOMETRY('OGC:CRS84') AS geometry
FROM timed;
