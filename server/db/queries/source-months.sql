-- per source and month: rows, days with one, the first day, the day after the last, and how many rows are known to the month
-- alone, whose last day is the month's: all of them stand on its first
SELECT source, month, n, n_days, n_by_month, first_day::VARCHAR AS "from", last_day::VARCHAR AS "to"
FROM source_month
ORDER BY source, month;
