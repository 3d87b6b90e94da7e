-- Accepted rows with category, place and the text that names them (`key`), one row for each offence.
CREATE OR REPLACE TEMP TABLE offence_row AS
WITH
  -- a spreadsheet eats leading zeros, and some exports put the text after the code
  accepted AS (
    SELECT
      * EXCLUDE (offence_code),
      CASE WHEN offence_code SIMILAR TO '\d{4}' THEN offence_code
        ELSE lpad(nullif(regexp_extract(offence_code, '^\s*(\d{1,4})\b', 1), ''), 4, '0') END AS offence_code,
      lower(regexp_replace(trim(coalesce(word, CASE WHEN NOT regexp_matches(offence_code, '^\s*\d') THEN offence_code END)), '\s+', ' ', 'g')) AS plain_word
    FROM parsed_row WHERE reason IS NULL
  ),
  -- each code as it was in use on the day; words where there is no code
  classified AS (
    SELECT
      accepted.*,
      coalesce(code.category, category_word.category, 'unknown') AS category,
      coalesce(nullif(place_word.place_type, 'unknown'), code.place_type, category_word.place_type, 'unknown') AS place_type
    FROM accepted
    LEFT JOIN code ON code.code = accepted.offence_code
      AND occurred_from >= code.valid_from AND occurred_from < code.valid_to
    LEFT JOIN category_word ON category_word.word = plain_word
    LEFT JOIN place_word ON place_word.word = lower(trim(place_type_word))
  ),
  -- the point decides; without one, what the row says in words, most exact first
  located AS (
    SELECT
      classified.*,
      coalesce(point_stadsdel.stadsdel, CASE WHEN x IS NULL THEN
        coalesce(by_deso.stadsdel, by_base_area.stadsdel, by_name.stadsdel, by_street.stadsdel) END) AS stadsdel,
      CASE
        WHEN x IS NOT NULL THEN CASE WHEN list_contains($snapped_files, file_index) THEN 'street' ELSE 'point' END
        WHEN deso IS NOT NULL AND (by_deso.stadsdel IS NOT NULL OR deso SIMILAR TO '\d{4}[ABC]\d{4}') THEN 'deso'
        WHEN coalesce(by_base_area.stadsdel, by_name.stadsdel, by_street.stadsdel) IS NOT NULL THEN 'stadsdel'
        ELSE 'none'
      END AS placed
    FROM classified
    LEFT JOIN point_stadsdel ON point_id = row_id
    LEFT JOIN named_area AS by_deso ON x IS NULL AND by_deso.kind = 'deso' AND by_deso.name = upper(trim(deso))
    LEFT JOIN named_area AS by_base_area ON x IS NULL AND by_base_area.kind = 'base_area' AND by_base_area.name = lower(trim(base_area))
    LEFT JOIN named_area AS by_name ON x IS NULL AND by_name.kind = 'stadsdel' AND by_name.name = lower(trim(classified.stadsdel_name))
    LEFT JOIN named_area AS by_street ON x IS NULL AND by_street.kind = 'place' AND by_street.name = plain_place(street)
  )
SELECT
  -- a row's number is at most 1000
  row_id * 1000 + copy AS row_id, file_index, offence_code, category, plain_word, occurred_from, occurred_to, reported_on,
  placed, x, y, lng, lat, stadsdel, deso, place_type,
  id IS NOT NULL AS has_id,
  CASE WHEN id IS NOT NULL THEN 'id' || chr(31) || trim(id) || CASE WHEN copy > 0 THEN chr(31) || copy ELSE '' END
    ELSE concat_ws(chr(31), 'row', offence_code, plain_word, epoch(occurred_from)::BIGINT, epoch(occurred_to)::BIGINT,
      'at', x, y, 'on', reported_on, 'in', deso, base_area, stadsdel_name, street) END AS key
FROM (SELECT *, unnest(range(number)) AS copy FROM located);
