import { z } from '@hono/zod-openapi';
import { ROLES } from '../../data/terms/role';
import { instant, n } from './fields';
import { strict } from './strict';

const userFields = {
  name: z.string().trim().min(1).max(120),
  role: z.enum(ROLES),
  actors: z.array(z.string()).max(50).openapi({ description: 'codes of the pack’s actors whose passes they plan' }),
  unit: z.string().trim().min(1).max(80).nullable(),
};

const may_import = z
  .boolean()
  .openapi({ description: 'whether they may bring data in: admins always, partners never' });

export const newUser = strict({ email: z.email().max(200), ...userFields, may_import: may_import.optional() });

/** Without `may_import` that is as it was. */
export const changedUser = strict({ ...userFields, disabled: z.boolean(), may_import: may_import.optional() });

export const user = z.object({
  user_id: z.string(),
  email: z.string(),
  ...userFields,
  may_import,
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

/** The answer to DELETE /api/users/:user_id/second-factor */
export const removedFactor = z.object({ user });
