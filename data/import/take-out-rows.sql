-- events without the rows of one import, and with those again that it took away
CREATE TEMP TABLE table_row AS
WITH
  -- what it replaced or withdrew
  taken AS (FROM before_row ANTI JOIN after_row USING (event_id, import_number)),
  -- rows of before the history have no number, and two of those are not equal
  really_taken AS (
    FROM taken WHERE import_number IS NOT NULL OR event_id NOT IN (SELECT event_id FROM after_row WHERE import_number IS NULL)
  ),
  kept AS (FROM now_row WHERE import_number IS DISTINCT FROM $number)
FROM kept
UNION ALL BY NAME
FROM really_taken ANTI JOIN kept USING (event_id);
