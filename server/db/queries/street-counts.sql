-- offences by the place between the streets that they lie at: how many in the period, and how many in all the data. What
-- takes no part is summed by why: -1 must not be shown at a place, -2 has none, -3 is produced by the presence of the
-- police, of -4 nobody knows the kind, and -5 stands on a point set apart
SELECT
  CASE
    WHEN is_unknown_kind THEN -4
    WHEN NOT on_place_map THEN -1
    WHEN presence_produced AND NOT $presence_produced::BOOLEAN THEN -3
    WHEN is_apart THEN -5
    WHEN x IS NULL THEN -2
    ELSE street_place
  END::INTEGER AS place,
  -- twice as fast as a count with a filter
  sum((day >= $from::DATE AND day < $to::DATE)::INTEGER)::INTEGER AS n,
  count(*)::INTEGER AS n_all
FROM offence_under($category, $place_type, $weekday_bits, $hour_bits, $evening_hours, $stadsdel)
GROUP BY ALL;
