-- Points in border cells that lie in no stadsdel.
UPDATE parsed_row SET reason = 'outside_municipality'
WHERE is_border AND reason IS NULL AND row_id NOT IN (SELECT point_id FROM point_stadsdel);
