-- per source and hour of the day: exact times, and of them those on the whole hour
SELECT source, hour, n, n_whole FROM quality_hour ORDER BY source, hour;
