/**
 * Plans passes as fast as it can until it is killed, eight at a time, and prints the id of each once it is saved.
 * Run by the test of killed processes, with the address of a store and a prefix for the ids.
 */
import { writeSync } from 'node:fs';
import { openStore } from '../../../server/store/open-store';
import { type Store } from '../../../server/store/types';
import { addPass, ANNA } from './plan-passes';

const [where = '', prefix = ''] = process.argv.slice(2);
const store = await openAtLast();
let n = 0;
writeSync(1, 'ready\n');
await Promise.all(
  Array.from({ length: 8 }, async () => {
    for (;;) {
      const pass_id = `${prefix}-${n++}`;
      try {
        await store.write(ANNA, (tx) => addPass(tx, pass_id));
        writeSync(1, `${pass_id}\n`);
      } catch {
        // PostgreSQL is gone for a while: what was not saved is not told of
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    }
  }),
);

/** PostgreSQL may be gone just now. */
async function openAtLast(): Promise<Store> {
  for (;;) {
    try {
      return await openStore(where);
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
