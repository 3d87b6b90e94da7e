-- every pass of the table, instants in UTC
SELECT
  presence_id,
  stadsdel,
  place,
  actor,
  activity,
  strftime(make_timestamp(epoch_us(planned_from)), '%Y-%m-%dT%H:%M:%S.%gZ') AS planned_from,
  strftime(make_timestamp(epoch_us(planned_to)), '%Y-%m-%dT%H:%M:%S.%gZ') AS planned_to,
  week_start::VARCHAR AS week_start,
  delivered_min,
  status
FROM presence
ORDER BY planned_from, presence_id;
