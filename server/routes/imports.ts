import { basename, dirname } from 'node:path';
import { createRoute, z } from '@hono/zod-openapi';
import type { HistoryEntry } from '../../data/import/history/entry';
import { finishPending, readHistory } from '../../data/import/history/history';
import { isUndone } from '../../data/import/history/is-undone';
import { undoImport } from '../../data/import/undo-import';
import { ImportError } from '../../data/sources/source';
import { LockedError, withImportLock } from '../../data/write-lock';
import { principalOf } from '../access/authorise';
import { readUser } from '../access/keep-users';
import { imports, undoneImport } from '../contract/imports';
import { sendJson } from '../http/answer';
import type { Deps } from '../http/deps';
import { BadInput, languageOf, Refusal } from '../http/problem';
import { readerQuery } from '../offences/filter';
import { answers, newRoutes } from './new-routes';

const one = z.object({ number: z.coerce.number().int().positive() });

const getImports = createRoute({
  method: 'get',
  path: '/imports',
  summary: 'What has been imported, by whom and with what result',
  request: { query: readerQuery },
  responses: answers(imports, 'newest first'),
});

const postUndo = createRoute({
  method: 'post',
  path: '/imports/{number}/undo',
  summary: 'Takes an import back: what it had replaced comes again, what came later stays',
  request: { params: one, query: readerQuery },
  responses: answers(undoneImport, '409 while another import is running'),
});

/** The history of imports, for an admin. */
export function importRoutes({ live, store }: Deps) {
  const [dataDir, municipality] = [dirname(live.folder), basename(live.folder)];
  return newRoutes()
    .openapi(getImports, async (c) => {
      const history = readHistory(live.folder);
      return sendJson(c, { imports: history.map((entry) => describe(entry, history)) });
    })
    .openapi(postUndo, async (c) => {
      const { number } = c.req.valid('param');
      const by = principalOf(c);
      const language = languageOf(c);
      const { name } = await readUser(store, by.user_id ?? '');
      try {
        const entry = await withImportLock(dataDir, async () => {
          finishPending(live.folder);
          const made = await undoImport(number, { dataDir, municipality, language, by: name });
          await store.write(by, (tx) => tx.audit({ action: 'undo', subject: 'import', subject_id: String(number), detail: { number } })); // prettier-ignore
          return made;
        });
        await live.refresh();
        return await sendJson(c, { number: entry.number });
      } catch (error) {
        if (error instanceof LockedError) throw new Refusal('conflict');
        if (!(error instanceof ImportError)) throw error;
        const said = { sv: error.message, en: error.message };
        throw new BadInput('number', String(number), { sv: 'en inläsning som går att ta tillbaka', en: 'an import that can be taken back' }, said); // prettier-ignore
      }
    });
}

function describe(entry: HistoryEntry, history: readonly HistoryEntry[]) {
  const count = (key: string) => Number(entry.report?.[key] ?? 0);
  const notes = entry.report?.['notes'];
  return {
    number: entry.number,
    act: entry.act,
    about: entry.about,
    at: entry.at,
    by: entry.by,
    source: entry.source,
    files: entry.files.map(({ name }) => name),
    period: entry.period,
    n_written: count('rows_written'),
    n_changed: count('rows_changed'),
    n_withdrawn: count('rows_withdrawn'),
    n_rejected: count('rows_rejected'),
    notes: Array.isArray(notes) ? notes.map(String) : [],
    keep_until: entry.keep_until,
    can_undo: entry.act === 'import' && !isUndone(entry.number, history) && Object.keys(entry.changes).length > 0,
  };
}
