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
  CASE WHEN x IS NOT NULL THEN ('POINT (' || lng::DECIMAL(10, 7) || ' ' || lat::DECIMAL(10, 7) || ')')::GEOMETRY('OGC:CRS84') END AS geometry
FROM timed;
