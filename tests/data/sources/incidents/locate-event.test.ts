import { describe, expect, it } from 'vitest';
import { eventLocator } from '../../../../data/sources/incidents/locate-event';
import type { FeedEvent } from '../../../../data/sources/incidents/parse-event';
import { tinyTown } from '../tiny-town';

const locate = eventLocator(tinyTown());

function event(summary: string, change: Partial<FeedEvent> = {}): FeedEvent {
  return {
    incident_id: 1,
    published_at: '2026-08-22T09:48:12+02:00',
    occurred_from: null,
    type: 'Rån',
    title: '22 augusti 07.59, Rån, Småstad',
    title_place: 'Småstad',
    location_name: 'Stockholms län',
    summary,
    url: 'https://polisen.se/',
    is_summary: false,
    ...change,
  };
}

/** located, stadsdel, place */
function where(summary: string, change: Partial<FeedEvent> = {}) {
  const location = locate(event(summary, change));
  return location && [location.located, location.stadsdel, location.place?.name ?? null];
}

describe('an event of the municipality', () => {
  it.each([
    ['Personrån i Ör.', 'or'],
    ['I ÖR greps en man.', 'or'],
    ['Brand vid Örs gräns.', 'or'],
    ['Rån i Storskogen, vid en butik.', 'storskogen'],
    ['Storskogens invånare larmade.', 'storskogen'],
    ['Bråk i lilla Vik.', 'lilla-vik'],
    ['Bråk i Lillvik.', 'lilla-vik'],
    ['Bråk i Lilla\u00a0Vik.', 'lilla-vik'],
    ['Bråk i O\u0308r.', 'or'],
    ['Man till sjukhus efter misshandel i Ör.', 'or'],
    ['En man förs till sjukhus efter ett slagsmål i Ör.', 'or'],
    ['En man grips i Storskogen misstänkt för rån.', 'storskogen'],
    ['En man greps efter ett rån i Ör.', 'or'],
    ['Rån i Ör. En man greps senare i Storskogen.', 'or'],
    ['Rån i Ör. En man greps i Storskogen.', 'or'],
  ])('is put in the stadsdel that the text names: %s', (summary, stadsdel) => {
    expect(where(summary)).toEqual(['stadsdel', stadsdel, null]);
  });

  it.each([
    'En man blev slagen i örat.',
    'En man bor i en stor skog.',
    'Rån mot en man ör i huvudet.',
    'Rån av guldringar, or och dylikt.',
    'Bråk i storskogen.',
    'Örhängen stulna.',
    'Brand på Örgatan och i Örebro.',
    'En Ör-bo larmade.',
    'Bråk i Ör och i Storskogen.',
    'En man som rånat en kvinna i Småstad har gripits av polis i Storskogen.',
    'En man har gripits av polis i Ör.',
    'En bil körde mot Storskogen.',
    'En man från Ör blev rånad.',
    'Tågen mellan Ör och Storskogen står still.',
  ])('stays in the municipality when the text names no one stadsdel: %s', (summary) => {
    expect(where(summary)).toEqual(['municipality', null, null]);
  });

  it('is put at a named place, and in its stadsdel', () => {
    expect(where('Slagsmål på Skogstorget.')).toEqual(['place', 'storskogen', 'Skogstorget']);
    expect(where('Slagsmål i Storskogen centrum.')).toEqual(['place', 'storskogen', 'Storskogens centrum']);
    expect(where('Slagsmål i Ör och Storskogen, vid Skogstorget.')).toEqual(['place', 'storskogen', 'Skogstorget']);
  });

  it('stays in the municipality when the name is of a neighbourhood of two stadsdelar, unless a place of one decides', () => {
    expect(where('Skott mot en bostad i Vik.')).toEqual(['municipality', null, 'Vik']);
    expect(where('Skott på Viktorget i Vik.')).toEqual(['place', 'stora-vik', 'Viktorget']);
    expect(where('Skott i Vik/Skogstorget.')).toEqual(['place', null, 'Skogstorget']);
  });

  it('gets no stadsdel from a road outside', () => {
    expect(where('Bil i räcket på E18.')).toEqual(['municipality', null, 'E18']);
  });

  it('gets no stadsdel when it sums up many events', () => {
    expect(where('Rån i Ör med mera.', { is_summary: true })).toEqual(['municipality', null, null]);
  });
});

describe('an event with another place in its title', () => {
  const solna = { title_place: 'Grannstad' };

  it('is of the municipality when the text names it', () => {
    expect(where('Rån mot ett apotek i Småstad.', solna)).toEqual(['municipality', null, null]);
    expect(where('En man i Småstads kommun.', { title_place: 'Malmö', location_name: 'Skåne län' })).not.toBeNull();
  });

  it('is of the municipality when the text names a stadsdel and the title is of the police area or the county', () => {
    expect(where('Rån i Storskogen.', solna)).toEqual(['stadsdel', 'storskogen', null]);
    expect(where('Rån i Storskogen.', { title_place: 'Stockholms län' })).toEqual(['stadsdel', 'storskogen', null]);
    expect(where('Rån i Storskogen.', { title_place: 'Malmö', location_name: 'Skåne län' })).toBeNull();
    expect(where('Rån i Ör.', solna)).toBeNull();
  });

  it('is not of the municipality when someone was only caught there', () => {
    expect(where('Rån i en butik. En man greps senare i Småstad.', solna)).toBeNull();
    expect(where('En man har gripits av polis i Småstad.', solna)).toBeNull();
  });

  it('is of the county when the municipality is one end of a line', () => {
    expect(where('Tågen mellan Spånga och Småstad står still.', solna)).toEqual(['county', null, null]);
  });

  it('is left out when nothing names the municipality', () => {
    expect(where('Rån i en butik.', solna)).toBeNull();
  });
});
