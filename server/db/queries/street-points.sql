-- where offences lie, each point once: how many in the period, of them those that the presence of the police produces, and
-- how many in all the data. x and y are -1 for what has no place, or must not be shown at one
SELECT
  coalesce(CASE WHEN on_place_map THEN x END, -1)::INTEGER AS x,
  coalesce(CASE WHEN on_place_map THEN y END, -1)::INTEGER AS y,
  (count(*) FILTER (day >= $from::DATE AND day < $to::DATE))::INTEGER AS n,
  (count(*) FILTER (day >= $from::DATE AND day < $to::DATE AND presence_produced))::INTEGER AS n_presence_produced,
  count(*)::INTEGER AS n_all
FROM offence_under($category, $place_type, $weekday_bits, $hour_bits, $evening_hours, $stadsdel)
GROUP BY ALL;
