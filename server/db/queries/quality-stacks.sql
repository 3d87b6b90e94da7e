-- the points with most offences, the fullest first, of how many that stand on a point at all
SELECT x, y, quality_stack.n, n_kinds::INTEGER AS n_kinds, quality_placed.n AS of
FROM quality_stack, quality_placed
ORDER BY quality_stack.n DESC, x, y;
