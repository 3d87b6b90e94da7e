-- offences of the period under the filter, and why some take no part in an analysis of places: the first reason counts
SELECT
  count(*)::INTEGER AS n,
  count(*) FILTER (reason = 1)::INTEGER AS n_presence_produced,
  count(*) FILTER (reason = 2)::INTEGER AS n_not_for_map,
  count(*) FILTER (reason = 3)::INTEGER AS n_not_placed,
  count(*) FILTER (reason = 4)::INTEGER AS n_long,
  count(*) FILTER (reason = 5)::INTEGER AS n_apart
FROM (
  SELECT
    CASE
      WHEN presence_produced AND NOT $presence_produced::BOOLEAN THEN 1
      WHEN NOT on_place_map THEN 2
      WHEN is_apart THEN 5
      WHEN x IS NULL THEN 3
      WHEN duration_min >= $max_duration_min::INTEGER THEN 4
    END AS reason
  FROM offence_under($category, $place_type, $weekday_bits, $hour_bits, $evening_hours, $stadsdel)
  WHERE day >= $from::DATE AND day < $to::DATE
);
