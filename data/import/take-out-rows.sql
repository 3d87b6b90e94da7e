-- Events without the rows of one import, and with those again that stand where it had replaced or withdrawn them:
-- `table_row`. Made rows never stand beside real ones, so none of them comes again here.

-- what it had put in, replaced or withdrawn, by key: of large files only two columns are read
CREATE TEMP TABLE touched AS
SELECT event_id FROM now_row
-- where nothing is known of earlier times nothing can come again
WHERE getvariable('has_earlier') AND import_number IS NOT DISTINCT FROM getvariable('taken_out')
UNION
SELECT event_id FROM (SELECT event_id FROM before_row ANTI JOIN after_row USING (event_id)) ANTI JOIN now_row USING (event_id);

-- what stood there, by the latest of the imports that hold: each is seen in the table as it was before one that does not
CREATE TEMP TABLE standing AS
SELECT event_id, import_number, step
FROM earlier_row
SEMI JOIN touched USING (event_id)
-- rows of before the history have no number
WHERE (import_number IS NULL OR list_contains(getvariable('holding'), import_number))
  AND NOT list_contains(getvariable('made_sources'), source)
  -- unless a later one that holds has withdrawn it
  AND NOT EXISTS (
    FROM withdrawn
    WHERE withdrawn.event_id = earlier_row.event_id AND withdrawn.import_number > coalesce(earlier_row.import_number, 0)
  )
QUALIFY row_number() OVER (PARTITION BY event_id ORDER BY import_number DESC NULLS LAST, step) = 1;

CREATE TEMP VIEW table_row AS
FROM now_row
WHERE import_number IS DISTINCT FROM getvariable('taken_out') AND NOT list_contains(getvariable('made_sources'), source)
UNION ALL BY NAME
SELECT earlier_row.* EXCLUDE (step) FROM earlier_row
SEMI JOIN standing ON standing.event_id = earlier_row.event_id AND standing.step = earlier_row.step;
