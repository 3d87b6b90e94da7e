-- Rows of one file, as texts in `raw_row`, become values in `parsed_row`, each with the first reason against it.
-- What is dear to ask stands inside a CASE, where only the rows that come so far are asked.
INSERT INTO parsed_row
WITH
  -- texts to values
  value AS (
    SELECT
      row_index, id, offence_code, category, deso, base_area, stadsdel, street, kommun, kommunkod, place_type,
      from_text, to_text, reported_text, number, lng_text, lat_text,
      read_time(from_text, $time_zone, $day_first) AS occurred_from,
      CASE WHEN $from_is_day THEN 'day' ELSE read_span(from_text) END AS from_span,
      read_time(to_text, $time_zone, $day_first) AS to_start,
      CASE WHEN $to_is_day THEN 'day' ELSE read_span(to_text) END AS to_span,
      read_time(reported_text, $time_zone, $day_first)::DATE AS reported_on,
      CASE WHEN number IS NULL THEN 1 ELSE try_cast(number AS DOUBLE) END AS n,
      nullif(read_number(lng_text), 0) AS a,
      nullif(read_number(lat_text), 0) AS b
    FROM raw_row
  ),
  -- an interval's end, and coordinates in the municipality's CRS and in degrees
  projected AS (
    SELECT
      *,
      coalesce(span_end(to_start, to_span), span_end(occurred_from, from_span)) AS occurred_to,
      source_inside(a, b) AS inside,
      round(source_x(a, b))::INTEGER AS x,
      round(source_y(a, b))::INTEGER AS y,
      round(source_lng(a, b), 7) AS lng,
      round(source_lat(a, b), 7) AS lat
    FROM value
  )
SELECT
  $first_row + row_index AS row_id,
  $file_index AS file_index,
  row_index,
  id,
  offence_code,
  category AS word,
  occurred_from,
  occurred_to,
  reported_on,
  n::INTEGER AS number,
  x, y, lng, lat,
  stadsdel_cell.stadsdel,
  coalesce(is_border, false) AS is_border,
  deso,
  -- words for the place are needed only where there is no point
  CASE WHEN x IS NULL THEN base_area END AS base_area,
  CASE WHEN x IS NULL THEN projected.stadsdel END AS stadsdel_name,
  CASE WHEN x IS NULL THEN street END AS street,
  place_type AS place_type_word,
  CASE
    WHEN CASE
        WHEN kommunkod IS NOT NULL THEN lpad(trim(kommunkod), 4, '0') <> $kommunkod
        WHEN kommun IS NULL OR kommun = $municipality THEN false
        ELSE plain_municipality(kommun) <> plain_municipality($municipality) END THEN 'other_municipality'
    -- a DeSO code begins with the municipality's
    WHEN CASE WHEN deso IS NULL OR a IS NOT NULL THEN false
        ELSE is_deso(deso) AND deso[1:4] <> $kommunkod END THEN 'other_municipality'
    WHEN from_text IS NULL THEN 'date_missing'
    WHEN occurred_from IS NULL
      THEN CASE WHEN looks_like_date(from_text) THEN 'date_impossible' ELSE 'date_unreadable' END
    WHEN occurred_from < TIMESTAMP '1900-01-01' THEN 'date_impossible'
    WHEN occurred_from >= $today::DATE + INTERVAL 1 DAY THEN 'date_future'
    WHEN to_text IS NOT NULL AND to_start IS NULL
      THEN CASE WHEN looks_like_date(to_text) THEN 'end_impossible' ELSE 'end_unreadable' END
    WHEN to_start >= $today::DATE + INTERVAL 1 DAY OR reported_on > $today::DATE THEN 'date_future'
    -- the end of a day or month is exclusive: the day before the start ends where the start begins
    WHEN occurred_to < occurred_from OR to_span <> 'time' AND to_start IS NOT NULL AND occurred_to = occurred_from
      THEN 'end_before_start'
    WHEN n IS NULL OR n < 1 OR n > 1000 OR n <> floor(n) THEN 'number_invalid'
    WHEN cell IS NOT NULL THEN NULL
    -- 0, 0 is how some registers write that there is no place
    WHEN a IS NULL AND b IS NULL AND coalesce(read_number(lng_text), 0) = 0
      AND (lng_text IS NULL) = (lat_text IS NULL) AND (lng_text IS NULL OR read_number(lng_text) IS NOT NULL) THEN NULL
    WHEN lng_text IS NULL OR lat_text IS NULL THEN 'coordinates_half'
    WHEN a IS NULL OR b IS NULL THEN 'coordinates_unreadable'
    WHEN source_inside(b, a) THEN 'axes_swapped'
    ELSE 'outside_municipality'
  END AS reason
FROM projected
-- the stadsdel of points whose cell lies in one (data/place); border cells and cells outside are settled later
LEFT JOIN stadsdel_cell ON cell = stadsdel_cell_at(x, y);
