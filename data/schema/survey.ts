import { SURVEY_ABOUT, SURVEY_QUESTIONS, SURVEY_SOURCES } from '../terms/survey';
import type { TableSchema } from './table';

export const survey: TableSchema = {
  name: 'survey',
  meaning:
    'What residents answer in surveys of safety: the share who say that something is a problem, by area and year.',
  key: ['source', 'about', 'code', 'question', 'year'],
  columns: [
    {
      name: 'source',
      type: 'VARCHAR',
      unit: null,
      nullable: false,
      values: SURVEY_SOURCES,
      meaning: 'who asked: Brå (ntu), the region or municipality (trygghetsmatning), or an own survey',
    },
    {
      name: 'about',
      type: 'VARCHAR',
      unit: null,
      nullable: false,
      values: SURVEY_ABOUT,
      meaning: 'whether the answer is about the municipality, a stadsdel or a named place',
    },
    {
      name: 'code',
      type: 'VARCHAR',
      unit: null,
      nullable: false,
      meaning: 'kommunkod, code of the stadsdel, or code of the place in places.json',
    },
    {
      name: 'question',
      type: 'VARCHAR',
      unit: null,
      nullable: false,
      values: SURVEY_QUESTIONS,
      meaning: 'what was asked',
    },
    { name: 'year', type: 'INTEGER', unit: 'year', nullable: false, meaning: 'year in which people answered' },
    {
      name: 'share',
      type: 'DOUBLE',
      unit: null,
      nullable: false,
      meaning: 'of those who answered, how many say that it is a problem, 0 to 1',
    },
    {
      name: 'n',
      type: 'INTEGER',
      unit: 'answers',
      nullable: true,
      meaning: 'how many answered; NULL where the source does not say, and the uncertainty is then not known',
    },
    {
      name: 'geometry',
      type: "GEOMETRY('OGC:CRS84')",
      unit: 'degree',
      nullable: false,
      meaning: 'a point within what it is about, so that a GIS can open the table',
    },
  ],
};
