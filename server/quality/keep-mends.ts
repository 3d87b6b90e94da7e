import type { z } from '@hono/zod-openapi';
import { readHistory } from '../../data/import/history/history';
import { undoneIn } from '../../data/import/history/in-force';
import { writeMends } from '../../data/mended-addresses';
import { addressKey } from '../../data/sources/events/addresses/plain-address';
import type { addresses, newMend } from '../contract/addresses';
import { BadInput, Refusal } from '../http/problem';
import type { By } from '../promises/save-promise';
import { addressMends, deleteAddressMend, findAddressMend, insertAddressMend, type AddressMendRow } from '../store/tables/address-mend'; // prettier-ignore
import { userNames } from '../store/tables/user';
import type { Db, Store } from '../store/types';

type Addresses = z.infer<typeof addresses>;

/** So many are listed: whoever mends begins with the most common. */
const MOST_LISTED = 200;

const ACCEPTED = {
  sv: 'en adress med namnet på en gata, ”Sturegatan 10”',
  en: "an address with the name of a street, 'Sturegatan 10'",
};

/** Addresses of imports that hold which the register did not know, and what has been mended. @param tables `<DATA_DIR>/<municipality>` */
export async function readAddresses(db: Db, tables: string): Promise<Addresses> {
  const rows = await addressMends(db);
  const mended = new Set(rows.map(({ address }) => address));
  const names = await userNames(
    db,
    rows.map(({ created_by }) => created_by),
  );
  const history = readHistory(tables);
  const isUndone = undoneIn(history);
  const n_of = new Map<string, number>();
  for (const { act, number, report } of history) {
    if (act !== 'import' || isUndone(number)) continue;
    const unknown = (report?.['unknown_addresses'] ?? {}) as Record<string, number>;
    for (const [address, n] of Object.entries(unknown)) n_of.set(address, (n_of.get(address) ?? 0) + n);
  }
  return {
    not_found: [...n_of]
      .filter(([address]) => !mended.has(address))
      .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
      .slice(0, MOST_LISTED)
      .map(([address, n]) => ({ address, n })),
    mends: rows.map(({ address, means, created_by, created_at }) => ({
      ...{ address, means },
      mended_by: names.get(created_by) ?? '',
      mended_at: created_at,
    })),
  };
}

/** Says what an address means, for the next import. @returns the address in plain words @throws {BadInput | Refusal} */
export async function addMend(store: Store, by: By, { address, means }: z.infer<typeof newMend>): Promise<string> {
  const key = addressKey(address, null);
  if (key === null) throw new BadInput('address', address, ACCEPTED);
  if (means !== null && addressKey(means, null) === null) throw new BadInput('means', means, ACCEPTED);
  const row: AddressMendRow = { address: key, means, created_by: by.user_id, created_at: new Date().toISOString() };
  await store.write(by.principal, async (tx) => {
    if ((await findAddressMend(tx.db, key)) !== undefined) throw new Refusal('conflict');
    await insertAddressMend(tx.db, row);
    await tx.audit({ action: 'mend', subject: 'address', subject_id: key, detail: { address: key, means } });
    tx.changed({ topic: 'quality', id: key, scope: null });
  });
  return key;
}

/** Takes a mend back. @throws {Refusal} not_found */
export async function removeMend(store: Store, by: By, address: string): Promise<void> {
  await store.write(by.principal, async (tx) => {
    const before = await findAddressMend(tx.db, address);
    if (before === undefined) throw new Refusal('not_found');
    await deleteAddressMend(tx.db, address);
    await tx.audit({
      action: 'unmend',
      subject: 'address',
      subject_id: address,
      detail: { address, means: before.means },
    });
    tx.changed({ topic: 'quality', id: address, scope: null });
  });
}

/** Puts the mends where imports find them, which know nothing of the store. */
export async function shareMends(db: Db, tables: string): Promise<void> {
  writeMends(
    tables,
    (await addressMends(db)).map(({ address, means }) => ({ address, means })),
  );
}
