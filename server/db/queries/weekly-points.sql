-- where offences lay in the time before a day: how many days before it, and whether they are of the kinds that come back near
-- in time and place
SELECT
  x,
  y,
  date_diff('day', day, $to::DATE)::INTEGER AS days_ago,
  list_contains($near::VARCHAR[], category::VARCHAR)::INTEGER AS is_near,
  count(*)::INTEGER AS n
FROM offence
WHERE on_place_map AND NOT presence_produced AND x IS NOT NULL AND y IS NOT NULL
  AND day >= $from::DATE AND day < $to::DATE
GROUP BY ALL;
