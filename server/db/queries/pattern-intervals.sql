-- the intervals in which offences of the period happened, each once with how many: minutes after midnight of a Monday,
-- and how long. Those within one hour stand at its beginning with no length, those of a week or more are all alike
SELECT
  CASE
    WHEN duration_min >= 10080 THEN 0
    WHEN is_within_hour THEN (isodow(day) - 1) * 1440 + minute // 60 * 60
    ELSE (isodow(day) - 1) * 1440 + minute
  END::INTEGER AS from_min,
  CASE WHEN duration_min >= 10080 THEN 10080 WHEN is_within_hour THEN 0 ELSE duration_min END::INTEGER AS duration_min,
  count(*)::INTEGER AS n
FROM (
  SELECT day, minute, duration_min, duration_min <= 1 OR minute % 60 + duration_min < 60 AS is_within_hour
  FROM offence_under($category, $place_type, $weekday, $hour, $stadsdel)
  WHERE day >= $from::DATE AND day < $to::DATE AND ($presence_produced::BOOLEAN OR NOT presence_produced)
)
GROUP BY ALL
ORDER BY ALL;
