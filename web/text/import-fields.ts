import { texts } from './texts';

/** What a column of offences can be read as, in the order of the list. */
const FIELDS_SV: Readonly<Record<string, string>> = {
  occurred_from: 'När det började',
  occurred_from_time: 'Klockslag då det började',
  occurred_to: 'När det slutade',
  occurred_to_time: 'Klockslag då det slutade',
  reported_on: 'När det anmäldes',
  offence_code: 'Brottskod',
  category: 'Slag av brott',
  lng: 'Koordinat öst (längd)',
  lat: 'Koordinat nord (bredd)',
  position: 'Hela positionen',
  deso: 'DeSO',
  base_area: 'Basområde',
  stadsdel: 'Stadsdel',
  street: 'Gata',
  place_type: 'Platstyp',
  kommun: 'Kommun',
  kommunkod: 'Kommunkod',
  number: 'Antal brott',
  id: 'Brottets nummer',
};

/** The same of calls for service. */
const CALL_FIELDS_SV: Readonly<Record<string, string>> = {
  occurred_from: 'När den kom in',
  occurred_from_time: 'Klockslag då den kom in',
  category: 'Slag av händelse',
  priority: 'Prioritet',
  outcome: 'Vad det ledde till',
  origin: 'Vem som började',
  lng: 'Koordinat öst (längd)',
  lat: 'Koordinat nord (bredd)',
  position: 'Hela positionen',
  deso: 'DeSO',
  base_area: 'Basområde',
  stadsdel: 'Stadsdel',
  street: 'Gata',
  kommun: 'Kommun',
  kommunkod: 'Kommunkod',
  number: 'Antal händelser',
  id: 'Händelsens nummer',
};

const DATE_FORMS_SV: Readonly<Record<string, string>> = {
  yymmdd: 'sex siffror är ÅÅMMDD',
  yyyymm: 'sex siffror är ÅÅÅÅMM',
  yyyyww: 'sex siffror är år och vecka',
  day_first: 'dagen först: 3/4 är 3 april',
  month_first: 'månaden först: 3/4 är 4 mars',
};

/** Names of the layouts that are known by their headers; others are called as they are. */
const LAYOUTS_SV: Readonly<Record<string, string>> = {
  'polisen-deso': 'polisens utdrag per DeSO',
  'polisen-research': 'polisens utdrag med id och DeSO',
  'polisen-coordinates': 'polisens utdrag med koordinater',
  'polisen-base-area': 'polisens utdrag per basområde',
  'polisen-counts': 'polisens antal per dag',
};

/** Names of the fields that a column can be read as, and of the forms of dates. */
export const importFields = texts({
  sv: {
    fields: { offences: FIELDS_SV, calls: CALL_FIELDS_SV },
    layouts: LAYOUTS_SV,
    dateForms: DATE_FORMS_SV,
  },
  en: {
    fields: {
      offences: {
        occurred_from: 'When it began',
        occurred_from_time: 'Time of day it began',
        occurred_to: 'When it ended',
        occurred_to_time: 'Time of day it ended',
        reported_on: 'When it was reported',
        offence_code: 'Offence code',
        category: 'Kind of offence',
        lng: 'Easting (longitude)',
        lat: 'Northing (latitude)',
        position: 'The whole position',
        deso: 'DeSO',
        base_area: 'Base area (basområde)',
        stadsdel: 'Stadsdel',
        street: 'Street',
        place_type: 'Kind of place',
        kommun: 'Municipality',
        kommunkod: 'Municipality code',
        number: 'Number of offences',
        id: 'The offence’s number',
      },
      calls: {
        occurred_from: 'When it came in',
        occurred_from_time: 'Time of day it came in',
        category: 'Kind of call',
        priority: 'Priority',
        outcome: 'What came of it',
        origin: 'Who began it',
        lng: 'Easting (longitude)',
        lat: 'Northing (latitude)',
        position: 'The whole position',
        deso: 'DeSO',
        base_area: 'Base area (basområde)',
        stadsdel: 'Stadsdel',
        street: 'Street',
        kommun: 'Municipality',
        kommunkod: 'Municipality code',
        number: 'Number of calls',
        id: 'The call’s number',
      },
    },
    layouts: {
      'polisen-deso': 'the police’s extract by DeSO',
      'polisen-research': 'the police’s extract with ids and DeSO',
      'polisen-coordinates': 'the police’s extract with coordinates',
      'polisen-base-area': 'the police’s extract by base area',
      'polisen-counts': 'the police’s counts by day',
    },
    dateForms: {
      yymmdd: 'six digits are YYMMDD',
      yyyymm: 'six digits are YYYYMM',
      yyyyww: 'six digits are year and week',
      day_first: 'day first: 3/4 is 3 April',
      month_first: 'month first: 3/4 is 4 March',
    },
  },
});
