import type { Language } from '../../text/texts';
import { needTexts } from '../../text/need';
import type { NeedClass } from './need-classes';

/** What the colour of a need against its presence says, in words. */
export function needWords({ need, presence }: NeedClass, language: Language): string {
  const t = needTexts[language];
  return [t.need[need], t.presence[presence]].join(', ');
}
