-- exact times that stand on a whole hour, by source: where so many more are at midnight than at the other hours, midnight
-- is what was written when nobody knew the time
SELECT source, count(*) FILTER (whole_hour = 0)::INTEGER AS n, count(*)::INTEGER AS n_of_source
FROM (
  SELECT
    source,
    CASE
      WHEN occurred_from = date_trunc('hour', occurred_from) AND occurred_to = occurred_from THEN hour(occurred_from)
    END AS whole_hour
  FROM source_offence
)
GROUP BY source
-- three times the mean of the 23 others, and no handful
HAVING n >= 10 AND n > 3 * count(*) FILTER (whole_hour > 0) / 23
