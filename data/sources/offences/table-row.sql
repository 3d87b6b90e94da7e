-- The rows of the table `offence`: earlier rows but for synthetic ones, and the new.

CREATE OR REPLACE TEMP MACRO batch_place(x, y, deso, stadsdel) AS
  coalesce((x // 100) || '/' || (y // 100), deso, stadsdel);

-- without a date of reporting the day of the offence, where it is known to the day: data by the month has all of them
-- on the first
CREATE OR REPLACE TEMP MACRO batch_entered_on(reported_on, occurred_from, occurred_to) AS
  coalesce(
    reported_on,
    CASE WHEN occurred_to <= occurred_from::DATE + INTERVAL 1 DAY THEN occurred_from::DATE END
  );

CREATE OR REPLACE TEMP VIEW new_row AS
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
  offence_id, getvariable('import_source') AS source, offence_code, category, occurred_from, occurred_to,
  CASE WHEN hour_known OR (occurred_to - INTERVAL 1 MICROSECOND)::DATE = occurred_from::DATE THEN isodow(midpoint) END AS weekday,
  CASE WHEN hour_known THEN hour(midpoint) END AS hour,
  reported_on, placed, x, y, stadsdel, deso, place_type, getvariable('import_number')::INTEGER AS import_number,
  CASE WHEN x IS NOT NULL THEN ('POINT (' || lng::DECIMAL(10, 7) || ' ' || lat::DECIMAL(10, 7) || ')')::GEOMETRY('OGC:CRS84') END AS geometry
FROM timed;
