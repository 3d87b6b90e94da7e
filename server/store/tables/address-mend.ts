import type { Selectable } from 'kysely';
import type { Tables } from '../tables';
import type { Db } from '../types';

export type AddressMendRow = Selectable<Tables['address_mend']>;

/** Every mend, by address. */
export function addressMends(db: Db): Promise<AddressMendRow[]> {
  return db.selectFrom('address_mend').selectAll().orderBy('address').execute();
}

/** @returns undefined when there is none */
export function findAddressMend(db: Db, address: string): Promise<AddressMendRow | undefined> {
  return db.selectFrom('address_mend').selectAll().where('address', '=', address).executeTakeFirst();
}

export async function insertAddressMend(db: Db, row: AddressMendRow): Promise<void> {
  await db.insertInto('address_mend').values(row).execute();
}

export async function deleteAddressMend(db: Db, address: string): Promise<void> {
  await db.deleteFrom('address_mend').where('address', '=', address).execute();
}
