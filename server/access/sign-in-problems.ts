import type { Context } from 'hono';
import { languageOf, type Problem, type Text } from '../http/problem';

/** What the library refuses with, in words. */
const REFUSALS: Readonly<Record<string, Text>> = {
  INVALID_EMAIL_OR_PASSWORD: {
    sv: 'E-postadressen eller lösenordet stämmer inte.',
    en: 'The e-mail address or the password is not right.',
  },
  INVALID_EMAIL: {
    sv: 'E-postadressen eller lösenordet stämmer inte.',
    en: 'The e-mail address or the password is not right.',
  },
  INVALID_PASSWORD: { sv: 'Lösenordet stämmer inte.', en: 'The password is not right.' },
  CREDENTIAL_ACCOUNT_NOT_FOUND: {
    sv: 'Kontot har inget lösenord här: du loggar in genom din organisation.',
    en: 'The account has no password here: you sign in through your organisation.',
  },
  disabled: {
    sv: 'Kontot är avstängt. Fråga den som administrerar Löfteskartan.',
    en: 'The account is disabled. Ask whoever administers Löfteskartan.',
  },
  left: {
    sv: 'Din organisation släpper inte in dig här längre. Stämmer det inte, be den som sköter behörigheterna där lägga dig i rätt grupp.',
    en: 'Your organisation no longer lets you in here. If that is not right, ask whoever keeps permissions there to put you in the right group.',
  },
  INVALID_CODE: {
    sv: 'Koden stämmer inte. Vänta på nästa och försök igen.',
    en: 'The code is not right. Wait for the next one and try again.',
  },
  INVALID_BACKUP_CODE: {
    sv: 'Reservkoden stämmer inte eller är redan använd.',
    en: 'The backup code is not right or has been used.',
  },
  INVALID_TWO_FACTOR_COOKIE: {
    sv: 'Det tog för lång tid. Börja om med e-postadress och lösenord.',
    en: 'It took too long. Start again with e-mail address and password.',
  },
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: {
    sv: 'För många fel koder. Börja om med e-postadress och lösenord.',
    en: 'Too many wrong codes. Start again with e-mail address and password.',
  },
  ACCOUNT_TEMPORARILY_LOCKED: {
    sv: 'För många fel koder. Vänta en kvart och försök igen.',
    en: 'Too many wrong codes. Wait a quarter of an hour and try again.',
  },
  TOTP_ALREADY_ENABLED: {
    sv: 'Kontot har redan tvåstegsinloggning.',
    en: 'The account has a second factor already.',
  },
  TOTP_NOT_ENABLED: {
    sv: 'Kontot har ingen tvåstegsinloggning.',
    en: 'The account has no second factor.',
  },
  PROVIDER_NOT_FOUND: {
    sv: 'Ingen inloggning genom en organisation är inställd, eller så svarar den inte.',
    en: 'No sign-in through an organisation is set up, or it does not answer.',
  },
};

const OTHER: Text = { sv: 'Inloggningen godtog inte det här.', en: 'Sign-in did not accept this.' };

/** A refusal of the library in the shape that all our refusals have, in the reader's language. */
export async function describeRefusal(c: Context, answer: Response): Promise<Response> {
  const said = (await answer
    .clone()
    .json()
    .catch(() => ({}))) as { code?: string };
  const why = REFUSALS[said.code ?? ''] ?? OTHER;
  const body: Problem = { error: { code: 'not_accepted', message: why[languageOf(c)] } };
  const headers = new Headers(answer.headers);
  headers.set('Content-Type', 'application/json; charset=utf-8');
  headers.delete('Content-Length');
  return new Response(JSON.stringify(body), { status: answer.status, headers });
}
