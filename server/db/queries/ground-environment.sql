-- what of the environment is mapped, with its middle; a street and a lamp tell whether they are lit, or null where nobody
-- knows
SELECT
  CASE
    WHEN layer = 'street' THEN 'lit'
    WHEN layer = 'stop' THEN 'stops'
    WHEN layer = 'green' THEN 'green'
    WHEN layer = 'building' THEN 'buildings'
    WHEN class = 'street_lamp' THEN 'lamps'
    WHEN class IN ('school', 'preschool') THEN 'schools'
    WHEN class = 'playground' THEN 'playgrounds'
    WHEN class = 'licensed' THEN 'licensed'
  END AS kind,
  lit,
  (west + east) / 2 AS lng,
  (south + north) / 2 AS lat
FROM ground
WHERE NOT is_synthetic
  AND (
    layer IN ('stop', 'green', 'building')
    OR (layer = 'street' AND class NOT IN ('steps', 'path', 'track'))
    OR (layer = 'point_of_interest' AND class IN ('street_lamp', 'school', 'preschool', 'playground', 'licensed'))
  );
