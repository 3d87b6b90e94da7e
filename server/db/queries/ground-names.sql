-- everything on the ground that has a name, once each: how far it reaches, and the middle of its longest part
SELECT
  layer,
  mode(class) AS class,
  name,
  min(west) AS west,
  min(south) AS south,
  max(east) AS east,
  max(north) AS north,
  arg_max((west + east) / 2, span) AS lng,
  arg_max((south + north) / 2, span) AS lat
FROM ground
WHERE name IS NOT NULL AND layer <> 'address_point' AND class <> 'entrance'
GROUP BY layer, name
ORDER BY layer, name;
