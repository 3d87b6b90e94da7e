import type { Language, Text } from './language';

/** Why something is published where no person has written the reason. */
const DEMO_REASON: Text = {
  sv: 'Demonstration: påhittade uppgifter, publicerade av programmet',
  en: 'Demonstration: made-up figures, published by the program',
};
const WITHDRAWN_REASON: Text = { sv: 'En text har dragits tillbaka', en: 'A text has been withdrawn' };

/** As it is kept: a reason is one text, in the language of whoever wrote it. */
const kept = ({ sv, en }: Text): string => `${sv} / ${en}`;

/** Of the demo world. */
export const KEPT_DEMO_REASON = kept(DEMO_REASON);
/** Of a version in which a text has been taken back: why it was is not for everybody to read. */
export const KEPT_WITHDRAWN_REASON = kept(WITHDRAWN_REASON);

/** A reason as it is read: what a person wrote stands as it is, what the program wrote is in the reader's own language. */
export function reasonIn(text: string, language: Language): string {
  return [DEMO_REASON, WITHDRAWN_REASON].reduce((all, reason) => all.replaceAll(kept(reason), reason[language]), text);
}
