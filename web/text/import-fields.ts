import { FIELD_WORDS, LAYOUT_WORDS } from '../../data/terms/import-fields';
import type { Text } from '../../data/terms/language';
import { texts, type Language } from './texts';

const DATE_FORMS_SV: Readonly<Record<string, string>> = {
  yymmdd: 'sex siffror är ÅÅMMDD',
  yyyymm: 'sex siffror är ÅÅÅÅMM',
  yyyyww: 'sex siffror är år och vecka',
  day_first: 'dagen först: 3/4 är 3 april',
  month_first: 'månaden först: 3/4 är 4 mars',
};

const inLanguage = (words: Readonly<Record<string, Text>>, language: Language): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(words).map(([code, text]) => [code, text[language]]));
const fieldsIn = (language: Language) => ({
  offences: inLanguage(FIELD_WORDS.offences, language),
  calls: inLanguage(FIELD_WORDS.calls, language),
  addresses: inLanguage(FIELD_WORDS.addresses, language),
  points: inLanguage(FIELD_WORDS.points, language),
});

/** Names of the fields that a column can be read as, of the layouts, and of the forms of dates. */
export const importFields = texts({
  sv: { fields: fieldsIn('sv'), layouts: inLanguage(LAYOUT_WORDS, 'sv'), dateForms: DATE_FORMS_SV },
  en: {
    fields: fieldsIn('en'),
    layouts: inLanguage(LAYOUT_WORDS, 'en'),
    dateForms: {
      yymmdd: 'six digits are YYMMDD',
      yyyymm: 'six digits are YYYYMM',
      yyyyww: 'six digits are year and week',
      day_first: 'day first: 3/4 is 3 April',
      month_first: 'month first: 3/4 is 4 March',
    },
  },
});
