-- per day of all the data: offences under the filter, those that may be batch reports among them, those that may have happened
-- on any day of more than a week, and what is left out
SELECT
  day::VARCHAR AS day,
  count(*) FILTER (is_kept)::INTEGER AS n,
  count(*) FILTER (is_kept AND batch_suspected)::INTEGER AS n_batch,
  count(*) FILTER (is_kept AND duration_min > 10080)::INTEGER AS n_long,
  count(*) FILTER (NOT is_kept)::INTEGER AS n_left_out
FROM (
  SELECT day, batch_suspected, duration_min, $presence_produced::BOOLEAN OR NOT presence_produced AS is_kept
  FROM offence_under($category, $place_type, $weekday_bits, $hour_bits, $evening_hours, $stadsdel)
)
GROUP BY day
ORDER BY day;
