-- The new rows of the table `offence`, and what tells batches apart.

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
SELECT
  event_id AS offence_id, source, offence_code, category, occurred_from, occurred_to, weekday, hour, reported_on, placed,
  x, y, stadsdel, deso, place_type, import_number, geometry, lng, lat
FROM timed_row;
