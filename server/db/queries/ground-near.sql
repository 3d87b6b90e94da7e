-- streets, stops and addresses that reach into a rectangle
SELECT layer, class, name, number, base64(ST_AsWKB(geometry)) AS wkb
FROM ground
WHERE layer IN ('street', 'stop', 'address_point')
  AND name IS NOT NULL
  AND west <= $east::DOUBLE
  AND east >= $west::DOUBLE
  AND south <= $north::DOUBLE
  AND north >= $south::DOUBLE
ORDER BY layer, name, number;
