-- Events without the rows of one import, and with those again that it took away: `table_row`.

-- what it replaced or withdrew, by key: of two large files only two columns are read
CREATE TEMP TABLE taken AS
SELECT event_id, import_number FROM before_row ANTI JOIN after_row USING (event_id, import_number)
-- rows of before the history have no number, and two of those are not equal
WHERE import_number IS NOT NULL OR event_id NOT IN (SELECT event_id FROM after_row WHERE import_number IS NULL);

-- whole, but for those that a later import has brought again
CREATE TEMP TABLE taken_row AS
WITH brought_again AS (
  SELECT event_id FROM now_row SEMI JOIN taken USING (event_id)
  WHERE import_number IS DISTINCT FROM getvariable('taken_out')
)
FROM before_row
SEMI JOIN taken ON taken.event_id = before_row.event_id AND taken.import_number IS NOT DISTINCT FROM before_row.import_number
ANTI JOIN brought_again ON brought_again.event_id = before_row.event_id;

CREATE TEMP VIEW table_row AS
FROM now_row WHERE import_number IS DISTINCT FROM getvariable('taken_out')
UNION ALL BY NAME
FROM taken_row;
