-- what the server keeps in memory of each table: the columns that a question needs, ready to be counted.
-- source_<table> is a view of the file, or of nothing where there is no file yet.

CREATE TABLE offence AS
SELECT
  occurred_from::DATE AS day,
  offence.category,
  -- a category that the code table does not know is never shown at a place
  coalesce(category.on_place_map, false) AS on_place_map,
  coalesce(category.presence_produced, false) AS presence_produced,
  place_type,
  weekday,
  hour,
  -- the interval in which it happened: minutes after midnight of the day, and how many minutes it may have been after that
  date_diff('minute', occurred_from::DATE::TIMESTAMP, occurred_from)::USMALLINT AS minute,
  least(date_diff('minute', occurred_from, occurred_to), 2000000000)::INTEGER AS duration_min,
  batch_suspected,
  x,
  y,
  stadsdel,
  -- NULL is not weighted; a code goes before a category
  coalesce(by_code.weight, by_category.weight) AS harm_weight
FROM source_offence AS offence
LEFT JOIN category USING (category)
LEFT JOIN harm_weight AS by_code
  ON by_code.offence_code = offence.offence_code
  AND occurred_from::DATE >= by_code.valid_from
  AND occurred_from::DATE < by_code.valid_to
LEFT JOIN harm_weight AS by_category
  ON by_category.category = offence.category
  AND occurred_from::DATE >= by_category.valid_from
  AND occurred_from::DATE < by_category.valid_to
-- in order of time, so that a period reads only its own part of the table
ORDER BY day;

CREATE TABLE presence AS
SELECT stadsdel, week_start, planned_min, delivered_min FROM source_presence;

CREATE TABLE incident AS
SELECT
  incident_id,
  published_at,
  occurred_from,
  type,
  title,
  summary,
  url,
  is_summary,
  located,
  stadsdel,
  place
FROM source_incident
ORDER BY published_at DESC, incident_id DESC;

CREATE TABLE statistic AS
SELECT kommunkod, year, offence_group, n, rate_per_100000 FROM source_statistic;

CREATE TABLE area AS
SELECT kind, code FROM source_area;

-- the one filter of every question about offences, but for the period; an absent list lets everything through
CREATE MACRO offence_under(categories, place_types, weekdays, hours, stadsdelar) AS TABLE
SELECT * FROM offence
WHERE (categories::VARCHAR[] IS NULL OR list_contains(categories::VARCHAR[], category))
  AND (place_types::VARCHAR[] IS NULL OR list_contains(place_types::VARCHAR[], place_type))
  AND (weekdays::UTINYINT[] IS NULL OR list_contains(weekdays::UTINYINT[], weekday))
  AND (hours::UTINYINT[] IS NULL OR list_contains(hours::UTINYINT[], hour))
  AND (stadsdelar::VARCHAR[] IS NULL OR list_contains(stadsdelar::VARCHAR[], stadsdel));
