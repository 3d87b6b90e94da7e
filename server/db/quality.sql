-- what tells how good the data are, counted once while the whole of the file is at hand, per source; the page asks of it.

-- how exactly a time is known that lies between two: to the minute, between two times, to the day, to the month
CREATE MACRO time_known(occurred_from, occurred_to) AS
  CASE
    WHEN occurred_to = occurred_from THEN 'exact'
    WHEN occurred_from <> date_trunc('day', occurred_from) OR occurred_to <> date_trunc('day', occurred_to)
    THEN 'interval'
    WHEN occurred_to = occurred_from + INTERVAL 1 DAY THEN 'date'
    WHEN occurred_from = date_trunc('month', occurred_from) AND occurred_to = date_trunc('month', occurred_to)
    THEN 'month'
    ELSE 'interval'
  END;

-- one row a source: how exactly its times, places and kinds are known
CREATE TABLE source_quality AS
SELECT
  source,
  count(*)::INTEGER AS n,
  min(occurred_from)::DATE AS first_day,
  max(occurred_from)::DATE AS last_day,
  max(reported_on) AS last_reported,
  count(*) FILTER (time_known = 'exact')::INTEGER AS n_exact,
  count(*) FILTER (time_known = 'interval')::INTEGER AS n_interval,
  count(*) FILTER (time_known = 'date')::INTEGER AS n_date,
  count(*) FILTER (time_known = 'month')::INTEGER AS n_month,
  count(*) FILTER (placed = 'point')::INTEGER AS n_point,
  count(*) FILTER (placed = 'street')::INTEGER AS n_street,
  count(*) FILTER (placed = 'deso')::INTEGER AS n_deso,
  count(*) FILTER (placed = 'stadsdel')::INTEGER AS n_stadsdel,
  count(*) FILTER (placed = 'none')::INTEGER AS n_nowhere,
  count(*) FILTER (category = 'unknown')::INTEGER AS n_unknown_kind,
  count(*) FILTER (batch_suspected)::INTEGER AS n_batch,
  -- of those known to the day: on the first of a month, and on New Year's Day
  count(*) FILTER (is_day_known)::INTEGER AS n_day_known,
  count(*) FILTER (is_day_known AND day(occurred_from) = 1)::INTEGER AS n_first_of_month,
  count(*) FILTER (is_day_known AND day(occurred_from) = 1 AND month(occurred_from) = 1)::INTEGER AS n_first_of_year
FROM (
  SELECT
    *,
    time_known(occurred_from, occurred_to) AS time_known,
    occurred_to <= occurred_from + INTERVAL 1 DAY AS is_day_known
  FROM source_offence
)
GROUP BY source;

-- exact times by hour of the day, and of them those on the whole hour
CREATE TABLE quality_hour AS
SELECT
  source,
  hour(occurred_from)::INTEGER AS hour,
  count(*)::INTEGER AS n,
  count(*) FILTER (occurred_from = date_trunc('hour', occurred_from))::INTEGER AS n_whole
FROM source_offence
WHERE occurred_to = occurred_from
GROUP BY ALL;

-- the points with most offences of those that may be shown at a place, whatever has been set apart
CREATE TABLE quality_stack AS
SELECT x, y, count(*)::INTEGER AS n, count(DISTINCT source_offence.category)::INTEGER AS n_kinds
FROM source_offence
JOIN category ON category.category = source_offence.category AND category.on_place_map
WHERE x IS NOT NULL
GROUP BY x, y
HAVING n >= 10
ORDER BY n DESC, x, y
LIMIT 20;

-- how many of the data stand on a point at all
CREATE TABLE quality_placed AS
SELECT count(*)::INTEGER AS n
FROM source_offence
JOIN category ON category.category = source_offence.category AND category.on_place_map
WHERE x IS NOT NULL;

-- the two sums that the share reported is told from: by the days from offence to report, and by the days from offence to
-- the last report of the source, of the offences of its last two years; not what was entered in batches
CREATE TABLE quality_delay AS
WITH dated AS (
  SELECT
    source,
    reported_on - occurred_from::DATE AS delay_days,
    max(reported_on) OVER (PARTITION BY source) - occurred_from::DATE AS age_days
  FROM source_offence
  WHERE reported_on >= occurred_from::DATE AND NOT batch_suspected
)
SELECT source, 'delay' AS kind, delay_days AS days, count(*)::INTEGER AS n
FROM dated
WHERE age_days < 730
GROUP BY ALL
UNION ALL
SELECT source, 'age', age_days, count(*)::INTEGER
FROM dated
WHERE age_days < 730
GROUP BY ALL;

-- codes that say nothing to us, and how many have none
CREATE TABLE quality_code AS
SELECT source, offence_code, count(*)::INTEGER AS n
FROM source_offence
WHERE category = 'unknown'
GROUP BY ALL;

-- days on which many old offences were entered at once
CREATE TABLE quality_batch AS
SELECT
  source,
  reported_on,
  category,
  stadsdel,
  count(*)::INTEGER AS n,
  min(occurred_from)::DATE AS first_day,
  max(occurred_from)::DATE AS last_day
FROM source_offence
WHERE batch_suspected
GROUP BY ALL;

-- of calls for service, which are a stream of their own: one row a source
CREATE TABLE call_quality AS
SELECT
  source,
  count(*)::INTEGER AS n,
  min(occurred_from)::DATE AS first_day,
  max(occurred_from)::DATE AS last_day,
  count(*) FILTER (time_known(occurred_from, occurred_to) = 'exact')::INTEGER AS n_exact,
  count(*) FILTER (time_known(occurred_from, occurred_to) = 'interval')::INTEGER AS n_interval,
  count(*) FILTER (time_known(occurred_from, occurred_to) = 'date')::INTEGER AS n_date,
  count(*) FILTER (time_known(occurred_from, occurred_to) = 'month')::INTEGER AS n_month,
  count(*) FILTER (placed = 'point')::INTEGER AS n_point,
  count(*) FILTER (placed = 'street')::INTEGER AS n_street,
  count(*) FILTER (placed = 'deso')::INTEGER AS n_deso,
  count(*) FILTER (placed = 'stadsdel')::INTEGER AS n_stadsdel,
  count(*) FILTER (placed = 'none')::INTEGER AS n_nowhere,
  count(*) FILTER (category = 'unknown')::INTEGER AS n_unknown_kind,
  count(*) FILTER (origin = 'unknown')::INTEGER AS n_unknown_origin
FROM source_service_call
GROUP BY source;
