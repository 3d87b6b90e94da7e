import { z } from '@hono/zod-openapi';
import { instant } from './fields';
import { strict } from './strict';

/**
 * What goes over the wire about signing in.
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

/** GET /api/sign-in: what the page of signing in offers */
export const signInWays = z.object({
  identity_provider: z
    .object({ name: z.string().openapi({ description: 'as the setting OIDC_NAME has it' }) })
    .nullable(),
  /** whom to ask who cannot get in, as the setting CONTACT has it */
  contact: z.string().nullable(),
});

/** GET /api/invitations/:token, asked by whoever holds the link */
export const openInvitation = z.object({ email: z.string(), name: z.string(), expires_at: instant });

/** POST /api/invitations/:token, answered by `acceptedInvitation`; sign-in/email comes after */
export const acceptInvitation = strict({ password: z.string().max(200) });

export const acceptedInvitation = z.object({ email: z.string() });
