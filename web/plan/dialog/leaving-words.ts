import { passFormTexts } from '../../text/pass-form';
import type { Language } from '../../text/texts';

/** How a dialog asks about what has been written in it and not saved. */
export function leavingWords(language: Language) {
  const { unsaved: question, goOnWriting: stay, throwAway: leave } = passFormTexts[language];
  return { question, stay, leave };
}
