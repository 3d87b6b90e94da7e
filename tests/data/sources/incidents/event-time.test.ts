import { describe, expect, it } from 'vitest';
import { parseEventTime } from '../../../../data/sources/incidents/event-time';

const at = (title: string, published: string) => parseEventTime(title, new Date(published), 'Europe/Stockholm');

describe("the event's own time", () => {
  it('is read with a dot or a colon, with or without a leading zero', () => {
    expect(at('22 augusti 17.59, Brand, Kävlinge', '2026-08-22T19:48:12+02:00')).toBe('2026-08-22T17:59:00');
    expect(at('24 mars 01:16, Trafikbrott, Småstad', '2023-03-24T07:55:00+01:00')).toBe('2023-03-24T01:16:00');
    expect(at('9 juli 16.40, Skadegörelse, Småstad', '2026-07-09T17:51:32+02:00')).toBe('2026-07-09T16:40:00');
  });

  it('lies in the year before when published after New Year', () => {
    expect(at('31 december 23.10, Rån, Småstad', '2026-01-01T08:00:00+01:00')).toBe('2025-12-31T23:10:00');
  });

  it('may be published minutes before it began, also at New Year', () => {
    expect(at('08 februari 11.34, Rattfylleri, Småstad', '2025-02-08T11:21:19+01:00')).toBe('2025-02-08T11:34:00');
    expect(at('1 januari 00.05, Brand, Småstad', '2025-12-31T23:58:00+01:00')).toBe('2026-01-01T00:05:00');
  });

  it('is of last year when it would lie a day ahead', () => {
    expect(at('23 augusti 12.00, Rån, Småstad', '2026-08-22T12:00:00+02:00')).toBe('2025-08-23T12:00:00');
  });

  it('is counted from the local date of the publication', () => {
    expect(at('1 januari 00.30, Rån, Småstad', '2025-12-31T23:45:00Z')).toBe('2026-01-01T00:30:00');
  });

  it('is unknown when the title has no time, or one that does not exist', () => {
    for (const title of [
      '7 april, Rån, Småstad',
      'Rån, Småstad',
      '31 april 10.00, Rån',
      '3 maj 24.10, Rån',
      '3 maj 12.60, Rån',
    ])
      expect(at(title, '2026-08-22T12:00:00+02:00')).toBeNull();
    expect(at('29 februari 10.00, Rån, Småstad', '2026-03-01T12:00:00+01:00')).toBeNull();
    expect(at('29 februari 10.00, Rån, Småstad', '2024-03-01T12:00:00+01:00')).toBe('2024-02-29T10:00:00');
  });
});
