-- per table: number of rows, and first and last day with one, the last exclusive
SELECT 'offence' AS name, count(*)::INTEGER AS n, min(day)::VARCHAR AS "from", (max(day) + 1)::VARCHAR AS "to"
FROM offence
UNION ALL
SELECT 'service_call', count(*)::INTEGER, min(day)::VARCHAR, (max(day) + 1)::VARCHAR FROM service_call
UNION ALL
SELECT 'presence', count(*)::INTEGER, min(week_start)::VARCHAR, (max(week_start) + 7)::VARCHAR FROM presence
UNION ALL
-- instants, the last one included: the time zone is not known here
SELECT
  'incident',
  count(*)::INTEGER,
  strftime(make_timestamp(epoch_us(min(published_at))), '%Y-%m-%dT%H:%M:%SZ'),
  strftime(make_timestamp(epoch_us(max(published_at))), '%Y-%m-%dT%H:%M:%SZ')
FROM incident
UNION ALL
SELECT
  'statistic',
  count(*)::INTEGER,
  make_date(min(year), 1, 1)::VARCHAR,
  make_date(max(year) + 1, 1, 1)::VARCHAR
FROM statistic
UNION ALL
SELECT
  'survey',
  count(*)::INTEGER,
  make_date(min(year), 1, 1)::VARCHAR,
  make_date(max(year) + 1, 1, 1)::VARCHAR
FROM survey
UNION ALL
SELECT 'area', count(*)::INTEGER, NULL, NULL FROM area
UNION ALL
-- of the ground, which has no dates, the tables bear the names of the layers
SELECT layer, count(*)::INTEGER, NULL, NULL FROM ground GROUP BY layer;
