import { randomUUID } from 'node:crypto';
import { LAW_SECTIONS } from '../../data/terms/law-sections';
import { BadInput, Refusal } from '../http/problem';
import type { By } from '../promises/save-promise';
import {
  deleteLawPack,
  findLawPack,
  insertLawPack,
  lawPacksByVersion,
  updateLawPack,
  type LawPackInShort,
  type LawPackRow,
} from '../store/tables/law-pack';
import { userNames } from '../store/tables/user';
import type { Db, Store, Tx } from '../store/types';
import type { LawDocument, LawPack, LawTexts } from './document';

export type KeptPack = Omit<LawPack, 'document'>;

/** A version that somebody else has changed since it was fetched. */
export class LawPackConflict extends Error {
  override name = 'LawPackConflict';
  constructor(readonly pack_id: string) {
    super(`law pack ${pack_id} has been changed`);
  }
}

/** The versions, the newest first. */
export async function readPacks(db: Db): Promise<KeptPack[]> {
  const rows = await lawPacksByVersion(db);
  const names = await userNames(
    db,
    rows.map(({ updated_by }) => updated_by),
  );
  return rows.map((row) => packFrom(row, names));
}

/** One version, and the document that it was approved with; null for a draft. @throws {Refusal} when there is none */
export async function readPack(db: Db, pack_id: string): Promise<{ pack: KeptPack; document: LawDocument | null }> {
  const row = await findLawPack(db, pack_id);
  if (row === undefined) throw new Refusal('not_found');
  return {
    pack: packFrom(row, await userNames(db, [row.updated_by])),
    document: row.document === null ? null : (JSON.parse(row.document) as LawDocument),
  };
}

/** Begins a draft with the texts of the version before. @returns its id. @throws {BadInput} when there is one already */
export async function addDraft(store: Store, by: By): Promise<string> {
  const { result } = await store.write(by.principal, async (tx) => {
    const [last] = await lawPacksByVersion(tx.db);
    if (last?.status === 'draft')
      throw new BadInput('version', String(last.version), ACCEPTED_DRAFT, {
        sv: 'det finns redan ett utkast',
        en: 'there is a draft already',
      });
    const row: LawPackRow = {
      pack_id: randomUUID(),
      revision: 1,
      version: (last?.version ?? 0) + 1,
      status: 'draft',
      texts: last?.texts ?? JSON.stringify(NO_TEXTS),
      ...{ document: null, approved_on: null, decision: null, period: null },
      ...signed(by),
    };
    await insertLawPack(tx.db, row);
    await tell(tx, 'create', row, {});
    return row.pack_id;
  });
  return result;
}

/** Changes the texts of a draft, and which time it maps where that is said. @throws {Refusal | LawPackConflict | BadInput} */
export async function changeDraft(
  store: Store,
  by: By,
  at: At,
  { texts, period }: { texts: LawTexts; period?: LawPack['period'] | undefined },
): Promise<void> {
  await store.write(by.principal, async (tx) => {
    const before = await findDraft(tx.db, at);
    const mapped = period === undefined ? before.period : period && JSON.stringify(period);
    const row = {
      ...before,
      revision: before.revision + 1,
      texts: JSON.stringify(texts),
      period: mapped,
      ...signed(by),
    };
    await updateLawPack(tx.db, row);
    const times = mapped === before.period ? {} : { period: { before: before.period, after: mapped } };
    await tell(tx, 'change', row, { ...differing(textsOf(before), texts), ...times });
  });
}

/** Keeps a draft as it is, with its figures. @throws {Refusal | LawPackConflict | BadInput} */
export async function approveDraft(
  store: Store,
  by: By,
  at: At,
  { approved_on, decision, document }: { approved_on: string; decision: string; document: LawDocument },
): Promise<void> {
  await store.write(by.principal, async (tx) => {
    const before = await findDraft(tx.db, at);
    const row: LawPackRow = {
      ...before,
      revision: before.revision + 1,
      status: 'approved',
      document: JSON.stringify(document),
      ...{ approved_on, decision },
      ...signed(by),
    };
    await updateLawPack(tx.db, row);
    await tell(tx, 'approve', row, { approved_on, decision });
  });
}

/** Removes a draft; what is approved stays. @throws {Refusal | LawPackConflict | BadInput} */
export async function removeDraft(store: Store, by: By, at: At): Promise<void> {
  await store.write(by.principal, async (tx) => {
    const before = await findDraft(tx.db, at);
    await deleteLawPack(tx.db, at.pack_id);
    await tell(tx, 'remove', before, { before: textsOf(before) });
  });
}

interface At {
  pack_id: string;
  revision: number;
}

const ACCEPTED_DRAFT = { sv: 'ändringar i utkastet som finns', en: 'changes to the draft that there is' };
const NO_TEXTS = Object.fromEntries(LAW_SECTIONS.map((section) => [section, '']));

async function findDraft(db: Tx['db'], { pack_id, revision }: At): Promise<LawPackRow> {
  const row = await findLawPack(db, pack_id);
  if (row === undefined) throw new Refusal('not_found');
  if (row.revision !== revision) throw new LawPackConflict(pack_id);
  if (row.status === 'approved')
    throw new BadInput(
      'version',
      String(row.version),
      { sv: 'ett utkast; börja ett nytt', en: 'a draft; begin a new one' },
      { sv: 'den är beslutad och ändras inte', en: 'it is approved and does not change' },
    );
  return row;
}

/** The sections that differ, as they were and as they are: the audit trail keeps no more of long texts. */
function differing(before: LawTexts, after: LawTexts) {
  const sections = LAW_SECTIONS.filter((section) => before[section] !== after[section]);
  const of = (texts: LawTexts) => Object.fromEntries(sections.map((section) => [section, texts[section]]));
  return { before: of(before), after: of(after) };
}

function signed({ user_id }: By): Pick<LawPackRow, 'updated_by' | 'updated_at'> {
  return { updated_by: user_id, updated_at: new Date().toISOString() };
}

/** A version without its texts. */
export function inShort(pack: KeptPack) {
  const { pack_id, version, status, updated_by, updated_at, approved_on, decision } = pack;
  return { pack_id, version, status, updated_by, updated_at, approved_on, decision };
}

function packFrom(row: LawPackInShort, names: ReadonlyMap<string, string>): KeptPack {
  const { pack_id, revision, version, status, approved_on, decision, updated_at } = row;
  const updated_by = names.get(row.updated_by) ?? '';
  const period = row.period === null ? null : (JSON.parse(row.period) as LawPack['period']);
  const texts = textsOf(row);
  return { pack_id, revision, version, status, approved_on, decision, updated_by, updated_at, texts, period };
}

function textsOf({ texts }: Pick<LawPackRow, 'texts'>): LawTexts {
  return { ...NO_TEXTS, ...(JSON.parse(texts) as object) } as LawTexts;
}

async function tell(
  tx: Tx,
  action: 'create' | 'change' | 'approve' | 'remove',
  { pack_id, version }: Pick<LawPackRow, 'pack_id' | 'version'>,
  detail: object,
): Promise<void> {
  await tx.audit({ action, subject: 'law_pack', subject_id: pack_id, detail: { version, ...detail } });
  tx.changed({ topic: 'law_pack', id: pack_id, scope: null });
}
