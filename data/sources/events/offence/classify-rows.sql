-- Accepted rows with category, place type, stadsdel and id, one row for each offence.

-- a column has few different texts: read each once. A spreadsheet eats leading zeros, and some exports put the text
-- after the code
CREATE OR REPLACE TEMP TABLE offence_text AS
WITH
  read_text AS (
    SELECT
      offence_code AS raw_code, word AS raw_word,
      lpad(nullif(regexp_extract(offence_code, '^\s*(\d{1,4})\b', 1), ''), 4, '0') AS offence_code,
      lower(regexp_replace(trim(coalesce(word, CASE WHEN NOT regexp_matches(offence_code, '^\s*\d') THEN offence_code END)), '\s+', ' ', 'g')) AS plain_word
    FROM (SELECT DISTINCT offence_code, word FROM parsed_row WHERE reason IS NULL)
  ),
  -- kinds that are all ids of our own, one at least with an underscore, which no source writes, are meant as the ids
  own_id AS (
    SELECT coalesce(
      bool_and(list_contains(enum_range(NULL::category_enum)::VARCHAR[], plain_word)) AND bool_or(contains(plain_word, '_')),
      false) AS is_all
    FROM read_text
    WHERE plain_word IS NOT NULL
  )
SELECT read_text.*, category_word.category, category_word.place_type
FROM read_text
CROSS JOIN own_id
LEFT JOIN category_word ON word = CASE WHEN is_all THEN '=' || plain_word ELSE plain_word END;

CREATE OR REPLACE TEMP TABLE event_row AS
SELECT
  -- a row's number is at most 100,000
  row_id * 100000 + copy AS row_id, file_index, offence_text.offence_code, plain_word,
  -- each code as it was in use on the day; words where there is no code
  coalesce(code.category, offence_text.category, 'unknown'::category_enum) AS category,
  occurred_from, occurred_to, reported_on,
  coalesce(
    place_in_words.placed,
    accepted_row.found,
    CASE WHEN list_contains(getvariable('snapped_files'), file_index) THEN 'street' ELSE 'point' END::placed_enum) AS placed,
  x, y, lng, lat,
  coalesce(accepted_row.stadsdel, point_stadsdel.stadsdel::stadsdel_enum, place_in_words.stadsdel) AS stadsdel,
  CASE WHEN NOT getvariable('has_deso') OR length(deso) = 9 THEN deso END AS deso,
  coalesce(nullif(place_word.place_type, 'unknown'::place_type_enum), code.place_type, offence_text.place_type, 'unknown'::place_type_enum) AS place_type,
  id IS NOT NULL AND NOT list_contains(getvariable('report_files'), file_index) AS has_id,
  -- concat takes NULL for nothing, and half the time of concat_ws
  md5_number_lower(CASE
    WHEN has_id THEN concat(getvariable('import_source'), chr(31), 'id', chr(31), trim(id), chr(31), nullif(copy, 0))
    -- what is kept of the row; the place in words only where there is no point
    -- (seconds and differences, since MD5 takes half the time over a text of at most 55 bytes)
    ELSE concat(getvariable('import_source'), chr(31), offence_text.offence_code, chr(31), ltrim(plain_word, '='), chr(31),
      epoch_ms(occurred_from) // 1000, chr(31), (epoch_ms(occurred_to) - epoch_ms(occurred_from)) // 1000, chr(31),
      reported_on - occurred_from::DATE, chr(31),
      -- a point that the register of addresses gave is not the file's: the row is the same before and after
      CASE WHEN accepted_row.found IS NULL THEN x END, chr(31), CASE WHEN accepted_row.found IS NULL THEN y END,
      CASE WHEN x IS NULL OR accepted_row.found IS NOT NULL THEN concat(deso, chr(31), base_area, chr(31), stadsdel_name, chr(31), street) END,
      -- the number of a report tells apart what is alike in two
      CASE WHEN id IS NOT NULL THEN concat(chr(31), 'report', chr(31), trim(id)) END)
  END) AS event_id
FROM accepted_row
JOIN offence_text ON offence_text.raw_code IS NOT DISTINCT FROM accepted_row.offence_code
  AND offence_text.raw_word IS NOT DISTINCT FROM accepted_row.word
LEFT JOIN code ON code.code = offence_text.offence_code
  AND occurred_from >= code.valid_from AND occurred_from < code.valid_to
LEFT JOIN place_word ON place_word.word = lower(trim(place_type_word))
LEFT JOIN place_in_words USING (row_id)
LEFT JOIN point_stadsdel ON point_id = row_id;
