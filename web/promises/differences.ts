import type { OnePromise } from '../api/types';
import type { AppState } from '../state/context';
import { formatDate, formatList } from '../text/format';
import { promisesTexts } from '../text/promises';
import type { ActivityDraft } from './activity-draft';
import { nameOf } from './names';

/** The fields in which a draft differs from what is saved, and what is saved in them, in words. */
export function differences(mine: ActivityDraft, theirs: ActivityDraft, app: AppState, places: OnePromise['places']) {
  const { language } = app.view;
  const t = promisesTexts[language];
  const names = (codes: readonly string[]) =>
    codes.length === 0
      ? '–'
      : formatList(
          codes.map((code) => nameOf(app, code, places)),
          language,
        );
  const words: Readonly<Record<keyof ActivityDraft, [label: string, value: string]>> = {
    priority_area: [t.form.priority_area, theirs.priority_area],
    title_sv: [t.form.title_sv, theirs.title_sv],
    title_en: [t.form.title_en, theirs.title_en],
    kinds: [t.form.kinds, names(theirs.kinds)],
    target_kind: [t.form.target_kind, t.form.target_kinds[theirs.target_kind]],
    target_n: [t.form.target_n[theirs.target_kind], theirs.target_n],
    stadsdelar: [t.form.stadsdelar, names(theirs.stadsdelar)],
    places: [t.form.places, names(theirs.places)],
    from: [t.form.from, formatDate(theirs.from, language)],
    last: [t.form.last, formatDate(theirs.last, language)],
    indicator_sv: [t.form.indicator_sv, theirs.indicator_sv],
    indicator_en: [t.form.indicator_en, theirs.indicator_en],
    owner_police: [t.form.owner_police, theirs.owner_police],
    owner_municipality: [t.form.owner_municipality, theirs.owner_municipality],
    milestones: [
      t.form.milestones,
      theirs.milestones.map(({ date, n }) => t.milestone(n, formatDate(date, language, 'short'))).join('; '),
    ],
  };
  return (Object.keys(mine) as (keyof ActivityDraft)[])
    .filter((field) => JSON.stringify(mine[field]) !== JSON.stringify(theirs[field]))
    .map((field) => ({ label: words[field][0], value: words[field][1] || '–' }));
}
