-- What follows from when an event was: its midpoint's weekday and hour, where they are known.
CREATE OR REPLACE TEMP MACRO midpoint(occurred_from, occurred_to) AS
  make_timestamp((epoch_us(occurred_from) + epoch_us(occurred_to)) // 2);
CREATE OR REPLACE TEMP MACRO hour_known(occurred_from, occurred_to) AS
  epoch_us(occurred_to) - epoch_us(occurred_from) <= 180 * 60000000::BIGINT;
CREATE OR REPLACE TEMP MACRO weekday_of(occurred_from, occurred_to) AS
  CASE
    WHEN hour_known(occurred_from, occurred_to) OR (occurred_to - INTERVAL 1 MICROSECOND)::DATE = occurred_from::DATE
      THEN isodow(midpoint(occurred_from, occurred_to))
  END;
CREATE OR REPLACE TEMP MACRO hour_of(occurred_from, occurred_to) AS
  CASE WHEN hour_known(occurred_from, occurred_to) THEN hour(midpoint(occurred_from, occurred_to)) END;

-- the rows that are taken in, with what follows from their time and place and from the import
CREATE OR REPLACE TEMP VIEW timed_row AS
SELECT
  *,
  getvariable('import_source') AS source,
  weekday_of(occurred_from, occurred_to) AS weekday,
  hour_of(occurred_from, occurred_to) AS hour,
  getvariable('import_number')::INTEGER AS import_number,
  -- made of lng and lat when the rows have been sorted: a number travels lighter than a shape
  NULL::GEOMETRY('OGC:CRS84') AS geometry
FROM kept_row;
