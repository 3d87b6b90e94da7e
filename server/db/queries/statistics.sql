-- official yearly figures of one municipality
SELECT year, offence_group, n, rate_per_100000
FROM statistic
WHERE kommunkod = $kommunkod::VARCHAR
ORDER BY year, offence_group;
