import { texts } from './texts';

/** Words of the pages where somebody signs in. */
export const signInTexts = texts({
  sv: {
    title: 'Logga in',
    lead: 'Löfteskartan visar var anmälda brott samlas och var polis och kommun planerar att finnas. Den som arbetar med det loggar in här.',
    email: 'E-post',
    password: 'Lösenord',
    signIn: 'Logga in',
    refused: 'E-post och lösenord stämmer inte överens, eller så är kontot avstängt.',
    tooMany: 'För många försök. Vänta en minut och försök igen.',
    unreachable: 'Servern svarar inte. Kontrollera anslutningen och försök igen.',
    linkUsed: 'Länken har redan använts eller är för gammal. Be om en ny.',
  },
  en: {
    title: 'Sign in',
    lead: 'Löfteskartan shows where reported offences gather and where police and municipality plan to be. Those who work with it sign in here.',
    email: 'E-mail',
    password: 'Password',
    signIn: 'Sign in',
    refused: 'E-mail and password do not match, or the account is closed.',
    tooMany: 'Too many attempts. Wait a minute and try again.',
    unreachable: 'The server does not answer. Check the connection and try again.',
    linkUsed: 'The link has been used already or is too old. Ask for a new one.',
  },
});
