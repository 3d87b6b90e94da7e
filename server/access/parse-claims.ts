import type { Grant, IdentityProvider } from './provider-settings';

export type Claims = Readonly<Record<string, unknown>>;

/** Whom a provider's claims are about. */
export interface Person {
  /** what the provider calls them, for good */
  subject: string;
  /** null where no claim holds an address */
  email: string | null;
  /** whether the provider says that the address is theirs */
  has_proven_email: boolean;
  name: string;
  groups: readonly string[];
  /** there were more groups than the provider sends */
  groups_left_out: boolean;
}

/** Reads what Entra ID, AD FS, Keycloak and the brokers of Swedish e-identities send. */
export function parseClaims(provider: IdentityProvider, claims: Claims): Person {
  const groups = groupsOf(provider, claims);
  const own = addressOf(claims['email']);
  // Entra ID and AD FS leave e-mail out where there is no mailbox: the name to sign in with is mostly an address
  const email = own ?? ['preferred_username', 'upn', 'unique_name'].map((key) => addressOf(claims[key])).find(Boolean);
  const names = [claims['given_name'], claims['family_name']].map(plainText).filter(Boolean).join(' ');
  return {
    subject: String(claims['sub']),
    email: email ?? null,
    has_proven_email: own !== null && [claims['email_verified'], claims['xms_edov']].some(isYes),
    // never the subject: some brokers send a personal identity number there
    name: plainText(claims['name']) || names || (email ?? provider.name),
    groups,
    groups_left_out: groups.length === 0 && areGroupsLeftOut(provider, claims),
  };
}

/** What somebody's groups give them; null for nothing. */
export function grantOf({ grants }: IdentityProvider, { groups }: Person): Grant | null {
  return grants.find(({ group }) => groups.includes(group)) ?? null;
}

/** The groups of the claim of that name, or of a claim inside another: names may hold dots, as addresses do. */
function groupsOf({ role_claim }: IdentityProvider, claims: Claims): string[] {
  const inside = (value: unknown, key: string) => (value as Claims | null | undefined)?.[key];
  const value = claims[role_claim] ?? role_claim.split('.').reduce<unknown>(inside, claims);
  const all: unknown[] = Array.isArray(value) ? value : [value];
  return all.filter((group) => typeof group === 'string');
}

/** https://learn.microsoft.com/entra/identity-platform/id-token-claims-reference#groups-overage-claim */
function areGroupsLeftOut({ role_claim }: IdentityProvider, claims: Claims): boolean {
  const names = claims['_claim_names'];
  return (typeof names === 'object' && names !== null && role_claim in names) || isYes(claims['hasgroups']);
}

function addressOf(claim: unknown): string | null {
  const text = plainText(Array.isArray(claim) ? claim[0] : claim).toLowerCase();
  return text.length <= 200 && /^[^\s@"<>(),;:\\]+@[^\s@"<>(),;:\\]+\.[^\s@"<>(),;:\\]+$/.test(text) ? text : null;
}

/** A claim as a line of text, '' where it is none. */
function plainText(claim: unknown): string {
  if (typeof claim !== 'string') return '';
  const line = claim.normalize('NFC').replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, ' ');
  return Array.from(line.trim()).slice(0, 200).join('').trim();
}

/** Truth as providers write it. */
function isYes(claim: unknown): boolean {
  return claim === true || claim === 1 || (typeof claim === 'string' && /^(true|1)$/i.test(claim));
}
