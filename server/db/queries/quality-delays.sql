-- per source, how many offences were reported after so many days, and how many are so many days older than the last report
SELECT source, kind, days::INTEGER AS days, n FROM quality_delay ORDER BY source, kind, days;
