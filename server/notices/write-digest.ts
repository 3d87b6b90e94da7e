import type { Language } from '../../data/terms/language';
import { NOTICE_KINDS, type NoticeKind } from '../../data/terms/notice-kinds';
import { PAGE_PATHS } from '../../data/terms/page-paths';
import type { Mail } from '../mail/mailer';
import type { Notice } from './notice';

/** Titles that a mail has room for, of each kind. */
const MOST_TITLES = 10;

const COUNTS: Readonly<Record<Language, Record<NoticeKind, (n: number) => string>>> = {
  sv: {
    more_than_chance: (n) => `Platser eller stadsdelar med något nytt: ${n}. Logga in för att se.`,
    milestone: (n) => `Milstolpar som närmar sig: ${n}.`,
    deadline: (n) => `Tider som har gått ut: ${n}.`,
    suggestion: (n) => `Utkast som väntar på beslut: ${n}. Logga in för att se.`,
    own_pass: (n) => `Pass som du lagt och någon annan har ändrat: ${n}. Logga in för att se.`,
  },
  en: {
    more_than_chance: (n) => `Places or stadsdelar with something new: ${n}. Sign in to see.`,
    milestone: (n) => `Milestones that are near: ${n}.`,
    deadline: (n) => `Deadlines that have passed: ${n}.`,
    suggestion: (n) => `Drafts that await a decision: ${n}. Sign in to see.`,
    own_pass: (n) => `Passes that you made and somebody else has changed: ${n}. Sign in to see.`,
  },
};

const WORDS = {
  sv: {
    subject: (town: string, n: number) => `Löfteskartan ${town}: ${n === 1 ? 'en nyhet' : `${n} nyheter`} till dig`,
    see: 'Se dem här:',
    stop: 'Vill du inte ha de här breven, öppna den här länken (ingen inloggning behövs):',
  },
  en: {
    subject: (town: string, n: number) => `Löfteskartan ${town}: ${n === 1 ? 'one notice' : `${n} notices`} for you`,
    see: 'See them here:',
    stop: 'If you do not want these mails, open this link (no sign-in needed):',
  },
};

/**
 * The mail of what is new. It holds how many of each kind, and of those that everybody who co-operates may read the title:
 * no offences, no place, no pass. A mail is read on its way, and in boxes that nobody here knows.
 */
export function writeDigest(
  news: readonly Notice[],
  { to, town, origin, language, stop }: { to: string; town: string; origin: string; language: Language; stop: string },
): Mail {
  const t = WORDS[language];
  const lines = NOTICE_KINDS.flatMap((kind) => {
    const own = news.filter((notice) => notice.kind === kind);
    if (own.length === 0) return [];
    const titles = own.flatMap(({ mailed_as }) => mailed_as?.[language] ?? []).slice(0, MOST_TITLES);
    return [COUNTS[language][kind](own.length), ...titles.map((title) => `  – ${title.replace(/\s+/g, ' ')}`)];
  });
  return {
    to,
    subject: t.subject(town, news.length),
    text: [...lines, '', t.see, origin + PAGE_PATHS.account, '', t.stop, stop, ''].join('\n'),
    headers: { 'List-Unsubscribe': `<${stop}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' },
  };
}
