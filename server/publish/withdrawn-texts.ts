import { formatDate } from '../../data/terms/date';
import type { Text } from '../../data/terms/language';
import { toWallTime } from '../../data/terms/wall-clock';
import type { WithdrawnTextRow } from '../store/tables/withdrawn-text';
import type { Draft } from './make-document';

/** What tells one text of what is published from another: it is the same in every version. */
export type TextKey = Pick<WithdrawnTextRow, 'kind' | 'subject' | 'said_on' | 'text'>;
/** What it is said of, as the public reads it. */
type PublishedText = TextKey & { title: Text };

type Texts = Pick<Draft, 'promises' | 'outcomes'>;

/** Texts that somebody has written and that everybody may read: reasons of verdicts, and what comes next after meetings. */
export function listTexts({ promises, outcomes }: Texts): PublishedText[] {
  const reasons = promises.flatMap(({ year, activities }) =>
    activities.flatMap(({ title, reason, decided_on, decided_before, withdrawn_on }) => {
      const now = reason && decided_on ? [{ reason, decided_on, withdrawn_on }] : [];
      return [...now, ...decided_before]
        .filter((said) => said.withdrawn_on === undefined)
        .map((said) => ({ ...keyOfReason(year, said), title }));
    }),
  );
  const steps = outcomes
    .filter(({ next_step, withdrawn_on }) => next_step !== '' && withdrawn_on === undefined)
    .map((outcome) => ({ ...keyOfStep(outcome), title: outcome.kind }));
  return [...reasons, ...steps];
}

/** Whether two keys are of the same text. */
export function isSameText(a: TextKey, b: TextKey): boolean {
  return a.kind === b.kind && a.subject === b.subject && a.said_on === b.said_on && a.text === b.text;
}

/** A document in which that a text was taken back, and when, stands where the text stood. */
export function withoutTexts<T extends Texts>(
  document: T,
  withdrawn: readonly WithdrawnTextRow[],
  timeZone: string,
): T {
  if (withdrawn.length === 0) return document;
  const dayOf = (key: TextKey) => {
    const row = withdrawn.find((each) => isSameText(each, key));
    return row && toWallTime(row.withdrawn_at, timeZone).date;
  };
  const reasonOf = <R extends { reason: Text | null; decided_on: string | null }>(year: number, said: R): R => {
    const { reason, decided_on } = said;
    const withdrawn_on = reason && decided_on ? dayOf(keyOfReason(year, { reason, decided_on })) : undefined;
    return withdrawn_on === undefined ? said : { ...said, reason: sayWithdrawn(withdrawn_on), withdrawn_on };
  };
  return {
    ...document,
    promises: document.promises.map((promise) => ({
      ...promise,
      activities: promise.activities.map((activity) => ({
        ...reasonOf(promise.year, activity),
        decided_before: activity.decided_before.map((said) => reasonOf(promise.year, said)),
      })),
    })),
    outcomes: document.outcomes.map((outcome) => {
      const withdrawn_on = dayOf(keyOfStep(outcome));
      return withdrawn_on === undefined
        ? outcome
        : { ...outcome, next_step: sayWithdrawn(withdrawn_on).sv, withdrawn_on };
    }),
  };
}

function keyOfReason(year: number, { reason, decided_on }: { reason: Text; decided_on: string }): TextKey {
  return { kind: 'verdict', subject: String(year), said_on: decided_on, text: reason.sv };
}

function keyOfStep({ stadsdel, date, next_step }: Texts['outcomes'][number]): TextKey {
  return { kind: 'outcome', subject: stadsdel, said_on: date, text: next_step };
}

function sayWithdrawn(day: string): Text {
  return {
    sv: `Texten drogs tillbaka ${formatDate(day, 'sv')}.`,
    en: `The text was withdrawn on ${formatDate(day, 'en')}.`,
  };
}
