-- per stadsdel: offences of the period, and of the same time before
SELECT
  stadsdel,
  count(*) FILTER (day < $previous_to::DATE AND day >= $previous_from::DATE)::INTEGER AS n_before,
  count(*) FILTER (day >= $from::DATE AND day < $to::DATE)::INTEGER AS n_after
FROM offence_under($category, $place_type, $weekday_bits, $hour_bits, $evening_hours, $stadsdel)
WHERE stadsdel IS NOT NULL AND ($presence_produced::BOOLEAN OR NOT presence_produced)
GROUP BY stadsdel;
