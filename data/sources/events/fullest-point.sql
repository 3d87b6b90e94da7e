-- The point on which most rows of `event_row` stand, where that is a part of all as large as `$least_share`. Such a point
-- makes its heap of a thousand as large: only those heaps are counted by points, so that memory does not grow with the rows.
WITH
  heaped AS (SELECT x, y, (x + 31 * y) % 1024 AS heap FROM event_row WHERE x IS NOT NULL),
  by_heap AS (SELECT heap, count(*) AS n FROM heaped GROUP BY heap),
  placed AS (SELECT sum(n) AS n FROM by_heap),
  full_heap AS (SELECT heap, placed.n AS n_placed FROM by_heap, placed WHERE by_heap.n >= $least_share * placed.n)
SELECT x, y, count(*)::INTEGER AS n, any_value(n_placed)::INTEGER AS n_placed
FROM heaped JOIN full_heap USING (heap)
GROUP BY x, y
ORDER BY n DESC, x, y
LIMIT 1
