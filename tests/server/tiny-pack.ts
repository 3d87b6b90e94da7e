import proj4 from 'proj4';
import type { Pack } from '../../data/pack/schema';

const SWEREF99TM = '+proj=utm +zone=33 +ellps=GRS80 +towgs84=0,0,0,0,0,0,0 +units=m +no_defs';

/** A square of whole metres in SWEREF 99 TM, as an outline in degrees. */
function square(x: number, y: number, side: number) {
  const corners: [number, number][] = [
    [x, y],
    [x + side, y],
    [x + side, y + side],
    [x, y + side],
    [x, y],
  ];
  return {
    type: 'Polygon' as const,
    coordinates: [corners.map((c) => proj4(SWEREF99TM).inverse(c))],
  };
}

/** A square stadsdel. */
export function squareStadsdel(code: string, name: string, population: number, x: number, y: number, side: number) {
  return {
    type: 'Feature' as const,
    properties: { stadsdel: code, name, population, population_year: 2025, deso: [] },
    geometry: square(x, y, side),
  };
}

/** Two squares of one km² side by side: vast (2,000 residents) from x 660,000 and ost (500) from x 661,000; y from 6,580,000. */
export function tinyPack(): Pack {
  const [lng = 0, lat = 0] = proj4(SWEREF99TM).inverse([660_550, 6_580_550]);
  return {
    folder: '',
    municipality: {
      id: 'tiny',
      name: 'Småköping',
      kommunkod: '9999',
      country: 'SE',
      police_area: null,
      crs: { code: 'EPSG:3006', name: 'SWEREF 99 TM', proj4: SWEREF99TM },
      time_zone: 'Europe/Stockholm',
      bbox: [17.8, 59.3, 17.9, 59.4],
      languages: ['sv'],
      cell_size: 500,
      notes: [{ sv: 'En påhittad stad.' }],
      sources: [],
    },
    stadsdelar: [
      squareStadsdel('vast', 'Väst', 2000, 660_000, 6_580_000, 1000),
      squareStadsdel('ost', 'Öst', 500, 661_000, 6_580_000, 1000),
    ],
    places: [
      {
        place: 'torget',
        name: 'Torget',
        kind: 'square',
        lng,
        lat,
        accuracy_m: 10,
        stadsdel: 'vast',
        near: [],
        other_names: [],
      },
      {
        place: 'vagen',
        name: 'Vägen',
        kind: 'road',
        lng: null,
        lat: null,
        accuracy_m: null,
        stadsdel: null,
        near: [],
        other_names: [],
      },
    ],
    basemap: { type: 'FeatureCollection', features: [] },
    actors: {
      actors: [
        { actor: 'police', name: { sv: 'Polisen' } },
        { actor: 'walkers', name: { sv: 'Nattvandrare', en: 'Night walkers' } },
      ],
      activities: [
        { activity: 'foot_patrol', name: { sv: 'Fotpatrull' } },
        { activity: 'night_walk', name: { sv: 'Nattvandring' }, is_meeting: true },
      ],
    },
    promises: {
      year: 2025,
      title: { sv: 'Löfte' },
      summary: null,
      source: null,
      areas: [{ area: 'visible', title: { sv: 'Synlighet' }, why: { sv: 'Oro' }, activities: [] }],
      prioritised: [{ stadsdel: 'vast', reason: { en: 'most offences' }, since: null }],
    },
  };
}
