-- per weekday and hour: offences of the period; both are NULL for those whose time is not known well enough
SELECT
  CASE WHEN hour IS NULL THEN NULL ELSE weekday END AS weekday,
  CASE WHEN weekday IS NULL THEN NULL ELSE hour END AS hour,
  count(*)::INTEGER AS n,
  count(*) FILTER (presence_produced)::INTEGER AS n_presence_produced
FROM offence_under($category, $place_type, $weekday_bits, $hour_bits, $evening_hours, $stadsdel)
WHERE day >= $from::DATE AND day < $to::DATE
GROUP BY ALL;
