import { z } from '@hono/zod-openapi';
import { date, instant, n, revision, text } from './fields';
import { strict } from './strict';

/** What goes over the wire about publishing: what has been published, what would be, and the act itself. */

const year = z.number().int().min(2000).max(2100);
const reason = z.string().trim().min(1).max(500);

const publication = z.object({
  version: n,
  published_at: instant,
  published_by: z.string().openapi({ description: 'name of who published it' }),
  reason: z.string(),
  restores: n.nullable(),
  /** years of the promises that it shows */
  promises: z.array(year),
  n_times: n,
  n_hidden: n,
});

/** Why a monthly recipe asks a person before anything is published: server/publish/judge-recipe.ts says when. */
export const RECIPE_DOUBTS = [
  'approver',
  'restored',
  'synthetic',
  'threshold',
  'stadsdelar',
  'groups',
  'promises',
  'new_promise',
  'presence',
  'many_times',
  'jump',
  'more_hidden',
  'late',
  'failed',
] as const;

const day = z.number().int().min(1).max(28).openapi({ description: 'of the month' });

/** A text that somebody wrote and that was published: server/publish/withdrawn-texts.ts. */
const publishedText = z.object({
  kind: z.enum(['verdict', 'outcome']),
  subject: z.string().max(80).openapi({ description: 'year of the promise, or code of the stadsdel', example: '2026' }),
  said_on: date,
  text: z.string().min(1).max(5000),
});

/** GET /api/publications */
export const publications = z.object({
  /** of the newest version, 0 for none: whoever publishes has to know it */
  newest: n,
  /** which of them the public reads now; null where none can be read */
  served: n.nullable(),
  /** versions on disk that are broken, and why */
  refused: z.array(z.object({ version: z.string(), why: z.string() })),
  versions: z.array(publication),
  /** what could be published and is shown inside; null for none */
  draft: z
    .object({ draft_id: z.string(), newest: n, made_at: instant, made_by: z.string(), promises: z.array(year) })
    .nullable(),
  /** what is published by itself each month; null where nothing has been approved */
  recipe: z
    .object({
      approved_at: instant,
      approved_by: z.string(),
      reason: z.string(),
      day,
      promises: z.array(year),
      state: z.enum(['active', 'asks', 'revoked']),
      doubts: z.array(z.enum(RECIPE_DOUBTS)),
      last_version: n.nullable(),
    })
    .nullable(),
  /** texts in the newest version, each with all that it is said of */
  texts: z.array(publishedText.extend({ titles: z.array(text) })),
  /** texts that have been taken back, the latest first; never published again */
  withdrawn: z.array(
    publishedText.extend({ withdrawn_at: instant, withdrawn_by: z.string(), why: z.string(), version: n }),
  ),
  /** promises that could be published */
  promises: z.array(z.object({ year, title: z.object({ sv: z.string(), en: z.string() }), synthetic: z.boolean() })),
});

/** GET /api/publications/preview?promises=2025,2026 */
export const publicationPreview = z.object({
  newest: n,
  threshold: n,
  /** quarters and years that are new, as they would be published */
  new_times: z.array(z.object({ time: z.string(), n_cells: n, n_small: n, n_hidden: n })),
  /** quarters that are published already and stay as they are */
  kept_times: z.array(z.string()),
  /** cells of kept quarters whose count has changed since: late reports */
  n_changed: n,
  loss: z.number(),
  least_loss: z.number(),
  /** how close an attacker with every version comes to the best known hidden count; null where none is hidden */
  closest: z.number().nullable(),
  /** hidden cells of the new times, with why */
  protected: z.array(
    z.object({ time: z.string(), area: z.string(), group: z.string(), why: z.enum(['small', 'guards']) }),
  ),
  promises: z.array(z.object({ year, n_activities: n, n_decided: n, is_new: z.boolean() })),
  n_months: n,
  n_events: n,
});

/** POST /api/publications, on top of the newest version. */
export const newPublication = strict({
  promises: z.array(year).max(50),
  reason,
  newest: revision,
  draft_id: z.uuid().optional().openapi({ description: 'publishes the draft as it is, whatever the promises say' }),
});

/** GET /api/publications/progress: how far protecting the counts has come, 0 to 1; null where nobody waits for it */
export const publicationProgress = z.object({ share: z.number().nullable() });

/** POST /api/publications/draft, on top of the newest version. */
export const newDraft = strict({ promises: z.array(year).max(50), newest: revision });

export const savedDraft = z.object({ draft_id: z.string() });

/** POST /api/publications/recipe: what is published now, each month anew. */
export const newRecipe = strict({ day, reason, newest: revision });

/** POST /api/publications/:version/restore: the earlier version once more, as the newest. */
export const restoredPublication = strict({ reason, newest: revision });

/** POST /api/publications/withdrawals: what is published now once more, without this text and without earlier versions of it. */
export const newWithdrawal = strict({
  ...publishedText.shape,
  why: reason.openapi({ description: 'stays inside' }),
  newest: revision,
});

export const savedPublication = z.object({ publication });

/** 409: somebody else has published since. */
export const publicationConflict = z.object({
  error: z.object({ code: z.literal('conflict'), message: z.string() }),
  current: publications,
});
