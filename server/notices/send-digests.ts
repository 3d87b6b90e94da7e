import { addDays, mondayOf } from '../../data/terms/calendar';
import { toWallTime } from '../../data/terms/wall-clock';
import { roleOf, splitActors } from '../access/keep-users';
import type { User } from '../access/roles';
import type { Deps } from '../http/deps';
import type { World } from '../snapshot/world';
import { findChoice, keepChoice, mailedChoices, type NoticeChoiceRow } from '../store/tables/notice-choice';
import { findUser } from '../store/tables/user';
import type { Principal } from '../store/types';
import { findNotices } from './find-notices';
import { choiceOf, keysIn } from './keep-choice';
import type { Notice } from './notice';
import { stopToken } from './stop-link';
import { writeDigest } from './write-digest';

/** No mail before this hour, local time. */
const FIRST_HOUR = 7;
const PROGRAM: Principal = { user_id: null, role: null, request_id: null };

/**
 * Mails everybody who is due what is new since their last mail. Each day's mail is claimed in the store before it is sent:
 * of several servers one sends it, and one that was killed meanwhile does not send it twice. What was surely not sent is
 * tried again the next time.
 * @param now the clock's
 * @returns how many were sent
 */
export async function sendDigests(deps: Deps, world: World, now: Date): Promise<number> {
  const { mailer, store, pack } = deps;
  if (mailer === null) return 0;
  const { date, min } = toWallTime(now, pack.municipality.time_zone);
  if (min < 60 * FIRST_HOUR) return 0;
  let n = 0;
  for (const row of await mailedChoices(store.db)) {
    if (!isDue(row, date)) continue;
    const user = await readUser(deps, row.user_id);
    if (user === null) continue;
    const notices = await findNotices(deps, world, user, choiceOf(row).kinds);
    const known = new Set([...keysIn(row.mailed), ...keysIn(row.seen)]);
    const news = notices.filter(({ key }) => !known.has(key));
    if (news.length === 0 || !(await claim(deps, row, date, notices))) continue;
    const stop = `${deps.origin}/api/notices/stop/${stopToken(deps.access, user.user_id)}?language=${row.language}`;
    const { language } = row;
    const about = { to: user.email, town: pack.municipality.name, origin: deps.origin, language, stop };
    const sent = await mailer.send(writeDigest(news, about));
    if (sent === 'sent') n++;
    else {
      deps.log(`mail: ${mailer.problem}`);
      await unclaim(deps, row, sent === 'not_sent');
      // a server that does not answer will not answer for the next
      break;
    }
  }
  return n;
}

function isDue({ mail, mailed_on }: NoticeChoiceRow, today: string): boolean {
  if (mailed_on === null) return true;
  return mail === 'daily' ? mailed_on < today : addDays(mondayOf(mailed_on), 7) <= today;
}

/** Somebody who may sign in; null for nobody. */
async function readUser({ store }: Deps, user_id: string): Promise<User | null> {
  const row = await findUser(store.db, user_id);
  const role = row === undefined ? null : roleOf(row.role);
  if (row === undefined || role === null || row.disabled !== 0) return null;
  return { user_id, name: row.name, email: row.email, role, actors: splitActors(row.actors), unit: row.unit };
}

/** Another server sends the mail of the day, or it is wanted no more. */
class NotMine extends Error {}

/** @returns whether it is this server that sends the mail of the day */
async function claim({ store }: Deps, read: NoticeChoiceRow, today: string, all: readonly Notice[]): Promise<boolean> {
  const work = store.write(PROGRAM, async (tx) => {
    const row = await findChoice(tx.db, read.user_id);
    if (row === undefined || row.mail === 'none' || row.mailed_on !== read.mailed_on) throw new NotMine();
    await keepChoice(tx.db, { ...row, mailed_on: today, mailed: JSON.stringify(all.map(({ key }) => key)) });
    await tx.audit({ action: 'mail', subject: 'notices', subject_id: read.user_id });
  });
  return work.then(
    () => true,
    (error: unknown) => {
      if (error instanceof NotMine) return false;
      throw error;
    },
  );
}

/** Says that a mail was not sent; one that surely was not is due again. */
async function unclaim({ store }: Deps, read: NoticeChoiceRow, isDueAgain: boolean): Promise<void> {
  await store.write(PROGRAM, async (tx) => {
    const row = await findChoice(tx.db, read.user_id);
    if (row !== undefined && isDueAgain)
      await keepChoice(tx.db, { ...row, mailed_on: read.mailed_on, mailed: read.mailed });
    await tx.audit({ action: 'mail_failed', subject: 'notices', subject_id: read.user_id, detail: { isDueAgain } });
  });
}
