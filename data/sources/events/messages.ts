import type { Language } from '../../pack/schema';
import { FIELD_WORDS, LAYOUT_WORDS } from '../../terms/import-fields';
import { withNumbers } from '../../terms/with-numbers';
import type { ImportContext } from '../source';
import type { StreamName } from './stream';
import { notes } from './text/notes';
import { EVENT_NOUNS, type EventNames } from './text/nouns';
import { refusals } from './text/refusals';
import { rejected } from './text/rejected';

type Reader = 'page' | 'command';

/** On the page fields and layouts have names; whoever has the command needs the words that it takes. */
function namesFor(reader: Reader, stream: StreamName, language: Language): EventNames {
  if (reader === 'command') return { field: (code) => code, layout: (code) => code, command: (said) => said };
  return {
    field: (code) => FIELD_WORDS[stream][code]?.[language] ?? code,
    layout: (code) => LAYOUT_WORDS[code]?.[language] ?? code,
    command: () => '',
  };
}

const of = (reader: Reader, stream: StreamName, language: Language) => {
  const names = namesFor(reader, stream, language);
  const it = { ...EVENT_NOUNS[language][stream], ...names };
  const said = withNumbers({ ...refusals[language](it), ...notes[language](it) }, language);
  return { ...names, ...said, rejected: rejected[language](it) };
};

const both = (stream: StreamName, language: Language) => ({
  page: of('page', stream, language),
  command: of('command', stream, language),
});

/** Every word of an import of one row an event. */
export type EventMessages = ReturnType<typeof of>;

const made = {
  sv: { offences: both('offences', 'sv'), calls: both('calls', 'sv') },
  en: { offences: both('offences', 'en'), calls: both('calls', 'en') },
} satisfies Record<Language, Record<StreamName, Record<Reader, EventMessages>>>;

/** What an import says in the reader's language, of what its files hold; of offences where that is not said. */
export function eventMessages({
  language,
  stream = 'offences',
  isForPage = false,
}: Pick<ImportContext, 'language' | 'stream' | 'isForPage'>): EventMessages {
  return made[language][stream][isForPage ? 'page' : 'command'];
}
