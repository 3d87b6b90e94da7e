-- calls for service of the period by what they were about, what came of them and how urgent they were
SELECT
  category,
  outcome,
  priority::INTEGER AS priority,
  count(*)::INTEGER AS n,
  count(*) FILTER (presence_produced)::INTEGER AS n_presence_produced
FROM service_call
WHERE day >= $from::DATE AND day < $to::DATE AND ($category IS NULL OR list_contains($category, category))
GROUP BY ALL;
