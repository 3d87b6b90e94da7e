/**
 * Does to a store what a server and its commands do, until it is killed, and prints each thing once it is saved.
 * `write <where> <prefix> <since>`: plans passes, and copies a week into whichever week is the turn of all who run it.
 * `restore <where> <backup> <kept>`: brings a backup back while the others write.
 */
import { writeSync } from 'node:fs';
import { addPasses } from '../../../server/passes/add-passes';
import { openStore } from '../../../server/store/open-store';
import { type AuditEntry, type Store } from '../../../server/store/types';
import { restore } from '../../../server/store/restore';
import { copiedPasses, mondayOfTurn, TURN_MS } from './copied-week';
import { addPass, ANNA } from './plan-passes';
import { createRandom } from '../../../server/statistics/random';

const USER = { user_id: 'anna', name: 'Anna', email: 'a@b.c', role: 'police' as const, actors: ['police'], unit: null };

const [verb = '', where = '', ...rest] = process.argv.slice(2);
const say = (line: string) => void writeSync(1, `${line}\n`);
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
/** the waits of a writer of this name are the same in every run */
const random = createRandom(Buffer.from(rest[0] ?? '').reduce((sum, byte) => (31 * sum + byte) % 2 ** 31, 0));

if (verb === 'restore') {
  const [backup = '', kept = ''] = rest;
  say('ready');
  try {
    await restore(backup, where, { kept, isForced: true }, () => Promise.resolve());
    say('restored');
  } catch {
    // the database went away under it: it is as it was
    say('not restored');
  }
} else {
  const [prefix = '', since = ''] = rest;
  const store = await openAtLast();
  say('ready');
  await Promise.all([
    ...Array.from({ length: 3 }, (_, i) => plan(store, `${prefix}-${i}`)),
    copyWeeks(store, Number(since)),
  ]);
}

async function plan(store: Store, name: string): Promise<never> {
  for (let n = 0; ; n++) {
    const pass_id = `${name}-${n}`;
    await store
      .write(ANNA, (tx) => addPass(tx, pass_id))
      .then(
        () => say(`saved ${pass_id}`),
        // what was not saved is not told of
        () => sleep(20),
      );
    await sleep(random.below(200));
  }
}

async function copyWeeks(store: Store, since: number): Promise<never> {
  for (;;) {
    const turn = Math.floor((Date.now() - since) / TURN_MS);
    const monday = mondayOfTurn(turn);
    const audit: AuditEntry = { action: 'copy', subject: 'week', subject_id: monday };
    await addPasses(store, ANNA, USER, monday, () => Promise.resolve(copiedPasses(monday)), {
      source: 'copy',
      audit,
    }).then(
      () => say(`copied ${monday}`),
      () => sleep(20),
    );
    await sleep(random.below(TURN_MS));
  }
}

/** PostgreSQL may be gone just now. */
async function openAtLast(): Promise<Store> {
  for (;;) {
    try {
      return await openStore(where);
    } catch {
      await sleep(50);
    }
  }
}
