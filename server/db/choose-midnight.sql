-- what somebody has said of a source's midnights goes before the rule of the heap
DELETE FROM midnight_heap WHERE source IN (SELECT source FROM midnight_choice);

INSERT INTO midnight_heap
SELECT
  source,
  count(*) FILTER (occurred_to = occurred_from AND occurred_from = date_trunc('day', occurred_from))::INTEGER AS n,
  count(*)::INTEGER AS n_of_source
FROM source_offence
JOIN midnight_choice USING (source)
WHERE NOT is_time
GROUP BY source
HAVING n > 0;
