import { findUserByAccount, findUserByEmail, updateUser } from '../store/tables/user';
import type { Principal, Store, Tx } from '../store/types';
import { endSessionsOf } from './end-sessions';
import type { IdentityProvider } from './provider-settings';
import { accountIdOf, PROVIDER_ID, type ProvisionUser, type ProviderRefusal } from './identity-provider';
import { createPerson, takeOver, updatePerson } from './keep-person';
import { grantOf, type Person } from './parse-claims';

/** Who does what follows from a provider's answer, in the audit trail. */
const BY_PROVIDER: Principal = { user_id: null, role: 'identity_provider', request_id: null };

type Answer = Awaited<ReturnType<ProvisionUser>>;

/** Ends a transaction that has nothing to save. */
class Unchanged extends Error {
  constructor(readonly answer: Answer) {
    super('nothing to save');
  }
}

/**
 * Who a person of the provider is here. All that follows from the provider's answer is one change, with a row for each
 * part of it: a new user, an account taken over by its address, a changed role, name or address. Whom the provider lets
 * in no more is out at once.
 */
export function userProvisioner(
  store: Store,
  provider: IdentityProvider,
  log: (message: string) => void,
): ProvisionUser {
  const refuse = (code: ProviderRefusal, why: string): ProviderRefusal => {
    log(`sign-in: ${code}: ${why}`);
    return code;
  };

  async function decide(tx: Tx, person: Person): Promise<Answer> {
    const known = await findUserByAccount(tx.db, PROVIDER_ID, accountIdOf(provider, person.subject));
    const grant = grantOf(provider, person);
    if (grant === null) {
      // too many to send does not say whether somebody belongs
      if (person.groups_left_out)
        return refuse(
          'groups_left_out',
          `the provider did not send the groups (${provider.role_claim}): too many. Let it send only those that are ` +
            'assigned to this program, or let it send roles and set OIDC_ROLE_CLAIM',
        );
      if (known) await shutOut(tx, known.id, known.refused_at);
      const sent = person.groups.slice(0, 20).join('; ') || 'nothing';
      return refuse('no_role', `${provider.role_claim} holds no group of OIDC_ROLE_MAP, but ${sent}`);
    }
    const isBelieved = person.has_proven_email || (provider.trusts_addresses ?? false);
    if (known) return known.disabled === 0 ? updatePerson(tx, known, person, grant, { isBelieved, log }) : 'disabled';
    const { email } = person;
    if (email === null)
      return refuse('no_address', 'email, preferred_username and upn hold no address; see OIDC_SCOPES');
    const namesake = await findUserByEmail(tx.db, email);
    if (!namesake) return createPerson(tx, store.engine, provider, { ...person, email }, grant);
    if (namesake.disabled !== 0) return 'disabled';
    if (!isBelieved)
      return refuse(
        'address_not_proven',
        'somebody has the address already, and the provider does not say that it is verified (email_verified). ' +
          'Set OIDC_TRUST_ADDRESSES=yes if nobody can choose their own address there',
      );
    await takeOver(tx, provider, person.subject, namesake);
    return updatePerson(tx, namesake, person, grant, { isBelieved, log });
  }

  return async (person) => {
    try {
      const { result } = await store.write(BY_PROVIDER, async (tx) => {
        let audited = 0;
        const counting: Tx = { ...tx, audit: (entry) => (audited++, tx.audit(entry)) };
        const answer = await decide(counting, person);
        if (audited === 0) throw new Unchanged(answer);
        return answer;
      });
      return result;
    } catch (error) {
      if (error instanceof Unchanged) return error.answer;
      throw error;
    }
  };
}

/** The provider has said no: sessions end, and nothing else opens one until it says yes or an admin invites anew. */
async function shutOut(tx: Tx, user_id: string, refused_at: string | null): Promise<void> {
  const ended = await endSessionsOf(tx.db, user_id, 'left');
  if (refused_at !== null && ended === 0) return;
  if (refused_at === null) await updateUser(tx.db, user_id, { refused_at: new Date().toISOString() });
  await tx.audit({ action: 'shut_out', subject: 'user', subject_id: user_id, detail: { ended } });
}
