import type { Text } from './language';
import type { Role } from './role';

/** What somebody can choose to be told of. */
export const NOTICE_KINDS = ['more_than_chance', 'milestone', 'deadline', 'suggestion', 'own_pass'] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** How often by mail. */
export const MAIL_RHYTHMS = ['none', 'daily', 'weekly'] as const;

/** What each kind tells of, as one chooses it. */
export const NOTICE_WORDS: Readonly<Record<NoticeKind, Text>> = {
  more_than_chance: {
    sv: 'En plats eller stadsdel har fler anmälda brott än slumpen ger',
    en: 'A place or stadsdel has more reported offences than chance gives',
  },
  milestone: { sv: 'En milstolpe i ett löfte närmar sig', en: 'A milestone of a promise is near' },
  deadline: { sv: 'En tid har gått ut utan att det är gjort', en: 'A deadline has passed and it is not done' },
  suggestion: { sv: 'Ett utkast till besök väntar på beslut', en: 'A draft of visits awaits a decision' },
  own_pass: {
    sv: 'Någon annan har ändrat ett pass som jag har lagt',
    en: 'Somebody else has changed a pass that I made',
  },
};

/** Whether somebody of a role can be told of it: nobody is told of what they may not see. */
export function mayBeTold(kind: NoticeKind, role: Role): boolean {
  if (kind === 'suggestion') return role === 'police' || role === 'admin';
  return kind !== 'more_than_chance' || role !== 'partner';
}
