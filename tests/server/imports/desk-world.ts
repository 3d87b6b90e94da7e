import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { readPack } from '../../../data/pack/read-pack';
import type { Draft } from '../../../server/imports/draft';
import { DraftStore } from '../../../server/imports/draft-store';
import { ImportDesk, type KeptRun } from '../../../server/imports/import-desk';

/** A desk for imports of a municipality, Sundbyberg if not said, in a folder of its own. */
export function openDesk(town = 'sundbyberg') {
  const dataDir = mkdtempSync(join(tmpdir(), 'desk-'));
  const pack = readPack(town);
  const tables = join(dataDir, pack.municipality.id);
  mkdirSync(tables);
  const desk = new ImportDesk(new DraftStore(join(dataDir, 'uploads', 'sundbyberg'), 2 ** 31), pack, tables);
  const place = (name: string, content: string | Buffer): Draft => {
    const draft = desk.store.create('anna', 'en', [{ name, bytes: content.length, last_modified: 0 }])!;
    writeFileSync(desk.store.file(draft, 0), content);
    return draft;
  };
  return {
    dataDir,
    tables,
    desk,
    /** a draft of one file that has arrived */
    place,
    /** reads it and goes through it, as the routes do */
    goThrough: async (
      name: string,
      content: string | Buffer,
      columns: Readonly<Record<string, string>> = {},
    ): Promise<{ draft: Draft; run: KeptRun }> => {
      const placed = place(name, content);
      placed.options = { ...placed.options, columns };
      desk.store.save(placed);
      const { draft_id } = placed;
      await desk.read(desk.store.find(draft_id, 'anna')!);
      const draft = desk.store.find(draft_id, 'anna')!;
      desk.goThrough(draft);
      while (desk.work(draft_id) !== null) await sleep(20);
      return { draft, run: desk.run(draft_id)! };
    },
    close: () => {
      desk.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
