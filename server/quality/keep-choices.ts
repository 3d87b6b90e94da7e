import type { z } from '@hono/zod-openapi';
import type { newChoice, quality } from '../contract/quality';
import { NO_CHOICES, type DataChoices } from '../db/data-choices';
import { BadInput, Refusal } from '../http/problem';
import type { By } from '../promises/save-promise';
import { dataChoices, deleteDataChoice, findDataChoice, insertDataChoice, type DataChoiceRow } from '../store/tables/data-choice'; // prettier-ignore
import { userNames } from '../store/tables/user';
import type { Db, Store } from '../store/types';

export type Choice = z.infer<typeof quality>['choices'][number];

const ACCEPTED = {
  apart: {
    sv: 'en punkt som ”660050,6580050” i hela meter, med valet apart',
    en: "a point such as '660050,6580050' in whole metres, with the choice apart",
  },
  midnight: {
    sv: 'en källa som finns bland uppgifterna, med valet time eller no_time',
    en: 'a source of the data, with the choice time or no_time',
  },
};

/** What has been chosen, for whoever reads the tables. */
export async function readChoices(db: Db): Promise<DataChoices> {
  const rows = await dataChoices(db);
  if (rows.length === 0) return NO_CHOICES;
  return {
    apart: rows.flatMap(({ kind, about }) => (kind === 'apart' ? [parsePoint(about)!] : [])),
    midnight: rows.flatMap(({ kind, about, choice }) =>
      kind === 'midnight' ? [{ source: about, is_time: choice === 'time' }] : [],
    ),
  };
}

/** The same for the page, with who, when and why. */
export async function describeChoices(db: Db): Promise<Choice[]> {
  const rows = await dataChoices(db);
  const names = await userNames(
    db,
    rows.map(({ created_by }) => created_by),
  );
  return rows.map(({ choice_id, kind, about, choice, reason, created_by, created_at }) => ({
    ...{ choice_id, kind, about, choice, reason },
    chosen_by: names.get(created_by) ?? '',
    chosen_at: created_at,
  }));
}

/**
 * Keeps a choice with who, when and why.
 * @param sources names of the sources that there are
 * @throws {BadInput | Refusal} conflict where it is chosen already
 */
export async function addChoice(
  store: Store,
  by: By,
  { kind, about, choice, reason }: z.infer<typeof newChoice>,
  sources: readonly string[],
): Promise<string> {
  const isRight =
    kind === 'apart' ? choice === 'apart' && parsePoint(about) !== null : choice !== 'apart' && sources.includes(about);
  if (!isRight) throw new BadInput('about', `${about}: ${choice}`, ACCEPTED[kind]);
  const row: DataChoiceRow = {
    choice_id: `${kind}:${about}`,
    ...{ kind, about, choice, reason },
    created_by: by.user_id,
    created_at: new Date().toISOString(),
  };
  await store.write(by.principal, async (tx) => {
    if ((await findDataChoice(tx.db, row.choice_id)) !== undefined) throw new Refusal('conflict');
    await insertDataChoice(tx.db, row);
    await tx.audit({ action: 'create', subject: 'quality', subject_id: row.choice_id, detail: { kind, about, choice, reason } }); // prettier-ignore
    tx.changed({ topic: 'quality', id: row.choice_id, scope: null });
  });
  return row.choice_id;
}

/** Takes a choice back. @throws {Refusal} not_found */
export async function removeChoice(store: Store, by: By, choice_id: string): Promise<void> {
  await store.write(by.principal, async (tx) => {
    const before = await findDataChoice(tx.db, choice_id);
    if (before === undefined) throw new Refusal('not_found');
    await deleteDataChoice(tx.db, choice_id);
    const { kind, about, choice, reason } = before;
    await tx.audit({ action: 'remove', subject: 'quality', subject_id: choice_id, detail: { kind, about, choice, reason } }); // prettier-ignore
    tx.changed({ topic: 'quality', id: choice_id, scope: null });
  });
}

function parsePoint(about: string): { x: number; y: number } | null {
  const [, x, y] = /^(-?\d{1,8}),(-?\d{1,8})$/.exec(about) ?? [];
  return x === undefined || y === undefined ? null : { x: Number(x), y: Number(y) };
}
