-- Rows of one file, in `raw_row` as texts where they were not in the usual spelling, become values in `parsed_row`, each with the first reason against it.
-- What is dear to ask stands inside a CASE, where only the rows that come so far are asked.
INSERT INTO parsed_row
WITH
  -- texts to values
  value AS (
    SELECT
      row_index, id, offence_code, category, deso, base_area, stadsdel, street, house_number, kommun, kommunkod, place_type,
      priority, outcome, origin,
      from_text, to_text, reported_text, number, lng_text, lat_text,
      CASE WHEN from_text IS NULL THEN from_time ELSE read_time(from_text, $time_zone, $day_first) END AS occurred_from,
      CASE
        WHEN $from_is_day THEN 'day'
        WHEN from_text IS NOT NULL THEN read_span(from_text)
        WHEN from_has_clock THEN 'time'
        ELSE 'day' END AS from_span,
      CASE WHEN to_text IS NULL THEN to_time ELSE read_time(to_text, $time_zone, $day_first) END AS to_read,
      CASE
        WHEN $to_is_day THEN 'day'
        WHEN to_text IS NOT NULL THEN read_span(to_text)
        WHEN to_has_clock THEN 'time'
        ELSE 'day' END AS to_span,
      CASE WHEN reported_text IS NULL THEN reported_time ELSE read_time(reported_text, $time_zone, $day_first) END::DATE AS reported_read,
      CASE WHEN number IS NULL THEN 1 ELSE read_count(number) END AS n,
      CASE WHEN lng_text IS NULL THEN lng_number ELSE read_number(lng_text) END AS a_read,
      CASE WHEN lat_text IS NULL THEN lat_number ELSE read_number(lat_text) END AS b_read
    FROM raw_row
  ),
  -- what need not be there is left empty where it cannot be: a placeholder, an end to come, half a point, a point that
  -- is the same number twice (0, 0 and -1, -1 and 999, 999)
  possible AS (
    SELECT
      *,
      CASE WHEN to_read < $today::DATE + INTERVAL 1 DAY AND NOT is_placeholder(to_read) THEN to_read END AS to_start,
      CASE WHEN reported_read <= $today::DATE AND reported_read > DATE '1970-01-01' THEN reported_read END AS reported_on,
      a_read <> b_read AND a_read <> 0 AND b_read <> 0 AND isfinite(a_read) AND isfinite(b_read) AS is_pair
    FROM value
  ),
  -- (what stands in a WITH of its own and is said again is not worked out again)
  located AS (
    SELECT
      *,
      CASE WHEN is_pair THEN a_read END AS a,
      CASE WHEN is_pair THEN b_read END AS b,
      CASE WHEN is_pair THEN source_system(a_read, b_read) END AS system,
      coalesce(span_end(to_start, to_span), span_end(occurred_from, from_span)) AS end_read
    FROM possible
  ),
  scaled AS (
    SELECT
      *,
      source_u(a, system) AS u,
      source_v(b, system) AS v,
      -- the hour that comes twice: by the clock it may end before it starts
      CASE WHEN end_read < occurred_from AND end_read > occurred_from - INTERVAL 1 HOUR AND to_span = 'time'
        THEN clocks_go_back(occurred_from, $time_zone) ELSE false END AS is_folded
    FROM located
  ),
  -- coordinates in the municipality's CRS and in degrees
  projected AS (
    SELECT
      *,
      round(source_x(u, v, system))::INTEGER AS x,
      round(source_y(u, v, system))::INTEGER AS y,
      -- (what round(…, 7) does, which makes its power of ten for each row)
      round(source_lng(a, u, v, system) * 1e7::DOUBLE) / 1e7::DOUBLE AS lng,
      round(source_lat(b, u, v, system) * 1e7::DOUBLE) / 1e7::DOUBLE AS lat
    FROM scaled
  )
SELECT
  $first_row + row_index AS row_id,
  $file_index AS file_index,
  row_index,
  id,
  offence_code,
  category AS word,
  CASE WHEN is_folded THEN end_read ELSE occurred_from END AS occurred_from,
  CASE WHEN is_folded THEN occurred_from ELSE end_read END AS occurred_to,
  reported_on,
  try_cast(n AS INTEGER) AS number,
  x, y, lng, lat,
  stadsdel_cell.stadsdel,
  coalesce(is_border, false) AS is_border,
  deso,
  -- words for the place are needed only where there is no point
  CASE WHEN x IS NULL THEN base_area END AS base_area,
  CASE WHEN x IS NULL THEN projected.stadsdel END AS stadsdel_name,
  CASE WHEN x IS NULL THEN street END AS street,
  CASE WHEN x IS NULL THEN house_number END AS house_number,
  place_type AS place_type_word,
  priority, outcome, origin,
  CASE
    WHEN CASE
        WHEN kommunkod IS NOT NULL THEN lpad(trim(kommunkod), 4, '0') <> $kommunkod
        WHEN kommun IS NULL OR kommun = $municipality THEN false
        ELSE plain_municipality(kommun) <> plain_municipality($municipality) END THEN 'other_municipality'
    -- a DeSO code begins with the municipality's
    WHEN CASE WHEN deso IS NULL OR a IS NOT NULL THEN false
        ELSE is_deso(deso) AND deso[1:4] <> $kommunkod END THEN 'other_municipality'
    WHEN occurred_from IS NULL
      THEN CASE
        WHEN from_text IS NULL AND coalesce(id, offence_code, category, deso, base_area, projected.stadsdel, street, kommun, number, lng_text) IS NULL AND a_read IS NULL THEN 'blank'
        WHEN is_footer(coalesce(from_text, id, offence_code, category, deso, base_area, projected.stadsdel, street, kommun)) THEN 'footer'
        WHEN from_text IS NULL THEN 'date_missing'
        WHEN looks_like_date(from_text) THEN 'date_impossible'
        ELSE 'date_unreadable' END
    WHEN is_placeholder(occurred_from) THEN 'date_placeholder'
    WHEN occurred_from < TIMESTAMP '1900-01-01' THEN 'date_impossible'
    WHEN occurred_from >= $today::DATE + INTERVAL 1 DAY THEN 'date_future'
    -- the end of a day or month is exclusive: the day before the start ends where the start begins
    WHEN NOT is_folded AND (end_read < occurred_from OR to_span <> 'time' AND to_start IS NOT NULL AND end_read = occurred_from)
      THEN 'end_before_start'
    WHEN n = 1 OR n > 1 AND n <= 100000 AND n = floor(n) THEN
      CASE
        WHEN cell IS NOT NULL OR a IS NULL THEN NULL
        WHEN source_inside(b, a) THEN 'axes_swapped'
        ELSE 'outside_municipality'
      END
    WHEN n = 0 THEN 'number_none'
    WHEN n < 0 AND n = floor(n) THEN 'number_negative'
    ELSE 'number_invalid'
  END AS reason,
  -- what could not be read and was left empty: 1 the end, 2 the date of reporting, 4 the point
  CASE WHEN to_start IS NULL AND (to_text IS NOT NULL OR to_read IS NOT NULL) THEN 1 ELSE 0 END
    + CASE WHEN reported_on IS NULL AND (reported_text IS NOT NULL OR reported_read IS NOT NULL) THEN 2 ELSE 0 END
    + CASE WHEN a IS NULL AND coalesce(lng_text, lat_text, a_read::VARCHAR, b_read::VARCHAR) IS NOT NULL AND NOT coalesce(a_read = 0 AND b_read = 0, false) THEN 4 ELSE 0 END
    AS emptied,
  NULL AS found
FROM projected
-- the stadsdel of points whose cell lies in one (data/place); border cells and cells outside are settled later
LEFT JOIN stadsdel_cell ON cell = stadsdel_cell_at(x, y);
