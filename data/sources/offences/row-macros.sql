-- How texts of a file are read. Each tries the usual spelling first, since a million rows have it.

-- coordinates: decimal point or comma, blanks between thousands
CREATE OR REPLACE TEMP MACRO read_number(t) AS
  coalesce(try_cast(t AS DOUBLE), try_cast(replace(replace(replace(t, ' ', ''), chr(160), ''), ',', '.') AS DOUBLE));

-- a time of day in a column of its own: 09:30, 9.30, 0930, 930, 09:30:00
CREATE OR REPLACE TEMP MACRO read_clock(t) AS
  CASE
    WHEN regexp_full_match(t, '\d{1,2}:\d{2}(:\d{2})?') THEN t
    WHEN regexp_full_match(t, '\d{1,2}\.\d{2}(\.\d{2})?') THEN replace(t, '.', ':')
    WHEN regexp_full_match(t, '\d{3,4}') THEN lpad(t, 4, '0')[1:2] || ':' || t[-2:]
    WHEN regexp_full_match(t, '\d{1,2}') THEN t || ':00'
    ELSE t
  END;

-- date and time of day from two columns
CREATE OR REPLACE TEMP MACRO join_clock(day, clock) AS
  CASE WHEN clock IS NULL OR day IS NULL THEN day ELSE split_part(split_part(trim(day), ' ', 1), 'T', 1) || ' ' || read_clock(trim(clock)) END;

-- rarer spellings; an instant with an offset becomes the local wall clock
CREATE OR REPLACE TEMP MACRO read_rare_time(t, zone, day_first) AS
  CASE
    WHEN regexp_full_match(t, '\d{4}-\d{1,2}-\d{1,2}[T ].*(Z|[+-]\d{2}(:?\d{2})?)') THEN timezone(zone, try_cast(regexp_replace(t, '([T ]\d{1,2}:\d{2})(Z|[+-])', '\1:00\2') AS TIMESTAMPTZ))
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

CREATE OR REPLACE TEMP MACRO read_time(t, zone, day_first) AS
  CASE WHEN length(t) <= 19 AND t[17] IN ('', ':')
    THEN coalesce(try_cast(t AS TIMESTAMP), read_rare_time(trim(t), zone, day_first))
    ELSE read_rare_time(trim(t), zone, day_first)
  END;

-- 'time' for an instant, 'day' for a date alone, 'month' for a month alone
CREATE OR REPLACE TEMP MACRO read_span(t) AS
  CASE
    WHEN contains(t, ':') THEN 'time'
    WHEN length(t) = 7 AND t[5] = '-' OR length(t) = 6 THEN 'month'
    ELSE 'day'
  END;

CREATE OR REPLACE TEMP MACRO span_end(start, span) AS
  CASE span WHEN 'time' THEN start WHEN 'day' THEN start + INTERVAL 1 DAY ELSE start + INTERVAL 1 MONTH END;

-- looks like a date, so that what cannot be read of it does not exist
CREATE OR REPLACE TEMP MACRO looks_like_date(t) AS
  regexp_matches(t, '^\s*(\d{4}[-/]?\d{1,2}([-/]?\d{1,2})?|\d{1,2}[/.]\d{1,2}[/.]\d{4})([T ].*)?\s*$');

CREATE OR REPLACE TEMP MACRO is_deso(t) AS regexp_full_match(upper(trim(t)), '\d{4}[ABC]\d{4}');

-- names of municipalities: 'Sundbybergs kommun', 'SUNDBYBERG' and 'Sundbybergs stad' are one
CREATE OR REPLACE TEMP MACRO plain_municipality(t) AS
  regexp_replace(regexp_replace(lower(trim(t)), '\s+(kommun|stad)$', ''), 's$', '');

-- names of places and streets: without capitals, outer blanks and house number
CREATE OR REPLACE TEMP MACRO plain_place(t) AS
  regexp_replace(lower(trim(t)), '\s+\d+\s*[a-z]?$', '');
