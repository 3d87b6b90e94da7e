import { existsSync, mkdtempSync, readdirSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Inbox } from '../../../server/deliveries/inbox';

let folder: string;
let inbox: Inbox;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'inbox-'));
  inbox = new Inbox(folder);
  inbox.prepare();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const put = (name: string, text = 'x') => writeFileSync(join(folder, 'offences', name), text);
const at = new Date('2026-01-02T03:04:05.678Z');

it('takes a file when it has been still for ten seconds', () => {
  put('a.csv');
  expect(inbox.whole(0)).toEqual([]);
  expect(inbox.whole(9999)).toEqual([]);
  expect(inbox.whole(10_000)).toEqual([{ source: 'offences', name: 'a.csv' }]);
  // it has grown: from the beginning
  put('a.csv', 'xx');
  expect(inbox.whole(11_000)).toEqual([]);
  expect(inbox.whole(20_999)).toEqual([]);
  expect(inbox.whole(21_000)).toHaveLength(1);
});

it('leaves what is being written, what is empty, and what leads elsewhere', () => {
  for (const name of ['a.csv.part', 'a.csv.filepart', '.a.csv', 'a.tmp', 'a.csv~']) put(name);
  put('empty.csv', '');
  symlinkSync('/etc/hostname', join(folder, 'offences', 'link.csv'));
  inbox.whole(0);
  expect(inbox.whole(60_000)).toEqual([]);
});

it('lets one process have a file, and another take it over when the first is gone', () => {
  put('månad 1.json');
  const id = inbox.claim('offences', 'månad 1.json', at)!;
  expect(inbox.claim('offences', 'månad 1.json', at)).toBeNull();
  expect(inbox.list(5)).toEqual([
    expect.objectContaining({ id, name: 'månad 1.json', source: 'offences', state: 'taking', at: at.toISOString() }),
  ]);
  const other = new Inbox(folder);
  expect(other.abandoned(Date.now())).toEqual([]);
  const long = new Date(Date.now() - 121_000);
  utimesSync(join(folder, 'claims', id), long, long);
  expect(other.abandoned(Date.now())).toEqual([id]);
  // and then it is that one's
  expect(inbox.abandoned(Date.now())).toEqual([]);
});

it('puts a file where it belongs with what came of it, whatever it is called', () => {
  put('brott.json');
  const id = inbox.claim('offences', 'brott.json', at)!;
  inbox.settle(id, 'taking', 'refused', { outcome: 'refused', message: 'Nej.' }, null);
  expect(inbox.find(id, 'refused')).toMatchObject({ outcome: { message: 'Nej.' }, by: null });
  expect(readdirSync(join(folder, 'refused'))).toEqual([id]);
  expect(existsSync(join(folder, 'claims', id))).toBe(false);
  for (const wrong of ['../x', 'offences--x--y', 'nobody--20260102T030405.678Z--a', `${id}/..`])
    expect(inbox.find(wrong, 'refused')).toBeNull();
});
