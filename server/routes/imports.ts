import { basename, dirname } from 'node:path';
import { createRoute, z } from '@hono/zod-openapi';
import type { HistoryEntry } from '../../data/import/history/entry';
import { keptBytes } from '../../data/import/history/empty-states';
import { finishPending, readHistory, tableBefore } from '../../data/import/history/history';
import { undoneIn } from '../../data/import/history/in-force';
import { canRestore, restoreImport, undoImport } from '../../data/import/undo-import';
import { ImportError } from '../../data/sources/source';
import type { Language } from '../../data/terms/language';
import { LockedError, withImportLock } from '../../data/write-lock';
import { principalOf, userOf } from '../access/authorise';
import { readUser } from '../access/keep-users';
import { emptied, emptiedImports, imports, undoneImport } from '../contract/imports';
import type { Context } from 'hono';
import type { AppEnv } from '../http/app-env';
import { sendJson } from '../http/answer';
import type { Deps } from '../http/deps';
import { BadInput, languageOf, Refusal } from '../http/problem';
import { BY_ITSELF } from '../deliveries/delivery-desk';
import { emptyBefore } from '../imports/empty-before';
import { tellUntold } from '../imports/tell-untold';
import { readerQuery } from '../offences/filter';
import { answers, newRoutes } from './new-routes';

const DELIVERY: Readonly<Record<Language, string>> = { sv: 'Mottagningen', en: 'The delivery folder' };

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

const postRestore = createRoute({
  method: 'post',
  path: '/imports/{number}/restore',
  summary: 'Serves the tables again as they were after an import',
  request: { params: one, query: readerQuery },
  responses: answers(undoneImport, '409 while another import is running'),
});

const postEmpty = createRoute({
  method: 'post',
  path: '/imports/empty',
  summary: 'Removes tables that are kept from before imports of before a day: those can no longer be taken back',
  request: { query: readerQuery, body: { required: true, content: { 'application/json': { schema: emptied } } } },
  responses: answers(emptiedImports, 'the history goes on saying what they were'),
});

/** The history of imports, for those who may import; an admin changes back what is in force. */
export function importRoutes({ live, store, pack }: Deps) {
  const { time_zone } = pack.municipality;
  const [dataDir, municipality] = [dirname(live.folder), basename(live.folder)];
  return newRoutes()
    .openapi(getImports, async (c) => {
      const history = readHistory(live.folder);
      const isUndone = undoneIn(history);
      return sendJson(c, {
        imports: history.map((entry) =>
          describe(entry, history, isUndone, languageOf(c), live.folder, userOf(c).role === 'admin'),
        ),
        kept_bytes: keptBytes(live.folder),
      });
    })
    .openapi(postEmpty, async (c) => {
      const { before } = c.req.valid('json');
      const by = principalOf(c);
      try {
        const gone = await emptyBefore({ tables: live.folder, store, time_zone }, by, before);
        return await sendJson(c, { numbers: gone });
      } catch (error) {
        throw error instanceof LockedError ? new Refusal('import_running') : error;
      }
    })
    .openapi(postUndo, (c) => change(c, c.req.valid('param').number, undoImport))
    .openapi(postRestore, (c) => change(c, c.req.valid('param').number, restoreImport));

  /** Takes an import back, or serves what was there after it, and says so in the trail. */
  async function change(c: Context<AppEnv>, number: number, act: typeof undoImport) {
    const by = principalOf(c);
    const language = languageOf(c);
    const { name } = await readUser(store, by.user_id ?? '');
    try {
      const entry = await withImportLock(dataDir, async () => {
        finishPending(live.folder);
        await tellUntold(live.folder, store);
        const made = await act(number, { dataDir, municipality, language, by: name, untold: JSON.stringify(by) });
        await tellUntold(live.folder, store);
        return made;
      });
      await live.refresh();
      return await sendJson(c, { number: entry.number });
    } catch (error) {
      if (error instanceof LockedError) throw new Refusal('import_running');
      if (!(error instanceof ImportError)) throw error;
      const said = { sv: error.message, en: error.message };
      throw new BadInput('number', String(number), { sv: 'en inläsning som går att ta tillbaka', en: 'an import that can be taken back' }, said); // prettier-ignore
    }
  }
}

/** @param mayChange whether whoever asks may change back what is in force */
function describe(
  entry: HistoryEntry,
  history: readonly HistoryEntry[],
  isUndone: (number: number) => boolean,
  language: Language,
  tables: string,
  mayChange: boolean,
) {
  const changes = Object.entries(entry.changes);
  const isKept = changes.every(([table, { before }]) => before === null || tableBefore(tables, entry.number, table) !== null); // prettier-ignore
  const count = (key: string) => Number(entry.report?.[key] ?? 0);
  const notes = entry.report?.['notes'];
  return {
    number: entry.number,
    act: entry.act,
    about: entry.about,
    at: entry.at,
    by: entry.by === BY_ITSELF ? DELIVERY[language] : entry.by,
    source: entry.source,
    files: entry.files.map(({ name }) => name),
    period: entry.period,
    n_written: count('rows_written'),
    n_changed: count('rows_changed'),
    n_withdrawn: count('rows_withdrawn'),
    n_rejected: count('rows_rejected'),
    notes: Array.isArray(notes) ? notes.map(String) : [],
    keep_until: entry.keep_until,
    is_undone: entry.act === 'import' && isUndone(entry.number),
    can_restore: mayChange && entry.act === 'import' && canRestore(entry, history, tables),
    can_undo: mayChange && entry.act === 'import' && !isUndone(entry.number) && changes.length > 0 && isKept,
  };
}
