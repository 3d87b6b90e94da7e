import { foldName } from '../statistics/figure-columns';

const CALLED = {
  source: ['source', 'kalla', 'undersokning', 'survey', 'enkat'],
  stadsdel: ['stadsdel', 'omrade', 'district', 'area'],
  place: ['place', 'plats'],
  question: ['question', 'fraga', 'indikator', 'indicator'],
  answer: ['answer', 'svar', 'svarsalternativ'],
  year: ['year', 'ar'],
  share: ['share', 'andel', 'andelprocent', 'procent', 'percent', 'andeli', 'pct'],
  n: ['n', 'antalsvar', 'antalsvarande', 'svarande', 'answers', 'respondents', 'antal'],
} as const;

export type SurveyField = keyof typeof CALLED;
export const SURVEY_FIELDS = Object.keys(CALLED) as SurveyField[];
const NEEDED: readonly SurveyField[] = ['question', 'year', 'share'];

/** What a record says of a field; null where it says nothing. */
export type SurveyCells = (record: readonly (string | null)[], field: SurveyField) => string | null;

/**
 * Finds the columns of a survey by their names, or as `--column field=header` says; `field==value` is one value for all.
 * @returns the first field that is needed and not found, or the header that was named and is not there
 */
export function surveyColumns(
  headers: readonly string[],
  stated: Readonly<Record<string, string>>,
): SurveyCells | { missing: SurveyField } | { no_column: string } {
  const folded = headers.map(foldName);
  const found = new Map<SurveyField, number | string>();
  for (const field of SURVEY_FIELDS) {
    const own = stated[field];
    if (own?.startsWith('=')) found.set(field, own.slice(1));
    else if (own !== undefined && !headers.includes(own)) return { no_column: own };
    else {
      const at =
        own === undefined
          ? folded.findIndex((name) => CALLED[field].some((each) => each === name))
          : headers.indexOf(own);
      if (at >= 0) found.set(field, at);
      else if (NEEDED.includes(field)) return { missing: field };
    }
  }
  return (record, field) => {
    const at = found.get(field);
    return typeof at === 'number' ? (record[at] ?? null) : (at ?? null);
  };
}
