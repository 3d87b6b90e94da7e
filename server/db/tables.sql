-- what the server keeps in memory of each table: the columns that a question needs, ready to be counted.
-- source_<table> is a view of the file, or of nothing where there is no file yet.

-- words that come again in row after row are kept as numbers: one byte instead of sixteen, and compared as such
CREATE TYPE category_code AS ENUM (
  SELECT category FROM (SELECT category FROM source_offence UNION SELECT category FROM category) ORDER BY category
);
CREATE TYPE place_type_code AS ENUM (
  SELECT DISTINCT place_type FROM source_offence WHERE place_type IS NOT NULL ORDER BY place_type
);
CREATE TYPE stadsdel_code AS ENUM (
  SELECT DISTINCT stadsdel FROM source_offence WHERE stadsdel IS NOT NULL ORDER BY stadsdel
);

-- some minutes as a part of an interval, in units of 2^-36: whole numbers have the same sum in whatever order they are added
CREATE MACRO part_of_interval(minutes, duration_min) AS (minutes * (1::BIGINT << 36) / duration_min)::BIGINT;

CREATE TABLE offence AS
WITH dated AS (
  SELECT
    source_offence.*,
    occurred_from::DATE AS day,
    -- no time is known of those in a heap: it is some time of that day
    midnight_heap.n IS NOT NULL
      AND occurred_to = occurred_from
      AND occurred_from = date_trunc('day', occurred_from) AS is_heaped,
    apart_point.x IS NOT NULL AS is_apart
  FROM source_offence
  LEFT JOIN midnight_heap USING (source)
  -- somebody has said that it is no place: what stands on it has no point
  LEFT JOIN apart_point ON apart_point.x = source_offence.x AND apart_point.y = source_offence.y
),
timed AS (
  SELECT
    *,
    CASE
      WHEN is_heaped THEN 1440
      ELSE least(greatest(date_diff('minute', occurred_from, occurred_to), 0), 2000000000)
    END::INTEGER AS duration_min,
    -- minutes after midnight of the week's Monday, on the wall clock
    (isodow(occurred_from) - 1) * 1440 + date_diff('minute', date_trunc('day', occurred_from), occurred_from) AS from_min
  FROM dated
)
SELECT
  day,
  offence.category::category_code AS category,
  -- a category that the code table does not know is never shown at a place
  coalesce(category.on_place_map, false) AS on_place_map,
  -- asked once here: a word compared with a code is compared as a word, row after row
  offence.category = 'unknown' AS is_unknown_kind,
  coalesce(category.presence_produced, false) AS presence_produced,
  -- the code says that the victim was under 18; false for all codes that say nothing of age
  coalesce(offence.offence_code IN (SELECT offence_code FROM young_code), false) AS against_young,
  place_type::place_type_code AS place_type,
  weekday,
  CASE WHEN NOT is_heaped THEN hour END AS hour,
  -- how many minutes after occurred_from it may have been
  duration_min,
  -- the hours of the week, 0 to 167 from Monday 00, in which its interval begins and ends
  (from_min // 60)::UTINYINT AS first_hour,
  ((from_min + duration_min) // 60 % 168)::UTINYINT AS last_hour,
  -- 0 all in the first hour, 1 under a day, 2 a day, 3 longer, 4 a week or longer
  CASE
    WHEN duration_min <= 1 OR from_min % 60 + duration_min < 60 THEN 0
    WHEN duration_min < 1440 THEN 1
    WHEN duration_min = 1440 THEN 2
    WHEN duration_min < 10080 THEN 3
    ELSE 4
  END::UTINYINT AS interval_class,
  -- of classes 1 to 3, what lies in the first hour, in the last, and in each whole hour between
  CASE WHEN interval_class BETWEEN 1 AND 3 THEN part_of_interval(60 - from_min % 60, duration_min) END AS first_part,
  CASE WHEN interval_class BETWEEN 1 AND 3 THEN part_of_interval((from_min + duration_min) % 60, duration_min) END
    AS last_part,
  CASE
    WHEN interval_class BETWEEN 1 AND 3 AND from_min % 60 + duration_min >= 120 THEN part_of_interval(60, duration_min)
  END AS hour_part,
  batch_suspected,
  is_apart,
  CASE WHEN NOT is_apart THEN offence.x END AS x,
  CASE WHEN NOT is_apart THEN offence.y END AS y,
  stadsdel::stadsdel_code AS stadsdel,
  -- between which streets it lies, as a number: set when streets are first asked for (streets/street-places.ts), for tables
  -- know nothing of how streets are cut
  NULL::INTEGER AS street_place,
  -- NULL is not weighted; a code goes before a category
  coalesce(by_code.weight, by_category.weight) AS harm_weight,
  -- counts when harm is summed
  harm_weight IS NOT NULL AND NOT coalesce(category.presence_produced, false) AS is_weighted
FROM timed AS offence
LEFT JOIN category USING (category)
LEFT JOIN harm_weight AS by_code
  ON by_code.offence_code = offence.offence_code
  AND day >= by_code.valid_from
  AND day < by_code.valid_to
LEFT JOIN harm_weight AS by_category
  ON by_category.category = offence.category
  AND day >= by_category.valid_from
  AND day < by_category.valid_to
-- in order of time, so that a period reads only its own part of the table
ORDER BY day;

-- what says which time the data cover, source by source
CREATE TABLE source_month AS
SELECT
  source,
  strftime(day, '%Y-%m') AS month,
  count(*)::INTEGER AS n,
  count(DISTINCT day)::INTEGER AS n_days,
  count(*) FILTER (is_by_month)::INTEGER AS n_by_month,
  min(day) AS first_day,
  max(CASE WHEN is_by_month THEN occurred_to::DATE ELSE day + 1 END) AS last_day
FROM (
  SELECT
    source,
    occurred_from::DATE AS day,
    occurred_to,
    -- whole months, from midnight to midnight
    occurred_from = date_trunc('month', occurred_from)
    AND occurred_to = date_trunc('month', occurred_to)
    AND occurred_to > occurred_from AS is_by_month
  FROM source_offence
)
GROUP BY source, month;

CREATE TABLE reporting_delay AS
SELECT
  quantile_disc(reported_on - occurred_from::DATE, 0.9)::INTEGER AS delay_days,
  max(reported_on) AS last_reported
FROM source_offence
WHERE reported_on >= occurred_from::DATE AND NOT batch_suspected;

CREATE TABLE presence AS
SELECT
  presence_id,
  stadsdel,
  place,
  actor,
  activity,
  planned_from,
  planned_to,
  week_start,
  delivered_min,
  status
FROM source_presence;

-- calls for service: beside the offences, and in no sum with them
CREATE TABLE service_call AS
SELECT
  occurred_from::DATE AS day,
  category,
  weekday,
  hour,
  priority,
  outcome,
  presence_produced,
  stadsdel,
  source_service_call.x,
  source_service_call.y,
  apart_point.x IS NOT NULL AS is_apart
FROM source_service_call
LEFT JOIN apart_point ON apart_point.x = source_service_call.x AND apart_point.y = source_service_call.y
ORDER BY day;

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

CREATE TABLE survey AS
SELECT source, about, code, question, year, share, n FROM source_survey;

CREATE TABLE area AS
SELECT kind, code FROM source_area;

-- the ground as tiles are drawn from it: what there is to draw, from which zoom on, in which order
CREATE TABLE ground AS
SELECT *, greatest(east - west, 2 * (north - south)) AS span
FROM (
  SELECT
    'street' AS layer,
    class,
    name,
    NULL::VARCHAR AS number,
    lit,
    is_tunnel,
    is_bridge,
    source = 'demo' AS is_synthetic,
    CASE class
      WHEN 'motorway' THEN 8
      WHEN 'trunk' THEN 8
      WHEN 'primary' THEN 9
      WHEN 'secondary' THEN 10
      WHEN 'tertiary' THEN 11
      WHEN 'residential' THEN 12
      WHEN 'living_street' THEN 13
      WHEN 'pedestrian' THEN 13
      ELSE 14
    END AS min_zoom,
    west, south, east, north, geometry
  FROM source_street
  UNION ALL
  SELECT
    'building', class, name, NULL, NULL, false, false, source = 'demo', 13, west, south, east, north, geometry
  FROM source_building
  UNION ALL
  SELECT
    'water', class, name, NULL, NULL, is_tunnel, is_bridge, source = 'demo',
    CASE class WHEN 'stream' THEN 13 ELSE 8 END,
    west, south, east, north, geometry
  FROM source_water
  UNION ALL
  SELECT 'green', class, name, NULL, NULL, false, false, source = 'demo', 8, west, south, east, north, geometry
  FROM source_green
  UNION ALL
  SELECT
    'rail', class, name, NULL, NULL, is_tunnel, is_bridge, source = 'demo',
    CASE class WHEN 'rail' THEN 9 ELSE 11 END,
    west, south, east, north, geometry
  FROM source_rail
  UNION ALL
  SELECT
    'stop', class, name, NULL, NULL, false, false, source = 'demo',
    CASE class WHEN 'station' THEN 12 ELSE 15 END,
    west, south, east, north, geometry
  FROM source_stop
  UNION ALL
  SELECT
    'point_of_interest', class, name, NULL,
    -- of a lamp too: whether it gives light, where its owner says so
    CASE WHEN class = 'street_lamp' THEN CASE state WHEN 'working' THEN true WHEN 'out' THEN false END END,
    false, false, source = 'demo',
    CASE
      WHEN class IN ('school', 'preschool', 'playground', 'licensed') THEN 13
      WHEN class = 'street_lamp' THEN 14
      ELSE 16
    END,
    west, south, east, north, geometry
  FROM source_point_of_interest
  UNION ALL
  SELECT
    'address_point', NULL, street, house_number, NULL, false, false, source = 'demo', 16, west, south, east, north, geometry
  FROM source_address_point
)
-- neighbours together, so that a tile reads a part of the table
ORDER BY (south * 200)::INTEGER, (west * 100)::INTEGER, layer;

-- the one filter of every question about offences, but for the period; what is absent lets everything through.
-- weekday_bits  bit n for weekday n, 1 is Monday; the bit of Sunday is bit 0 too
-- hour_bits     bit n for hour n
-- evening_hours how many hours after midnight belong to the evening before, as 0 to 2 do of 20 to 02
CREATE MACRO offence_under(categories, place_types, weekday_bits, hour_bits, evening_hours, stadsdelar) AS TABLE
SELECT * FROM offence
WHERE (
    categories::VARCHAR[] IS NULL
    OR list_contains(TRY_CAST(categories::VARCHAR[] AS category_code[]), category)
    -- a set across the kinds: data/terms/against-young.ts
    OR (against_young AND list_contains(categories::VARCHAR[], 'against_young'))
  )
  AND (place_types::VARCHAR[] IS NULL OR list_contains(TRY_CAST(place_types::VARCHAR[] AS place_type_code[]), place_type))
  AND (
    weekday_bits::INTEGER IS NULL
    -- a night belongs to the evening on which it began, the day before
    OR (
      weekday_bits::INTEGER >> (weekday - coalesce(hour < evening_hours::UTINYINT, false)::UTINYINT)::INTEGER
    ) & 1 = 1
  )
  AND (hour_bits::INTEGER IS NULL OR (hour_bits::INTEGER >> hour::INTEGER) & 1 = 1)
  AND (stadsdelar::VARCHAR[] IS NULL OR list_contains(TRY_CAST(stadsdelar::VARCHAR[] AS stadsdel_code[]), stadsdel));

-- the same by point, on its way into the table of offences
CREATE TABLE street_place (x INTEGER, y INTEGER, place INTEGER);
