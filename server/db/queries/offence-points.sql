-- every point that an offence of the map lies on, once
SELECT DISTINCT x, y
FROM offence
WHERE on_place_map AND x IS NOT NULL;
