import { texts } from './texts';

/** Why somebody does not come in, or no longer is: by the code that the server gives. */
export const signInRefusals = texts({
  sv: {
    said: {
      linkUsed: 'Länken har redan använts eller är för gammal. Be den som administrerar Löfteskartan om en ny.',
      noRole:
        'Din organisation vet vem du är, men du är inte med i någon grupp som får använda Löfteskartan. Be den som sköter behörigheter hos er lägga till dig.',
      groupsLeftOut:
        'Din organisation skickade inte dina grupper: de är för många. Be den som sköter inloggningen hos er att bara skicka de grupper som Löfteskartan använder.',
      noAddress:
        'Din organisation skickade ingen e-postadress för dig. Be den som sköter inloggningen hos er att skicka den.',
      notProven:
        'Din e-postadress finns redan i Löfteskartan, men din organisation intygar inte att den är din. Be den som sköter Löfteskartans inloggning att ställa in att adresserna går att lita på.',
      disabled: 'Kontot är avstängt. Fråga den som administrerar Löfteskartan.',
      left: 'Din organisation släpper inte in dig här längre. Stämmer det inte, be den som sköter behörigheter hos er lägga dig i rätt grupp.',
      denied:
        'Inloggningen avbröts eller nekades hos din organisation. Försök igen, eller fråga den som sköter inloggningen hos er.',
      trouble: 'Din organisations inloggning svarar inte som den ska just nu. Försök igen om en stund.',
      setUp: 'Inloggningen genom din organisation är inte rätt inställd. Visa det här för den som sköter den:',
      tooLate: 'Inloggningen tog för lång tid eller påbörjades i ett annat fönster. Försök igen härifrån.',
      tooMany: 'För många försök härifrån. Vänta en kvart och försök igen.',
      away: 'Databasen svarar inte just nu. Försök igen om en stund.',
    },
    ended: {
      over: 'Du är inte längre inloggad: tiden har gått ut. Logga in igen.',
      elsewhere: 'Du loggades ut härifrån på en annan enhet.',
      admin: 'Den som administrerar Löfteskartan har loggat ut dig. Logga in igen.',
      disabled: 'Kontot har stängts av. Fråga den som administrerar Löfteskartan.',
      left: 'Du är utloggad: din organisation släpper inte in dig här längre.',
      password: 'Lösenordet har bytts, och du loggades ut överallt annars. Logga in med det nya.',
      taken_over: 'Du är utloggad: din e-postadress hör nu till någon annan i din organisation.',
    },
    forgotten: 'Glömt lösenordet?',
    forgottenWhy: (contact: string) =>
      `Löfteskartan skickar ingen e-post. Be ${contact} om en inbjudan: en länk där du väljer ett nytt lösenord. Där kan du också få engångskoden borttagen om du har tappat telefonen.`,
    administrator: 'den som administrerar Löfteskartan hos er',
  },
  en: {
    said: {
      linkUsed: 'The link has been used already or is too old. Ask whoever administers Löfteskartan for a new one.',
      noRole:
        'Your organisation knows you, but you are in no group that may use Löfteskartan. Ask whoever keeps permissions there to add you.',
      groupsLeftOut:
        'Your organisation did not send your groups: there are too many. Ask whoever keeps sign-in there to send only those that Löfteskartan uses.',
      noAddress: 'Your organisation sent no e-mail address for you. Ask whoever keeps sign-in there to send it.',
      notProven:
        'Your e-mail address is in Löfteskartan already, but your organisation does not vouch for its being yours. Ask whoever keeps the sign-in of Löfteskartan to set that its addresses can be trusted.',
      disabled: 'The account is disabled. Ask whoever administers Löfteskartan.',
      left: 'Your organisation no longer lets you in here. If that is not right, ask whoever keeps permissions there to put you in the right group.',
      denied:
        'Signing in was cancelled or refused at your organisation. Try again, or ask whoever keeps sign-in there.',
      trouble: 'Your organisation’s sign-in does not answer as it should at the moment. Try again in a while.',
      setUp: 'Sign-in through your organisation is not set up rightly. Show this to whoever keeps it:',
      tooLate: 'Signing in took too long, or was begun in another window. Try again from here.',
      tooMany: 'Too many attempts from here. Wait a quarter of an hour and try again.',
      away: 'The database does not answer at the moment. Try again in a while.',
    },
    ended: {
      over: 'You are no longer signed in: the time has run out. Sign in again.',
      elsewhere: 'You were signed out here from another device.',
      admin: 'Whoever administers Löfteskartan has signed you out. Sign in again.',
      disabled: 'The account has been disabled. Ask whoever administers Löfteskartan.',
      left: 'You are signed out: your organisation no longer lets you in here.',
      password: 'The password has been changed, and you were signed out everywhere else. Sign in with the new one.',
      taken_over: 'You are signed out: your e-mail address now belongs to somebody else in your organisation.',
    },
    forgotten: 'Forgotten the password?',
    forgottenWhy: (contact: string) =>
      `Löfteskartan sends no e-mail. Ask ${contact} for an invitation: a link where you choose a new password. They can also take away the one-time code if you have lost the phone.`,
    administrator: 'whoever administers Löfteskartan where you work',
  },
});

type Said = keyof (typeof signInRefusals)['sv']['said'];

const BY_CODE: Readonly<Record<string, Said>> = {
  INVALID_TOKEN: 'linkUsed',
  EXPIRED_TOKEN: 'linkUsed',
  new_user_signup_disabled: 'linkUsed',
  VALIDATION_ERROR: 'linkUsed',
  no_role: 'noRole',
  groups_left_out: 'groupsLeftOut',
  no_address: 'noAddress',
  email_not_found: 'noAddress',
  address_not_proven: 'notProven',
  disabled: 'disabled',
  left: 'left',
  access_denied: 'denied',
  login_required: 'denied',
  interaction_required: 'denied',
  consent_required: 'denied',
  account_selection_required: 'denied',
  server_error: 'trouble',
  temporarily_unavailable: 'trouble',
  invalid_code: 'trouble',
  unable_to_get_user_info: 'trouble',
  state_mismatch: 'tooLate',
  state_not_found: 'tooLate',
  state_invalid: 'tooLate',
  try_again: 'tooLate',
  too_many_attempts: 'tooMany',
  store_away: 'away',
};

/** What a code means to whoever tried to come in; a code that is not known is shown, for whoever keeps sign-in. */
export function explainRefusal(code: string, language: 'sv' | 'en'): string {
  const { said } = signInRefusals[language];
  const known = BY_CODE[code];
  return known === undefined ? `${said.setUp} ${code.slice(0, 60)}` : said[known];
}
