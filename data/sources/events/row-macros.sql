-- How texts of a file are read. Each tries the usual spelling first, since a million rows have it.

-- without the guards that keep a spreadsheet from eating noughts: ="0355" and '0355
CREATE OR REPLACE TEMP MACRO without_guard(t) AS regexp_replace(t, '^\s*(=\s*"|[''’])(.*?)"?\s*$', '\2');

-- coordinates: decimal point or comma, blanks, apostrophes, or several points or commas between thousands
CREATE OR REPLACE TEMP MACRO read_grouped_number(t) AS
  CASE
    WHEN regexp_full_match(t, '[-+]?\d{1,3}([.]\d{3}){2,}(,\d+)?|[-+]?\d{1,3}([.]\d{3})+,\d+') THEN replace(replace(t, '.', ''), ',', '.')
    WHEN regexp_full_match(t, '[-+]?\d{1,3}(,\d{3}){2,}([.]\d+)?|[-+]?\d{1,3}(,\d{3})+[.]\d+') THEN replace(t, ',', '')
    ELSE replace(t, ',', '.')
  END;
-- (inside a CASE, what is dear is asked of those rows alone that come there; inside coalesce it is asked of all)
CREATE OR REPLACE TEMP MACRO read_number(t) AS
  CASE
    WHEN try_cast(t AS DOUBLE) IS NOT NULL THEN try_cast(t AS DOUBLE)
    ELSE try_cast(read_grouped_number(regexp_replace(without_guard(t), '[\s\x{a0}\x{202f}\x{2009}''’°]', '', 'g')) AS DOUBLE)
  END;

-- a place in one column: WKT, the same as hexadecimal WKB with or without a reference system, or two numbers. A pair is
-- in the order in which it stands
CREATE OR REPLACE TEMP MACRO wkt_of_wkb(t) AS
  try(ST_AsText(ST_GeomFromWKB(from_hex(
    CASE WHEN upper(t[1:10]) = '0101000020' THEN '0101000000' || t[19:] WHEN t[1:10] = '0020000001' THEN '0000000001' || t[19:] ELSE t END))));
CREATE OR REPLACE TEMP MACRO position_in(t, part) AS
  coalesce(
    nullif(regexp_extract(t, '(?i)POINT\s*Z?M?Z?\s*\(+\s*([-+\d.eE]+)\s+([-+\d.eE]+)[^,]*\)+\s*$', part), ''),
    nullif(regexp_extract(t, '^\s*[\[(]?\s*([-+]?\d+(?:[.,]\d+)?)°?\s*[NnEe]?(?:\s*[;|/]\s*|,\s+|\s+|,)([-+]?\d+(?:[.,]\d+)?)°?\s*[NnEeÖö]?\s*[\])]?\s*$', part), ''),
    nullif(regexp_extract(t, '(?i)"coordinates"\s*:\s*\[+\s*([-+\d.eE]+)\s*,\s*([-+\d.eE]+)[^\[]*$', part), ''));
CREATE OR REPLACE TEMP MACRO position_part(t, part) AS
  CASE WHEN t IS NULL THEN NULL
    WHEN regexp_full_match(t, '(?i)0[01][0-9a-f]{40,}') THEN position_in(wkt_of_wkb(t), part)
    ELSE coalesce(position_in(without_guard(t), part), t) END;

-- how many: a whole number, whose point or comma may stand between thousands
CREATE OR REPLACE TEMP MACRO read_count(t) AS
  CASE
    WHEN regexp_full_match(t, '\s*[1-9]\d{0,2}[.,]\d{3}\s*') THEN try_cast(regexp_replace(t, '[.,\s]', '', 'g') AS DOUBLE)
    ELSE read_number(t)
  END;

-- a time of day in a column of its own: 09:30, 9.30, 0930, 930, 09:30:00
CREATE OR REPLACE TEMP MACRO read_clock(t) AS
  CASE
    WHEN regexp_full_match(t, '\d{1,2}:\d{2}(:\d{2})?') THEN t
    WHEN regexp_full_match(t, '\d{1,2}\.\d{2}(\.\d{2})?') THEN replace(t, '.', ':')
    WHEN regexp_full_match(t, '\d{3,4}') THEN lpad(t, 4, '0')[1:2] || ':' || t[-2:]
    WHEN regexp_full_match(t, '\d{1,2}') THEN t || ':00'
  END;

-- date and time of day from two columns; a time of day that cannot be read leaves the day
CREATE OR REPLACE TEMP MACRO join_clock(day, clock) AS
  CASE
    WHEN clock IS NULL OR day IS NULL THEN day
    ELSE coalesce(split_part(split_part(trim(day), ' ', 1), 'T', 1) || ' ' || read_clock(trim(clock)), day)
  END;

-- rarer spellings; an instant with an offset becomes the local wall clock
CREATE OR REPLACE TEMP MACRO read_rare_time(t, zone, day_first) AS
  CASE
    WHEN regexp_full_match(t, '\d{4}-\d{1,2}-\d{1,2}[T ].*(Z|[+-]\d{2}(:?\d{2})?)') THEN timezone(zone, try_cast(regexp_replace(t, '([T ]\d{1,2}:\d{2})(Z|[+-])', '\1:00\2') AS TIMESTAMPTZ))
    WHEN regexp_full_match(t, '\d{4}-W\d{2}') THEN try_strptime(t || '-1', '%G-W%V-%u')
    WHEN regexp_full_match(t, '\d{4}-\d{2}') THEN try_cast(t || '-01' AS TIMESTAMP)
    WHEN regexp_full_match(t, '\d{6}') THEN try_strptime(t || '01', '%Y%m%d')
    WHEN regexp_full_match(t, '\d{8}') THEN try_strptime(t, '%Y%m%d')
    WHEN regexp_full_match(t, '\d{8} \d{1,2}:\d{2}(:\d{2})?')
      THEN try_cast(t[1:4] || '-' || t[5:6] || '-' || t[7:] AS TIMESTAMP)
    WHEN regexp_full_match(t, '\d{4}/\d{1,2}/\d{1,2}.*') THEN try_cast(replace(t, '/', '-') AS TIMESTAMP)
    WHEN regexp_full_match(t, '\d{1,2}[/.]\d{1,2}[/.]\d{4}.*')
      THEN try_cast(
        CASE WHEN day_first OR contains(t, '.')
          THEN regexp_replace(t, '^(\d{1,2})[/.](\d{1,2})[/.](\d{4})(.*)$', '\3-\2-\1\4')
          ELSE regexp_replace(t, '^(\d{1,2})[/.](\d{1,2})[/.](\d{4})(.*)$', '\3-\1-\2\4') END AS TIMESTAMP)
    ELSE try_cast(t AS TIMESTAMP)
  END;

CREATE OR REPLACE TEMP MACRO finite(t) AS CASE WHEN isfinite(t) THEN t END;
-- the usual spelling: a day, or one with a time of day to the minute or the second
CREATE OR REPLACE TEMP MACRO read_usual_time(t) AS
  CASE WHEN strlen(t) IN (10, 16) OR strlen(t) = 19 AND t[17] = ':' THEN try_cast(t AS TIMESTAMP) END;
CREATE OR REPLACE TEMP MACRO read_time(t, zone, day_first) AS
  CASE
    WHEN (strlen(t) <= 16 OR strlen(t) <= 19 AND t[17] = ':') AND try_cast(t AS TIMESTAMP) IS NOT NULL THEN try_cast(t AS TIMESTAMP)
    WHEN strlen(t) <= 16 OR strlen(t) <= 19 AND t[17] = ':' THEN read_rare_time(trim(t), zone, day_first)
    ELSE finite(read_rare_time(trim(t), zone, day_first))
  END;

-- 'time' for an instant, 'day' for a date alone, 'week' and 'month' for those alone
CREATE OR REPLACE TEMP MACRO read_span(t) AS
  CASE
    WHEN contains(t, ':') THEN 'time'
    WHEN length(t) = 7 AND t[5] = '-' OR length(t) = 6 THEN 'month'
    WHEN length(t) = 8 AND t[5:6] = '-W' THEN 'week'
    ELSE 'day'
  END;

CREATE OR REPLACE TEMP MACRO span_end(start, span) AS
  CASE span
    WHEN 'time' THEN start WHEN 'day' THEN start + INTERVAL 1 DAY WHEN 'week' THEN start + INTERVAL 7 DAY
    ELSE start + INTERVAL 1 MONTH END;

-- a date that programs and people write where there is none
CREATE OR REPLACE TEMP MACRO is_placeholder(t) AS
  t >= TIMESTAMP '9998-01-01' OR t < TIMESTAMP '1900-01-02' AND t >= TIMESTAMP '1899-12-30' OR t::DATE IN (DATE '1970-01-01', DATE '1904-01-01');

-- an end that cannot be: a placeholder, or later than today
CREATE OR REPLACE TEMP MACRO possible_end(t, today) AS CASE WHEN t < today::DATE + INTERVAL 1 DAY THEN t END;

-- whether the clocks go back on the night before noon of a day
CREATE OR REPLACE TEMP MACRO clocks_go_back(t, zone) AS
  timezone(zone, date_trunc('day', t) + INTERVAL 4 HOUR) - timezone(zone, date_trunc('day', t)) > INTERVAL 4 HOUR;

-- the last rows of a report: sums and remarks
CREATE OR REPLACE TEMP MACRO is_footer(t) AS
  regexp_matches(lower(t), '^\s*(summa|totalt?|sum|grand total|antal rader|källa|source|obs|anm|kommentar)\b');

-- looks like a date, so that what cannot be read of it does not exist
CREATE OR REPLACE TEMP MACRO looks_like_date(t) AS
  regexp_matches(t, '^\s*(\d{4}[-/]?\d{1,2}([-/]?\d{1,2})?|\d{1,2}[/.]\d{1,2}[/.]\d{4})([T ]\d{1,2}:\d{2}.*)?\s*$');

CREATE OR REPLACE TEMP MACRO is_deso(t) AS regexp_full_match(upper(trim(t)), '\d{4}[ABC]\d{4}');

-- names of municipalities: 'Sundbybergs kommun', 'SUNDBYBERG' and 'Sundbybergs stad' are one
CREATE OR REPLACE TEMP MACRO plain_municipality(t) AS
  regexp_replace(regexp_replace(lower(trim(t)), '\s+(kommun|stad)$', ''), 's$', '');

-- names of places and streets: without capitals, outer blanks and house number
CREATE OR REPLACE TEMP MACRO plain_place(t) AS
  regexp_replace(lower(trim(without_guard(t))), '\s+\d+\s*[a-z]?$', '');

-- a word as it is looked up
CREATE OR REPLACE TEMP MACRO plain_text(t) AS lower(regexp_replace(trim(t), '\s+', ' ', 'g'));
