-- when offences of the period happened, by stadsdel and by the nearest named place within the radius (-1 for none), for
-- each hour of the week: how many, what lies within the hour of intervals that begin or end in it, and what each whole hour
-- has of those begun and ended in it, as tables.sql divides them; then the same of their weights, each at most the cap. Only what can be met by being there: what
-- presence itself produces and what no place shows is left out
WITH asked AS MATERIALIZED (
  SELECT stadsdel, x, y, first_hour, last_hour, interval_class, duration_min, first_part, last_part, hour_part, harm_weight
  FROM offence
  WHERE day >= $from::DATE AND day < $to::DATE AND on_place_map AND NOT presence_produced AND stadsdel IS NOT NULL
),
-- the heaviest hundredth counts as the one below it
cap AS (
  SELECT quantile_cont(harm_weight, $cap_quantile::DOUBLE) AS cap FROM asked
),
place AS (
  SELECT
    unnest($place_x::INTEGER[]) AS place_x,
    unnest($place_y::INTEGER[]) AS place_y,
    generate_subscripts($place_x::INTEGER[], 1) - 1 AS place
),
point AS (
  SELECT DISTINCT x, y FROM asked WHERE x IS NOT NULL
),
-- of two places as near, the one that stands first
near AS (
  SELECT x, y, min({distance_2: distance_2, place: place}).place AS place
  FROM (
    SELECT x, y, place, (x - place_x)::BIGINT * (x - place_x) + (y - place_y)::BIGINT * (y - place_y) AS distance_2
    FROM point
    CROSS JOIN place
    WHERE x BETWEEN place_x - $radius_m::INTEGER AND place_x + $radius_m::INTEGER
      AND y BETWEEN place_y - $radius_m::INTEGER AND place_y + $radius_m::INTEGER
  )
  WHERE distance_2 <= $radius_m::INTEGER * $radius_m::INTEGER
  GROUP BY x, y
),
-- weights in whole thousandths: whole numbers have the same sum in whatever order they are added
weighed AS MATERIALIZED (
  SELECT
    stadsdel,
    coalesce(place, -1) AS place,
    first_hour,
    last_hour,
    CASE interval_class WHEN 0 THEN 1::BIGINT << 36 WHEN 4 THEN 0 ELSE first_part END AS first_part,
    last_part,
    coalesce(hour_part, 0) AS hour_part,
    interval_class BETWEEN 1 AND 3 AS has_end,
    interval_class = 4 AS is_always,
    -- the sum of the squares of what an interval has in each slot of three hours, wherever in a slot it begins
    (1000 * CASE
      WHEN interval_class = 0 THEN 1
      WHEN interval_class = 4 THEN 1 / 56
      WHEN duration_min < 180 THEN 1 - duration_min / 540
      ELSE (duration_min / 180 - 1 / 3) / (duration_min / 180) ** 2
    END)::INTEGER AS exactness_1000,
    -- least() takes no notice of NULL, which is not weighted
    CASE WHEN harm_weight IS NOT NULL THEN (least(harm_weight, cap) * 1000)::INTEGER END AS weight_1000
  FROM asked
  CROSS JOIN cap
  LEFT JOIN near USING (x, y)
),
-- each interval at the hour of its beginning and at that of its end
edge AS (
  SELECT
    stadsdel,
    place,
    first_hour AS hour,
    first_part AS within,
    hour_part AS begun,
    0 AS ended,
    -- under way when the week begins anew
    CASE WHEN last_hour <= first_hour AND first_hour < 167 THEN hour_part ELSE 0 END AS over_end,
    1 AS n,
    is_always::INTEGER AS n_always,
    exactness_1000,
    weight_1000,
    weight_1000 AS own_weight_1000
  FROM weighed
  UNION ALL
  SELECT stadsdel, place, last_hour, last_part, 0, hour_part, 0, 0, 0, 0, weight_1000, NULL
  FROM weighed
  WHERE has_end
),
summed AS (
  SELECT
    stadsdel,
    place,
    hour,
    sum(n) AS n,
    sum(n_always) AS n_always,
    round(sum(within) / 2 ** 36, 9) AS within,
    round(sum(begun) / 2 ** 36, 9) AS begun,
    round(sum(ended) / 2 ** 36, 9) AS ended,
    round(sum(over_end) / 2 ** 36, 9) AS over_end,
    sum(exactness_1000) / 1000 AS exactness,
    count(own_weight_1000) AS n_weighted,
    coalesce(sum(own_weight_1000), 0) / 1000 AS harm,
    coalesce(sum(own_weight_1000::BIGINT * own_weight_1000), 0) / 1e6 AS harm_2,
    coalesce(sum(n_always * own_weight_1000), 0) / 1000 AS harm_always,
    round(coalesce(sum(within * weight_1000), 0) / 2 ** 36 / 1000, 9) AS harm_within,
    round(coalesce(sum(begun * weight_1000), 0) / 2 ** 36 / 1000, 9) AS harm_begun,
    round(coalesce(sum(ended * weight_1000), 0) / 2 ** 36 / 1000, 9) AS harm_ended,
    round(coalesce(sum(over_end * weight_1000), 0) / 2 ** 36 / 1000, 9) AS harm_over_end
  FROM edge
  GROUP BY stadsdel, place, hour
)
SELECT
  stadsdel::VARCHAR AS stadsdel,
  place::INTEGER AS place,
  hour::INTEGER AS hour,
  n::INTEGER AS n,
  n_always::INTEGER AS n_always,
  within,
  begun,
  ended,
  over_end,
  exactness::DOUBLE AS exactness,
  n_weighted::INTEGER AS n_weighted,
  harm::DOUBLE AS harm,
  harm_2::DOUBLE AS harm_2,
  harm_always::DOUBLE AS harm_always,
  harm_within,
  harm_begun,
  harm_ended,
  harm_over_end
FROM summed
ORDER BY stadsdel, place, hour;
