-- What the rows of the files mean for those that are there. A row is the same offence when its id is.

-- rows that come more than once in the files: the last that stands with an id of its own, else the first
CREATE OR REPLACE TEMP TABLE dropped AS
WITH repeated AS (
  SELECT event_id, CASE WHEN bool_or(has_id) THEN max(row_id) ELSE min(row_id) END AS kept
  FROM event_row GROUP BY event_id HAVING count(*) > 1
)
SELECT row_id FROM event_row JOIN repeated USING (event_id) WHERE row_id <> kept;

-- rows that are there already, and whether they say the same
CREATE OR REPLACE TEMP TABLE met AS
SELECT
  new.row_id,
  new.event_id,
  -- (what of a row may change stands with its kind, in changed.sql)
  -- a row without an id is another by all that the file says of it: it can only have been placed since, by its address
  (new.has_id OR old.x IS NULL AND new.x IS NOT NULL) AND (
    is_changed) AS is_changed
FROM event_row AS new
JOIN old_row AS old USING (event_id)
WHERE new.row_id NOT IN (SELECT row_id FROM dropped);

-- rows of this source in the period of the files that the files do not have
CREATE OR REPLACE TEMP TABLE missing AS
SELECT event_id, category, stadsdel, occurred_from::DATE AS day
FROM old_row ANTI JOIN event_row USING (event_id)
WHERE source = getvariable('import_source')
  AND (getvariable('declared_area') IS NULL OR list_contains(getvariable('declared_area')::VARCHAR[], stadsdel))
  AND occurred_from::DATE BETWEEN getvariable('period_from')::DATE AND getvariable('period_to')::DATE;
