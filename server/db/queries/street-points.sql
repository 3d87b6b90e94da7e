-- where offences lie, each point once: how many in the period, and how many in all the data. What takes no part is summed by
-- why, with x and y 0: kind is 1 for what must not be shown at a place, 2 for what has none, 3 for what the presence of the
-- police produces, 4 for what nobody knows the kind of, 5 for what stands on a point set apart, and 0 for what takes part
SELECT
  CASE
    WHEN is_unknown_kind THEN 4
    WHEN NOT on_place_map THEN 1
    WHEN presence_produced AND NOT $presence_produced::BOOLEAN THEN 3
    WHEN is_apart THEN 5
    WHEN x IS NULL THEN 2
    ELSE 0
  END::INTEGER AS kind,
  CASE WHEN kind = 0 THEN x ELSE 0 END::INTEGER AS x,
  CASE WHEN kind = 0 THEN y ELSE 0 END::INTEGER AS y,
  (count(*) FILTER (day >= $from::DATE AND day < $to::DATE))::INTEGER AS n,
  count(*)::INTEGER AS n_all
FROM offence_under($category, $place_type, $weekday_bits, $hour_bits, $evening_hours, $stadsdel)
GROUP BY ALL;
