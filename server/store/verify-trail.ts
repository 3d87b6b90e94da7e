import type { Kysely } from 'kysely';
import type { Text } from '../http/problem';
import { type Link, CHAIN_START, linkAfter } from './audit-chain';
import type { Fault } from './audit-fault';
import { findOpenGuards } from './audit-guards';
import type { Tables } from './tables';
import type { Store } from './types';

const BATCH = 1000;

/** Faults that are listed one by one: where all is broken the first ones tell. */
const MOST_FAULTS = 50;

export interface Verdict {
  faults: readonly Fault[];
  /** how many rows there were, linked or from before there was a chain */
  rows: number;
  /** the last link: whoever keeps it elsewhere can tell later whether anything before it has been altered */
  head: Link;
}

type Stored = Awaited<ReturnType<typeof readAfter>>[number];

/**
 * Goes through the audit trail and says what has been altered, removed or put in since it was written, and whether the
 * database still guards it; while others write to it.
 * @param noted a link that somebody has kept: it has to be there still
 */
export async function verifyTrail(store: Pick<Store, 'db' | 'engine'>, noted: Link | null = null): Promise<Verdict> {
  const faults = [...(await findOpenGuards(store))];
  const head = await store.db.selectFrom('audit_head').selectAll().executeTakeFirst();
  if (!head) return { faults: [...faults, fault(null, NO_HEAD)], rows: 0, head: CHAIN_START };
  const first = { position: head.first_position, hash: head.first_hash };
  let old: Link = CHAIN_START;
  let last: Link | null = null;
  let isNotedThere = noted === null || isSame(noted, first);
  let rows = 0;

  walk: for (let after = -1; ;) {
    const some = await readAfter(store.db, after);
    for (const row of some) {
      // what is written meanwhile is not looked at
      if (row.position !== null && row.position > head.position && row.position > (last?.position ?? 0)) break walk;
      rows++;
      after = row.audit_id;
      if (row.position === null || row.hash === null) {
        if (last !== null) faults.push(fault(row.audit_id, UNLINKED));
        else old = linkAfter(old, row);
        continue;
      }
      last ??= first;
      faults.push(...faultsOf(row, last));
      if (row.position > last.position) last = { position: row.position, hash: row.hash };
      isNotedThere ||= noted !== null && isSame(noted, { position: row.position, hash: row.hash });
    }
    if (some.length < BATCH) break;
  }
  if (!isSame(old, first)) faults.push(fault(null, oldRowsAltered(first.position, old.position)));
  const end = last ?? first;
  if (end.position < head.position) faults.push(fault(null, missingAtEnd(head.position - end.position)));
  else if (!isSame(end, head) || (await goesOn(store.db))) faults.push(fault(null, OTHER_END));
  if (!isNotedThere) faults.push(fault(null, NOT_NOTED));
  return { faults: faults.slice(0, MOST_FAULTS), rows, head: end };
}

/** Whether there are rows after the one that is said to be the last. */
async function goesOn(db: Kysely<Tables>): Promise<boolean> {
  const { last } = await db
    .selectFrom('audit')
    .select((eb) => eb.fn.max('position').as('last'))
    .executeTakeFirstOrThrow();
  // read after the rows: what is written in between moves both
  const { position } = await db.selectFrom('audit_head').select('position').executeTakeFirstOrThrow();
  return (last ?? 0) > position;
}

function readAfter(db: Kysely<Tables>, audit_id: number) {
  return db.selectFrom('audit').selectAll().where('audit_id', '>', audit_id).orderBy('audit_id').limit(BATCH).execute();
}

function faultsOf(row: Stored, last: Link): Fault[] {
  const position = row.position!;
  if (position <= last.position) return [fault(row.audit_id, OUT_OF_ORDER)];
  const missing = position - last.position - 1;
  // of a row whose predecessor is gone nothing can be counted
  if (missing > 0) return [fault(row.audit_id, missingBefore(missing))];
  return linkAfter(last, row).hash === row.hash ? [] : [fault(row.audit_id, ALTERED)];
}

function isSame(a: Link, b: Link): boolean {
  return a.position === b.position && a.hash === b.hash;
}

function fault(audit_id: number | null, what: Text): Fault {
  return { audit_id, what };
}

const NO_HEAD: Text = {
  sv: 'tabellen audit_head är tom: det går inte att veta var loggen slutar',
  en: 'the table audit_head is empty: nobody can know where the trail ends',
};

const ALTERED: Text = {
  sv: 'raden är ändrad, eller utbytt mot en annan',
  en: 'the row has been altered, or another put in its place',
};

const UNLINKED: Text = {
  sv: 'raden är inte skriven av programmet: den hör inte till kedjan',
  en: 'the row was not written by the program: it is no part of the chain',
};

const OUT_OF_ORDER: Text = {
  sv: 'raden står på en annan plats än den skrevs på',
  en: 'the row stands in another place than it was written in',
};

const OTHER_END: Text = {
  sv: 'loggen slutar inte som audit_head säger',
  en: 'the trail does not end as audit_head says',
};

const NOT_NOTED: Text = {
  sv: 'det antecknade kvittot finns inte i loggen: något före det är ändrat, eller så är loggen en annan',
  en: 'the noted receipt is not in the trail: something before it has been altered, or this is another trail',
};

function missingBefore(n: number): Text {
  return {
    sv: n === 1 ? 'raden före den saknas' : `${n} rader före den saknas`,
    en: n === 1 ? 'the row before it is missing' : `${n} rows before it are missing`,
  };
}

function missingAtEnd(n: number): Text {
  return {
    sv: n === 1 ? 'den sista raden saknas' : `de ${n} sista raderna saknas`,
    en: n === 1 ? 'the last row is missing' : `the last ${n} rows are missing`,
  };
}

function oldRowsAltered(were: number, are: number): Text {
  return {
    sv: `bland de rader som fanns innan kedjan började är någon ändrad, borttagen eller tillagd (de var ${were}, är ${are})`,
    en: `among the rows from before the chain began one has been altered, removed or added (there were ${were}, are ${are})`,
  };
}
