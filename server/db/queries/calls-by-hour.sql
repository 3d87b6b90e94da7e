-- calls for service that the police did not begin, per weekday and hour; NULL where that is not known
SELECT weekday, hour, count(*)::INTEGER AS n
FROM service_call
WHERE
  day >= $from::DATE AND day < $to::DATE AND NOT presence_produced
  AND ($category IS NULL OR list_contains($category, category))
GROUP BY ALL;
