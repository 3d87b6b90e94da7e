import type { Language } from '../../pack/schema';
import { notes } from './text/notes';
import { refusals } from './text/refusals';
import { rejected } from './text/rejected';

/** Every word of an import of offences. */
export type OffenceMessages = (typeof refusals)['sv'] & (typeof notes)['sv'] & { rejected: (typeof rejected)['sv'] };

const of = (language: Language): OffenceMessages => ({
  ...refusals[language],
  ...notes[language],
  rejected: rejected[language],
});

export const offenceMessages: Record<Language, OffenceMessages> = { sv: of('sv'), en: of('en') };
