import type { Store } from '../store/types';
import { authTables } from './auth-tables';
import { accountIdOf, PROVIDER_ID } from './identity-provider';
import { type IdentityProvider } from './provider-settings';

type Db = Store['db'];

/** The user whom a subject of the provider has been before. */
export function findByProvider(db: Db, provider: IdentityProvider, subject: string) {
  return authTables(db)
    .selectFrom('user')
    .innerJoin('account', 'account.userId', 'user.id')
    .selectAll('user')
    .where('account.providerId', '=', PROVIDER_ID)
    .where('account.accountId', '=', accountIdOf(provider, subject))
    .executeTakeFirst();
}

/** The user of an address in small letters. */
export function findByAddress(db: Db, email: string) {
  return authTables(db).selectFrom('user').selectAll().where('email', '=', email).executeTakeFirst();
}
