import { z } from '@hono/zod-openapi';
import { MAIL_RHYTHMS, NOTICE_KINDS } from '../../data/terms/notice-kinds';
import { n, revision, text } from './fields';
import { strict } from './strict';

/** What goes over the wire about what somebody is told of: nothing until they have chosen it. */

const choice = {
  kinds: z.array(z.enum(NOTICE_KINDS)).max(NOTICE_KINDS.length),
  mail: z.enum(MAIL_RHYTHMS),
  /** in which the mail is written */
  language: z.enum(['sv', 'en']),
};

/** names one notice, and another one when there is more to tell */
const key = z.string().regex(/^[\w.:-]{1,200}$/);

/** GET /api/notices */
export const notices = z.object({
  choice: z.object({ ...choice, revision: n }),
  /** what somebody of the reader's role can choose */
  may_choose: z.array(z.enum(NOTICE_KINDS)),
  /** the address that mail goes to; null where no mail server is configured */
  mail_to: z.string().nullable(),
  /** why mail cannot be sent at the moment, for administrators; null when all is well */
  mail_problem: text.nullable(),
  n_new: n,
  notices: z.array(
    z.object({
      key,
      kind: z.enum(NOTICE_KINDS),
      text,
      /** path of the page that tells more */
      path: z.string(),
      /** where presence can be planned because of it; none where that is no answer to it */
      plan: z.object({ stadsdel: z.string(), place: z.string().nullable() }).nullish(),
      is_new: z.boolean(),
    }),
  ),
});

/** PUT /api/notices, on top of a revision; 0 for the first. */
export const changedChoice = strict({ ...choice, revision });
export const savedChoice = z.object({ choice: notices.shape.choice });

/** 409: it has been changed in another window. */
export const choiceConflict = z.object({
  error: z.object({ code: z.literal('conflict'), message: z.string() }),
  current: notices.shape.choice,
});

/** POST /api/notices/seen */
export const seenNotices = strict({ keys: z.array(key).max(500) });
export const savedSeen = z.object({ n_seen: n });
