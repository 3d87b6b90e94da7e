import type { Text } from '../../data/terms/language';
import { published } from '../contract/published';
import { findPublication } from '../store/tables/publication';
import { userNames } from '../store/tables/user';
import { withdrawnTexts } from '../store/tables/withdrawn-text';
import type { Db } from '../store/types';
import { isSameText, listTexts, type TextKey } from './withdrawn-texts';

/** The texts that everybody reads now, and those that have been taken back, with who and why. */
export async function describeTexts(db: Db) {
  const [newest, rows] = [await findPublication(db), await withdrawnTexts(db)];
  const names = await userNames(
    db,
    rows.map(({ withdrawn_by }) => withdrawn_by),
  );
  return {
    // a version of before may lack what has been added since
    texts: newest === undefined ? [] : groupTexts(listTexts(published.parse(JSON.parse(newest.document)))),
    withdrawn: rows.map(({ kind, subject, said_on, text, why, withdrawn_by, withdrawn_at, version }) => ({
      ...{ kind, subject, said_on, text, why, withdrawn_at, version },
      withdrawn_by: names.get(withdrawn_by) ?? '',
    })),
  };
}

/** The same words of the same day are one text: they are withdrawn together. */
function groupTexts(texts: ReturnType<typeof listTexts>): (TextKey & { titles: Text[] })[] {
  const groups: (TextKey & { titles: Text[] })[] = [];
  for (const { title, ...key } of texts) {
    const known = groups.find((each) => isSameText(each, key));
    if (known) known.titles.push(title);
    else groups.push({ ...key, titles: [title] });
  }
  return groups;
}
