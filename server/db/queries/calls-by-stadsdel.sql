-- per stadsdel (NULL for those without): calls for service of the period that the police did not begin, those that they
-- did, and the former in the same period a year before
SELECT
  stadsdel,
  count(*) FILTER (day >= $from::DATE AND day < $to::DATE AND NOT presence_produced)::INTEGER AS n,
  count(*) FILTER (day >= $from::DATE AND day < $to::DATE AND presence_produced)::INTEGER AS n_presence_produced,
  count(*) FILTER (day >= $previous_from::DATE AND day < $previous_to::DATE AND NOT presence_produced)::INTEGER
    AS n_before
FROM service_call
WHERE $category IS NULL OR list_contains($category, category)
GROUP BY stadsdel;
