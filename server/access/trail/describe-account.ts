import type { AuditedAction } from '../../store/audited-actions';
import type { Text } from '../../http/problem';
import { listIn, numberIn, textIn } from './detail';
import { describeUserChanges } from './describe-user';
import { describeRole } from './describe-who';
import { isOneself, toUser, userIn, type DescribedRow } from './described-row';

/** What is done with accounts and sign-in, as it goes on after who did it. */
export const SAY_ACCOUNT: Readonly<Record<Extract<AuditedAction, `${string} user`>, (row: DescribedRow) => Text>> = {
  'create user': ({ detail, names }) => {
    const role = describeRole(textIn(detail, 'role'));
    const actors = listIn(detail, 'actors').map((actor) => names.actor(String(actor)));
    const [sv, en] = [actors.map((name) => name.sv).join(', '), actors.map((name) => name.en).join(', ')];
    const who = `${textIn(detail, 'name')} (${textIn(detail, 'email')})`;
    return {
      sv: `lade till ${who} som ${role.sv}${sv && `, som planerar för ${sv}`}`,
      en: `added ${who} as ${role.en}${en && `, who plans for ${en}`}`,
    };
  },
  'change user': (row) => {
    const changes = describeUserChanges(row.detail, row.names);
    const whom = userIn(row);
    return { sv: `ändrade ${whom.sv}: ${changes.sv}`, en: `changed ${whom.en}: ${changes.en}` };
  },
  'invite user': (row) => toUser(row, 'gjorde en inbjudan till', 'made an invitation for'),
  'accept_invitation user': () => ({
    sv: 'tog emot sin inbjudan och valde lösenord',
    en: 'accepted their invitation and chose a password',
  }),
  'sign_in_link user': (row) => toUser(row, 'gjorde en länk som loggar in', 'made a link that signs in'),
  'sign_in user': ({ detail }) => {
    const way = WAYS[textIn(detail, 'way')];
    return { sv: `loggade in${way ? ` ${way.sv}` : ''}`, en: `signed in${way ? ` ${way.en}` : ''}` };
  },
  'sign_in_failed user': (row) => {
    const way = WAYS[textIn(row.detail, 'way')];
    const whom = row.subject_id === null ? null : userIn(row);
    return failed(row, {
      sv: `försökte logga in${whom ? ` som ${whom.sv}` : ''}${way ? ` ${way.sv}` : ''}`,
      en: `tried to sign in${whom ? ` as ${whom.en}` : ''}${way ? ` ${way.en}` : ''}`,
    });
  },
  'sign_out user': () => ({ sv: 'loggade ut', en: 'signed out' }),
  'change_password user': () => ({ sv: 'bytte lösenord', en: 'changed their password' }),
  'change_password_failed user': (row) =>
    failed(row, { sv: 'försökte byta lösenord', en: 'tried to change their password' }),
  'start_second_factor user': () => ({ sv: 'började slå på engångskod', en: 'began to turn on one-time codes' }),
  'start_second_factor_failed user': (row) =>
    failed(row, { sv: 'försökte slå på engångskod', en: 'tried to turn on one-time codes' }),
  'confirm_second_factor user': () => ({ sv: 'slog på engångskod', en: 'turned on one-time codes' }),
  'confirm_second_factor_failed user': (row) =>
    failed(row, { sv: 'försökte bekräfta engångskoden', en: 'tried to confirm the one-time code' }),
  'new_backup_codes user': () => ({ sv: 'tog fram nya reservkoder', en: 'had new backup codes made' }),
  'new_backup_codes_failed user': (row) =>
    failed(row, { sv: 'försökte ta fram nya reservkoder', en: 'tried to have new backup codes made' }),
  'remove_second_factor user': (row) =>
    isOneself(row)
      ? { sv: 'stängde av sin engångskod', en: 'turned off their one-time codes' }
      : toUser(row, 'tog bort engångskoden för', 'took away the one-time codes of'),
  'remove_second_factor_failed user': (row) =>
    failed(row, { sv: 'försökte stänga av sin engångskod', en: 'tried to turn off their one-time codes' }),
  'end_sessions user': (row) => {
    const n = numberIn(row.detail, 'ended');
    const sv = n === 1 ? 'avslutade en inloggning' : `avslutade ${n} inloggningar`;
    const en = n === 1 ? 'ended one session' : `ended ${n} sessions`;
    return isOneself(row) ? { sv: `${sv} på annat håll`, en: `${en} elsewhere` } : toUser(row, `${sv} för`, `${en} of`);
  },
  'end_feeds user': (row) => {
    const n = numberIn(row.detail, 'ended');
    return toUser(
      row,
      n === 1 ? 'avslutade ett kalenderflöde för' : `avslutade ${n} kalenderflöden för`,
      n === 1 ? 'ended one calendar feed of' : `ended ${n} calendar feeds of`,
    );
  },
  'link_provider user': (row) => toUser(row, 'knöt sitt konto till', 'tied its account to'),
  'take_over user': (row) =>
    toUser(
      row,
      'gav, genom adressen, en annan person kontot för',
      'gave another person, by the address, the account of',
    ),
  'keep_last_admin user': (row) => {
    const whom = userIn(row);
    const said = textIn(row.detail, 'provider_role');
    const role = describeRole(said);
    return {
      sv: `sade ${role.sv} om ${whom.sv}, som ändå är kvar som enda administratör`,
      en: `said ${role.en} of ${whom.en}, who stays the only administrator all the same`,
    };
  },
  'shut_out user': (row) => {
    const n = numberIn(row.detail, 'ended');
    const whom = userIn(row);
    return {
      sv: `släppte inte in ${whom.sv}; ${n === 1 ? 'en inloggning avslutades' : `${n} inloggningar avslutades`}`,
      en: `did not let in ${whom.en}; ${n === 1 ? 'one session was ended' : `${n} sessions were ended`}`,
    };
  },
};

/** The ways of signing in, as the row of a sign-in has them. */
const WAYS: Readonly<Record<string, Text>> = {
  'sign-in/email': { sv: 'med lösenord', en: 'by password' },
  'two-factor/verify-totp': { sv: 'med engångskod', en: 'by one-time code' },
  'two-factor/verify-backup-code': { sv: 'med reservkod', en: 'by backup code' },
  'magic-link/verify': { sv: 'med länk', en: 'by link' },
  'callback/oidc': { sv: 'genom organisationen', en: 'through the organisation' },
};

function failed({ detail }: DescribedRow, { sv, en }: Text): Text {
  const times = numberIn(detail, 'times');
  const isBarred = textIn(detail, 'why') === 'too_many_attempts';
  return {
    sv: `${sv} utan att lyckas${times > 1 ? `, för ${times}:e gången` : ''}${isBarred ? ': för många försök' : ''}`,
    en: `${en} and failed${times > 1 ? `, attempt ${times}` : ''}${isBarred ? ': too many attempts' : ''}`,
  };
}
