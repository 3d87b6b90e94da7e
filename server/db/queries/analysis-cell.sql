-- one square, all the data: offences that take part per month, hour (null when not known) and category, and how many of
-- them the period holds
SELECT
  strftime(day, '%Y-%m') AS month,
  hour,
  category,
  count(*)::INTEGER AS n,
  count(*) FILTER (day >= $from::DATE AND day < $to::DATE)::INTEGER AS n_period
FROM offence_under($category, $place_type, $weekday_bits, $hour_bits, $evening_hours, $stadsdel)
WHERE on_place_map
  AND (NOT presence_produced OR $presence_produced::BOOLEAN)
  AND x >= $x_min::INTEGER AND x < $x_max::INTEGER AND y >= $y_min::INTEGER AND y < $y_max::INTEGER
GROUP BY ALL
ORDER BY ALL;
