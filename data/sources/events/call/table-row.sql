-- the new rows of the table `service_call`
CREATE OR REPLACE TEMP VIEW new_row AS
SELECT
  event_id AS service_call_id, source, category, occurred_from, occurred_to, weekday, hour, priority, outcome, origin,
  presence_produced, placed, x, y, stadsdel, deso, import_number, geometry, lng, lat
FROM timed_row;
