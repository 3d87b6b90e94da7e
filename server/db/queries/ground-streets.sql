-- what offences may lie on: streets to drive on and squares' walks, other ways where they have a name, nothing in a tunnel
SELECT class, name, base64(ST_AsWKB(geometry)) AS wkb
FROM ground
WHERE layer = 'street'
  AND NOT is_tunnel
  AND (
    name IS NOT NULL
    OR class IN ('motorway', 'trunk', 'primary', 'secondary', 'tertiary', 'residential', 'living_street', 'pedestrian')
  )
ORDER BY south, west, name, wkb;
