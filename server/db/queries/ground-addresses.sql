-- the houses of one street
SELECT number, west AS lng, south AS lat
FROM ground
WHERE layer = 'address_point' AND name = $street::VARCHAR
ORDER BY number, lng;
