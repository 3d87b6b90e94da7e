import type { Text } from '../../http/problem';
import { LOOKS } from './describe-look';

/** Something that the trail can be asked for alone. */
export interface TrailKind {
  action: string | null;
  /** a kind of thing, or the address of a route, with `:id` for what differs */
  subject: string | null;
  label: Text;
}

const kind = (action: string | null, subject: string | null, sv: string, en: string): TrailKind => ({
  action,
  subject,
  label: { sv, en },
});

/** What an administrator chooses among: broad first, then each look by itself. */
export const TRAIL_KINDS: readonly TrailKind[] = [
  kind('look', null, 'Allt som någon har sett', 'Everything that somebody looked at'),
  kind(null, 'pass', 'Pass', 'Passes'),
  kind(null, 'week', 'Kopierade veckor', 'Copied weeks'),
  kind(null, 'template', 'Veckomallar', 'Weekly templates'),
  kind(null, 'suggestion', 'Utkast till besök', 'Drafts of visits'),
  kind(null, 'hours', 'Enheters tider', 'Hours of units'),
  kind(null, 'feed', 'Kalenderflöden', 'Calendar feeds'),
  kind(null, 'view', 'Sparade vyer', 'Saved views'),
  kind(null, 'series', 'Serier av pass', 'Series of passes'),
  kind(null, 'meeting', 'Träffar', 'Meetings'),
  kind(null, 'place', 'Platser i registret', 'Places of the register'),
  kind(null, 'measure', 'Åtgärder', 'Measures'),
  kind(null, 'trial', 'Försök med lott', 'Trials by lot'),
  kind(null, 'weekly', 'Veckomöten', 'Weekly meetings'),
  kind(null, 'law_pack', 'Lägesbild och åtgärdsplan', 'Lägesbild and action plan'),
  kind(null, 'priority', 'Prioriteringar', 'Priorities'),
  kind(null, 'report', 'Rapporter från invånare', 'Reports by residents'),
  kind(null, 'import', 'Inläsning', 'Imports'),
  kind(null, 'delivery', 'Leveranser', 'Deliveries'),
  kind(null, 'address', 'Adresser', 'Addresses'),
  kind(null, 'quality', 'Hur data läses', 'How the data are read'),
  kind(null, 'publication', 'Publicering', 'Publishing'),
  kind(null, 'promise', 'Löften', 'Promises'),
  kind(null, 'notices', 'Det någon får veta', 'What somebody is told of'),
  kind(null, 'user', 'Konton och inloggning', 'Accounts and sign-in'),
  kind('sign_in', null, 'Inloggningar', 'Sign-ins'),
  kind('sign_in_failed', null, 'Misslyckade inloggningar', 'Failed sign-ins'),
  kind('refuse', null, 'Nekade: för många frågor', 'Refused: too many requests'),
  kind(null, 'table', 'Tabeller som tagits i bruk', 'Tables taken into use'),
  kind(null, 'store', 'Säkerhetskopior och återläsning', 'Backups and restores'),
  ...Object.entries(LOOKS).map(([route, { sv, en }]) => kind('look', route, `Såg ${sv}`, `Looked at ${en}`)),
];
