import type { Language, Text } from './language';

/** Why the demo world is published: the one reason that no person has written. */
const DEMO_REASON: Text = {
  sv: 'Demonstration: påhittade uppgifter, publicerade av programmet',
  en: 'Demonstration: made-up figures, published by the program',
};

/** As it is kept: a reason is one text, in the language of whoever wrote it. */
export const KEPT_DEMO_REASON = `${DEMO_REASON.sv} / ${DEMO_REASON.en}`;

/** A reason as it is read: what a person wrote stands as it is, what the program wrote is in the reader's own language. */
export function reasonIn(kept: string, language: Language): string {
  return kept.replaceAll(KEPT_DEMO_REASON, DEMO_REASON[language]);
}
