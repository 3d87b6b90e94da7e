import type { Role } from '../../data/terms/role';

/** What a group of the identity provider may do here. */
export interface Grant {
  role: Role;
  /** codes of the pack's actors whose passes its members plan; null to leave what an admin has said */
  actors: readonly string[] | null;
}

/** The first group of the list that somebody is in decides. */
export type Grants = readonly (Grant & { group: string })[];

/** The OpenID Connect provider of a municipality or the police. */
export interface IdentityProvider {
  issuer: string;
  client_id: string;
  client_secret: string;
  /** as the button calls it */
  name: string;
  /** the claim that lists groups or roles; 'a.b' for one inside another */
  role_claim: string;
  grants: Grants;
  scopes: readonly string[];
  /** whether an address that it does not say is verified is somebody's all the same */
  trusts_addresses?: boolean;
  /** how long a session lasts that it has opened; it is asked again after that */
  session_h?: number;
}
