-- the newest notices, and how many there are in all
SELECT
  count(*) OVER ()::INTEGER AS n_all,
  incident_id,
  strftime(make_timestamp(epoch_us(published_at)), '%Y-%m-%dT%H:%M:%SZ') AS published_at,
  strftime(occurred_from, '%Y-%m-%dT%H:%M:%S') AS occurred_from,
  type,
  title,
  summary,
  url,
  is_summary,
  located,
  stadsdel,
  place
FROM incident
WHERE $stadsdel::VARCHAR[] IS NULL OR list_contains($stadsdel::VARCHAR[], stadsdel)
ORDER BY incident.published_at DESC, incident_id DESC
LIMIT $limit::INTEGER;
