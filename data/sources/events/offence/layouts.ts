import type { Layout } from '../layout';

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
