-- per month of all the data: offences under the filter, and how many of them the period holds
SELECT
  strftime(date_trunc('month', day), '%Y-%m') AS month,
  sum(n)::INTEGER AS n,
  coalesce(sum(n) FILTER (day >= $from::DATE AND day < $to::DATE), 0)::INTEGER AS n_period,
  coalesce(sum(n_presence_produced) FILTER (day >= $from::DATE AND day < $to::DATE), 0)::INTEGER AS n_presence_produced
FROM (
  -- days first: a month is then worked out once a day and not once an offence
  SELECT day, count(*) AS n, count(*) FILTER (presence_produced) AS n_presence_produced
  FROM offence_under($category, $place_type, $weekday_bits, $hour_bits, $evening_hours, $stadsdel)
  GROUP BY day
)
GROUP BY month;
