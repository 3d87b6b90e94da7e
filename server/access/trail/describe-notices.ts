import type { AuditedAction } from '../../store/audited-actions';
import type { Text } from '../../http/problem';
import type { DescribedRow } from './described-row';

/** What is done with notices, as it goes on after who did it. */
export const SAY_NOTICES: Readonly<Record<Extract<AuditedAction, `${string} notices`>, (row: DescribedRow) => Text>> = {
  'choose notices': () => ({ sv: 'valde vad hen ska få veta', en: 'chose what to be told of' }),
  'see notices': () => ({ sv: 'såg sina nyheter', en: 'saw their notices' }),
  'mail notices': () => ({ sv: 'skickade någon ett brev med nyheter', en: 'sent somebody a mail of notices' }),
  'mail_failed notices': () => ({
    sv: 'kunde inte skicka någons brev med nyheter',
    en: 'could not send somebody’s mail of notices',
  }),
  'end_mail notices': () => ({
    sv: 'slutade skicka brev till någon, efter länken i brevet',
    en: 'ended somebody’s mails, by the link in a mail',
  }),
};
