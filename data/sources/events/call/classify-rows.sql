-- Accepted rows with category, priority, outcome, origin, stadsdel and id, one row for each call.

-- a column has few different texts: read each once
CREATE OR REPLACE TEMP TABLE call_text AS
WITH
  plain AS (
    SELECT
      word AS raw_word, priority AS raw_priority, outcome AS raw_outcome, origin AS raw_origin,
      plain_text(word) AS plain_word,
      -- "Trafikolycka, personskada" is a traffic accident; a code may stand before it
      trim(regexp_replace(regexp_replace(plain_text(word), '^[0-9]+[ .:-]*', ''), '([,(]| - ).*$', '')) AS head_word,
      plain_text(priority) AS plain_priority, plain_text(outcome) AS plain_outcome, plain_text(origin) AS plain_origin
    FROM (SELECT DISTINCT word, priority, outcome, origin FROM parsed_row WHERE reason IS NULL)
  )
SELECT
  raw_word, raw_priority, raw_outcome, raw_origin, plain_word,
  coalesce(whole.category, head.category, 'unknown'::category_enum) AS category,
  coalesce(
    try_cast(nullif(regexp_extract(plain_priority, '^(?:prio(?:ritet|rity)?\s*)?([1-9])(?:\D|$)', 1), '') AS UTINYINT),
    by_priority.code::UTINYINT) AS priority,
  coalesce(by_outcome.code, 'unknown') AS outcome,
  coalesce(by_origin.code, 'unknown') AS origin
FROM plain
LEFT JOIN category_word AS whole ON whole.word = plain_word
LEFT JOIN category_word AS head ON head.word = head_word
LEFT JOIN said_word AS by_priority ON by_priority."of" = 'priority' AND by_priority.word = plain_priority
LEFT JOIN said_word AS by_outcome ON by_outcome."of" = 'outcome' AND by_outcome.word = plain_outcome
LEFT JOIN said_word AS by_origin ON by_origin."of" = 'origin' AND by_origin.word = plain_origin;

CREATE OR REPLACE TEMP TABLE event_row AS
SELECT
  -- a row's number is at most 100,000
  row_id * 100000 + copy AS row_id, file_index, plain_word,
  call_text.category, call_text.priority, call_text.outcome, call_text.origin,
  -- what says who began it goes before what such calls mostly are
  CASE call_text.origin
    WHEN 'police' THEN true
    WHEN 'public' THEN false
    ELSE call_text.category::VARCHAR IN (SELECT word FROM said_word WHERE "of" = 'found_by_police') END AS presence_produced,
  occurred_from, occurred_to,
  coalesce(place_in_words.placed, accepted_row.found, 'point'::placed_enum) AS placed,
  x, y, lng, lat,
  coalesce(accepted_row.stadsdel, point_stadsdel.stadsdel::stadsdel_enum, place_in_words.stadsdel) AS stadsdel,
  CASE WHEN NOT getvariable('has_deso') OR length(deso) = 9 THEN deso END AS deso,
  id IS NOT NULL AND NOT list_contains(getvariable('report_files'), file_index) AS has_id,
  md5_number_lower(CASE
    WHEN has_id THEN concat(getvariable('import_source'), chr(31), 'call', chr(31), trim(id), chr(31), nullif(copy, 0))
    -- what the file says of it; the place in words only where it has no point of its own
    ELSE concat(getvariable('import_source'), chr(31), 'call', chr(31), plain_word, chr(31), epoch_ms(occurred_from), chr(31),
      epoch_ms(occurred_to), chr(31), accepted_row.priority, chr(31), accepted_row.outcome, chr(31), accepted_row.origin, chr(31),
      CASE WHEN accepted_row.found IS NULL THEN x END, chr(31), CASE WHEN accepted_row.found IS NULL THEN y END,
      CASE WHEN x IS NULL OR accepted_row.found IS NOT NULL THEN concat(deso, chr(31), base_area, chr(31), stadsdel_name, chr(31), street) END)
  END) AS event_id
FROM accepted_row
JOIN call_text ON call_text.raw_word IS NOT DISTINCT FROM accepted_row.word
  AND call_text.raw_priority IS NOT DISTINCT FROM accepted_row.priority
  AND call_text.raw_outcome IS NOT DISTINCT FROM accepted_row.outcome
  AND call_text.raw_origin IS NOT DISTINCT FROM accepted_row.origin
LEFT JOIN place_in_words USING (row_id)
LEFT JOIN point_stadsdel ON point_id = row_id;
