import type { Language } from '../../pack/schema';
import type { ImportContext } from '../source';
import type { StreamName } from './stream';
import { notes } from './text/notes';
import { EVENT_NOUNS } from './text/nouns';
import { refusals } from './text/refusals';
import { rejected } from './text/rejected';

const of = (stream: StreamName, language: Language) => {
  const it = EVENT_NOUNS[language][stream];
  return { ...refusals[language](it), ...notes[language](it), rejected: rejected[language](it) };
};

/** Every word of an import of one row an event. */
export type EventMessages = ReturnType<typeof of>;

const made = {
  sv: { offences: of('offences', 'sv'), calls: of('calls', 'sv') },
  en: { offences: of('offences', 'en'), calls: of('calls', 'en') },
} satisfies Record<Language, Record<StreamName, EventMessages>>;

/** What an import says in the reader's language, of what its files hold; of offences where that is not said. */
export function eventMessages({
  language,
  stream = 'offences',
}: Pick<ImportContext, 'language' | 'stream'>): EventMessages {
  return made[language][stream];
}
