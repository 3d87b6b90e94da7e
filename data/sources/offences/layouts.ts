import type { Field } from './fields';

/** A layout of columns that a publisher uses: which header holds which field. */
export interface Layout {
  layout: string;
  /** what the rows are counted under unless `--name` says otherwise, and who is named as publisher */
  source: { source: string; title: string; publisher: string; licence: string; url: string | null };
  /** headers by field; capitals, blanks, underscores, hyphens and diacritics make no difference */
  columns: Partial<Record<Field, string>>;
  /** headers that must all be there for the layout to be this one */
  known_by: readonly string[];
  /** true when the publisher has moved the points to streets or squares */
  is_snapped?: boolean;
}

const POLICE = {
  source: 'polisen',
  title: 'Anmälda brott, utdrag',
  publisher: 'Polismyndigheten',
  licence: 'enligt utlämnandet',
  url: null,
};

/** Known layouts, the most particular first. */
export const LAYOUTS: readonly Layout[] = [
  {
    // as the regions get it: Brottsstatistik_<Kommun>_<ÅÅÅÅMM>.csv
    layout: 'polisen-deso',
    source: POLICE,
    known_by: ['desokod', 'Brottskod', 'Brottsdatum från', 'Brottsdatum till'],
    columns: {
      occurred_from: 'Brottsdatum från',
      occurred_to: 'Brottsdatum till',
      reported_on: 'Inskrivningsdatum',
      offence_code: 'Brottskod',
      category: 'Brottskod text',
      deso: 'desokod',
      kommun: 'Kommunnamn',
      kommunkod: 'Kommunkod',
      number: 'antal_brott',
    },
  },
  {
    layout: 'polisen-research',
    source: POLICE,
    known_by: ['Id', 'Brottskod', 'Brottsdatum', 'DeSO-område'],
    columns: {
      id: 'Id',
      occurred_from: 'Brottsdatum',
      reported_on: 'Inskrivningsdatum',
      offence_code: 'Brottskod',
      category: 'Brottskod klartext',
      deso: 'DeSO-område',
      kommun: 'Kommun',
      number: 'Antal',
    },
  },
  {
    layout: 'polisen-coordinates',
    source: POLICE,
    known_by: ['Brottskod', 'Latitude', 'Longitude', 'Brottsdatumtid start'],
    columns: {
      occurred_from: 'Brottsdatumtid start',
      occurred_to: 'Brottsdatumtid slut',
      reported_on: 'Inskrivningsdatum',
      offence_code: 'Brottskod',
      category: 'Brottskod text',
      lng: 'Longitude',
      lat: 'Latitude',
      street: 'Gata',
      kommun: 'Kommun',
    },
  },
  {
    layout: 'polisen-base-area',
    source: POLICE,
    known_by: ['Basområde', 'Brottskod', 'Brottsdag start', 'Brottsdag slut'],
    columns: {
      occurred_from: 'Brottsdag start',
      occurred_from_time: 'Brottstid start',
      occurred_to: 'Brottsdag slut',
      occurred_to_time: 'Brottstid slut',
      reported_on: 'Inskrivningsdatum',
      offence_code: 'Brottskod',
      base_area: 'Basområde',
      street: 'Gata',
      number: 'Antal',
    },
  },
  {
    layout: 'polisen-counts',
    source: POLICE,
    known_by: ['Lokalpolisområde', 'Kommun', 'Brottsdatum', 'Anmälda brott'],
    columns: { occurred_from: 'Brottsdatum', kommun: 'Kommun', number: 'Anmälda brott' },
  },
  {
    layout: 'police.uk',
    source: {
      source: 'police.uk',
      title: 'Street-level crime',
      publisher: 'data.police.uk',
      licence: 'Open Government Licence v3.0',
      url: 'https://data.police.uk/',
    },
    // extracts often leave out the id; R writes the headers as Crime.type
    known_by: ['Month', 'Longitude', 'Latitude', 'Crime type'],
    columns: {
      id: 'Crime ID',
      occurred_from: 'Month',
      category: 'Crime type',
      lng: 'Longitude',
      lat: 'Latitude',
      street: 'Location',
    },
    is_snapped: true,
  },
  {
    // the Crime Open Database and what R's crimedata and sfhotspot make of it
    layout: 'crimedata',
    source: {
      source: 'crimedata',
      title: 'Crime Open Database',
      publisher: 'Crime Open Database (R packages crimedata, sfhotspot)',
      licence: 'MIT',
      url: 'https://osf.io/zyaqn/',
    },
    known_by: ['uid', 'date_start', 'date_end', 'longitude', 'latitude'],
    columns: {
      id: 'uid',
      occurred_from: 'date_start',
      occurred_to: 'date_end',
      category: 'offense_type',
      lng: 'longitude',
      lat: 'latitude',
      place_type: 'location_category',
    },
  },
  {
    layout: 'crimedata-single',
    source: {
      source: 'crimedata',
      title: 'Crime Open Database',
      publisher: 'Crime Open Database (R packages crimedata, sfhotspot)',
      licence: 'MIT',
      url: 'https://osf.io/zyaqn/',
    },
    known_by: ['uid', 'offense_type', 'datetime', 'longitude', 'latitude'],
    columns: { id: 'uid', occurred_from: 'datetime', category: 'offense_type', lng: 'longitude', lat: 'latitude' },
  },
];

/** Headers that speak for themselves, for files of no known layout: the first that the file has is taken. */
export const COMMON_HEADERS: Readonly<Record<Field, readonly string[]>> = {
  id: [
    'id',
    'offence_id',
    'uid',
    'uuid',
    'brottsnummer',
    'diarienummer',
    'ärendenummer',
    'anmälningsnummer',
    'k-nummer',
    'case number',
    'report number',
    'incident id',
    'incident number',
  ],
  occurred_from: [
    'occurred_from',
    'brottsdatum från',
    'brottsdatumtid start',
    'brottsdag start',
    'brottsdatum',
    'start',
    'from',
    'från',
    'date_start',
    'start_date',
    'datetime',
    'date_single',
    'date',
    'datum',
    'month',
    'månad',
    'occurred',
    'occurred_on',
    'occurrence date',
  ],
  occurred_from_time: [
    'occurred_from_time',
    'brottstid start',
    'brottstid',
    'starttid',
    'start time',
    'klockslag',
    'tid',
    'time',
  ],
  occurred_to: [
    'occurred_to',
    'brottsdatum till',
    'brottsdatumtid slut',
    'brottsdag slut',
    'slut',
    'to',
    'till',
    'end',
    'date_end',
    'end_date',
  ],
  occurred_to_time: ['occurred_to_time', 'brottstid slut', 'sluttid', 'end time'],
  reported_on: ['reported_on', 'inskrivningsdatum', 'anmälningsdatum', 'anmäld', 'date_reported', 'reported'],
  offence_code: ['offence_code', 'brottskod', 'kod', 'code'],
  category: [
    'category',
    'kategori',
    'brottskod klartext',
    'brottskod text',
    'brottstyp',
    'brott',
    'crime type',
    'offense_type',
    'offence_type',
    'offense',
    'offence',
    'type',
    'typ',
  ],
  lng: ['lng', 'lon', 'long', 'longitude', 'longitud', 'easting', 'e', 'east', 'öst', 'östlig', 'x', 'x-koordinat'],
  lat: ['lat', 'latitude', 'latitud', 'northing', 'n', 'north', 'nord', 'nordlig', 'y', 'y-koordinat'],
  position: [
    'wkt',
    'position',
    'koordinater',
    'koordinat',
    'coordinates',
    'geom',
    'geometry',
    'the_geom',
    'punkt',
    'latlng',
    'latlon',
  ],
  deso: ['deso', 'desokod', 'deso-område', 'deso-kod'],
  base_area: ['base_area', 'basområde', 'basområdeskod'],
  stadsdel: ['stadsdel', 'stadsdelsnamn', 'område', 'district', 'neighbourhood', 'neighborhood'],
  street: ['street', 'gata', 'gatunamn', 'adress', 'address', 'plats', 'location', 'platsnamn'],
  kommun: ['kommun', 'kommunnamn', 'municipality'],
  kommunkod: ['kommunkod', 'municipality code'],
  place_type: ['place_type', 'platstyp', 'location_category', 'location_type', 'premises'],
  number: ['number', 'antal', 'antal_brott', 'antal brott', 'anmälda brott', 'n_offences', 'n'],
};

/** Headers of numbers that a report has, and each of its offences with it: never an offence's own. */
export const REPORT_NUMBERS: readonly string[] = [
  'diarienummer',
  'ärendenummer',
  'anmälningsnummer',
  'k-nummer',
  'case number',
  'report number',
  'incident id',
  'incident number',
];

/** What is said of coordinates beside their axis: "Koordinat N", "SWEREF99_E", "POINT_X". */
export const AXIS_TRIMMINGS =
  /sweref99tm|sweref99\d{4}|sweref99|sweref|rt90|wgs84|epsg\d{4,5}|koordinater|koordinaten|koordinat|coordinates|coordinate|koord|coord|position|point|punkt|pos|grader|deg/g;

/** Headers that say which axis they are beyond doubt; x and y do not, as northing is x in the older Swedish grids. */
export const PLAIN_AXES: Readonly<Record<'lng' | 'lat', readonly string[]>> = {
  lng: ['lng', 'lon', 'long', 'longitude', 'longitud', 'easting', 'e', 'east', 'öst'],
  lat: ['lat', 'latitude', 'latitud', 'northing', 'n', 'north', 'nord'],
};
