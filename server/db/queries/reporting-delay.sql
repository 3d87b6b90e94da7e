-- within how many days nine of ten offences are reported, and the last day with a report; both NULL where no report has a date
SELECT delay_days, last_reported::VARCHAR AS last_reported FROM reporting_delay;
