import { describe, expect, it } from 'vitest';
import { parseEvent, parsePublished } from '../../../../data/sources/incidents/parse-event';

const event = {
  id: 7,
  datetime: '2026-08-22 9:48:12 +02:00',
  name: '22 augusti 07.59, Trafikolycka, personskada, Småstad',
  summary: 'Två bilar har krockat.',
  url: '/aktuellt/handelser/2026/augusti/22/x/',
  type: 'Trafikolycka, personskada',
  location: { name: 'Småstad', gps: '59.0,18.0' },
};
const parse = (change: object) => parseEvent({ ...event, ...change }, 'Europe/Stockholm');

describe('an event of the feed', () => {
  it('has its place in the last part of the title, whatever commas the type holds', () => {
    expect(parse({})).toEqual({
      incident_id: 7,
      published_at: '2026-08-22T09:48:12+02:00',
      occurred_from: '2026-08-22T07:59:00',
      type: 'Trafikolycka, personskada',
      title: '22 augusti 07.59, Trafikolycka, personskada, Småstad',
      title_place: 'Småstad',
      location_name: 'Småstad',
      summary: 'Två bilar har krockat.',
      url: 'https://polisen.se/aktuellt/handelser/2026/augusti/22/x/',
      is_summary: false,
    });
  });

  it('is a summary when it says so', () => {
    const type = 'Sammanfattning kväll och natt';
    expect(parse({ type, name: `22 augusti 07.00, ${type}, Stockholms län` })).toMatchObject({ is_summary: true });
  });

  it('is refused with the field and what it held', () => {
    expect(parse({ id: 'x' })).toEqual({ field: 'id', got: '"x"' });
    expect(parse({ name: '' })).toEqual({ field: 'name', got: '""' });
    expect(parse({ type: undefined })).toEqual({ field: 'type', got: '' });
    expect(parse({ datetime: 'yesterday' })).toEqual({ field: 'datetime', got: '"yesterday"' });
    expect(parse({ url: 'javascript:alert(1)' })).toEqual({ field: 'url', got: '"javascript:alert(1)"' });
    expect(parseEvent(null, 'Europe/Stockholm')).toEqual({ field: 'event', got: 'null' });
    expect(parseEvent([1], 'Europe/Stockholm')).toEqual({ field: 'event', got: '[1]' });
  });
});

describe('the time of publication', () => {
  it('pads the hour', () => {
    expect(parsePublished('2026-08-22 9:48:12 +02:00')).toBe('2026-08-22T09:48:12+02:00');
    expect(parsePublished('2026-01-02 23:00:00 +01:00')).toBe('2026-01-02T23:00:00+01:00');
  });

  it('is refused on a day that does not exist', () => {
    expect(parsePublished('2026-02-31 9:48:12 +01:00')).toBeNull();
    expect(parsePublished('2026-13-01 9:48:12 +01:00')).toBeNull();
    expect(parsePublished('2026-01-01 25:48:12 +01:00')).toBeNull();
    expect(parsePublished('2026-01-01')).toBeNull();
  });
});
