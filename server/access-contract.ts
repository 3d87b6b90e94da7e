import { z } from '@hono/zod-openapi';
import { ROLES } from './access/roles';

/**
 * What goes over the wire about users, sessions and the audit trail: see contract.ts for the habits.
 *
 * The sign-in library's own routes take and give JSON too; a refusal has the same shape as everywhere (`problem`):
 *
 * | POST /api/auth/… | takes | answers |
 * |---|---|---|
 * | sign-in/email | email, password | user; or twoFactorRedirect: true, then a code has to follow |
 * | two-factor/verify-totp | code | user |
 * | two-factor/verify-backup-code | code | user |
 * | two-factor/enable | password | totpURI, backupCodes; counts from the first code given to verify-totp |
 * | two-factor/disable | password | status |
 * | change-password | currentPassword, newPassword, revokeOtherSessions | user |
 * | sign-in/social | provider: 'oidc', callbackURL: '/' | url, to be gone to |
 * | sign-out | {} | success |
 */

const instant = z.iso.datetime();
const n = z.number().int().min(0);

/** GET /api/sign-in: what the page of signing in offers */
export const signInWays = z.object({
  identity_provider: z
    .object({ name: z.string().openapi({ description: 'as the setting OIDC_NAME has it' }) })
    .nullable(),
  /** whom to ask who cannot get in, as the setting CONTACT has it */
  contact: z.string().nullable(),
});

const userFields = {
  name: z.string().trim().min(1).max(120),
  role: z.enum(ROLES),
  actors: z.array(z.string()).max(50).openapi({ description: 'codes of the pack’s actors whose passes they plan' }),
  unit: z.string().trim().min(1).max(80).nullable(),
};

export const newUser = z.strictObject({ email: z.email().max(200), ...userFields });
export const changedUser = z.strictObject({ ...userFields, disabled: z.boolean() });

export const user = z.object({
  user_id: z.string(),
  email: z.string(),
  ...userFields,
  disabled: z.boolean(),
  has_password: z.boolean(),
  has_second_factor: z.boolean(),
  /** whether they have come through the identity provider, which then decides their role at each sign-in */
  has_identity_provider: z.boolean(),
  /** until when an invitation that nobody has used holds */
  invited_until: instant.nullable(),
  created_at: instant,
  signed_in_at: instant.nullable(),
  /** since when the identity provider has not let them in; null when it has said nothing, or yes */
  refused_at: instant.nullable(),
  /** calendar feeds that are not revoked */
  feeds: n,
  /** those of them that show nothing until their owner has signed in again */
  resting_feeds: n,
});

export const users = z.object({ users: z.array(user) });
export const savedUser = z.object({ user });

/** The answer to POST /api/users/:user_id/invitation: the link is not kept and cannot be shown again. */
export const invitation = z.object({ link: z.string(), expires_at: instant });

/** GET /api/invitations/:token, asked by whoever holds the link */
export const openInvitation = z.object({ email: z.string(), name: z.string(), expires_at: instant });
/** POST /api/invitations/:token, answered by `acceptedInvitation`; sign-in/email comes after */
export const acceptInvitation = z.strictObject({ password: z.string().max(200) });
export const acceptedInvitation = z.object({ email: z.string() });

/** GET /api/account: of who asks */
export const account = z.object({ has_password: z.boolean(), has_second_factor: z.boolean() });

/** GET /api/sessions, one's own; GET /api/users/:user_id/sessions, anybody's */
export const sessions = z.object({
  sessions: z.array(
    z.object({
      session_id: z.string(),
      created_at: instant,
      expires_at: instant,
      address: z.string().nullable(),
      browser: z.string().nullable(),
      /** whether it is the one that asks */
      is_this: z.boolean(),
    }),
  ),
});
/** Why a session ended that its owner did not end by signing out; 'over' when it has expired, or nobody knows */
export const endedWhy = z.enum(['over', 'elsewhere', 'admin', 'disabled', 'left', 'password', 'taken_over']);

/** The answer to DELETE /api/sessions/:session_id and DELETE /api/users/:user_id/sessions */
export const endedSessions = z.object({ ended: n });

/** The answer to DELETE /api/users/:user_id/second-factor */
export const removedFactor = z.object({ user });

export const auditRow = z.object({
  audit_id: n,
  at: instant,
  user_id: z.string().nullable(),
  /** null where there is no such user, and for the program itself */
  user_name: z.string().nullable(),
  role: z.string().nullable(),
  action: z.string(),
  subject: z.string(),
  subject_id: z.string().nullable(),
  detail: z.unknown(),
  request_id: z.string().nullable(),
});

/** GET /api/audit?from=&to=&user=&action=&before=&limit=, newest first */
export const auditPage = z.object({
  rows: z.array(auditRow),
  /** for `before`, to get the rows that are older; null where there are none */
  next: n.nullable(),
  /** every action that there is, for a choice */
  actions: z.array(z.string()),
});
