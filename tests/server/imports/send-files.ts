import { setTimeout as sleep } from 'node:timers/promises';
import type { z } from '@hono/zod-openapi';
import { importDraft } from '../../../server/contract/import-drafts';
import type { Town } from '../tiny-town';

type Visitor = ReturnType<Town['as']>;
export type SentDraft = z.infer<typeof importDraft>;

/** Sends files as the page does: says which, then part by part. */
export async function sendFiles(who: Visitor, files: Record<string, string | Buffer>): Promise<SentDraft> {
  const entries = Object.entries(files).map(([name, content]) => ({ name, content: Buffer.from(content) }));
  const begun = await who.send('POST', '/api/imports/drafts?language=en', {
    files: entries.map(({ name, content }) => ({ name, bytes: content.length, last_modified: 1 })),
  });
  const draft = importDraft.parse(begun.answer);
  for (const [i, { content }] of entries.entries()) await sendPart(who, draft.draft_id, i, 0, content);
  return draft;
}

export async function sendPart(who: Visitor, draft_id: string, file: number, offset: number, content: Buffer) {
  const response = await who.request(`/api/imports/drafts/${draft_id}/files/${file}?offset=${offset}&language=en`, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/octet-stream' },
    body: new Uint8Array(content),
  });
  return { status: response.status, answer: (await response.json()) as unknown };
}

/** Looks at a draft until it is as is waited for. */
export async function waitFor(who: Visitor, draft_id: string, is: (draft: SentDraft) => boolean): Promise<SentDraft> {
  for (let tries = 0; tries < 600; tries++) {
    const { answer } = await who.send('GET', `/api/imports/drafts/${draft_id}?language=en`);
    const draft = importDraft.parse(answer);
    if (is(draft)) return draft;
    await sleep(50);
  }
  throw new Error('what was waited for did not come');
}

export const hasRead = (draft: SentDraft) => ['ready', 'refused'].includes(draft.reading.state);
export const hasRun = (draft: SentDraft) => ['done', 'refused'].includes(draft.run.state);

/** Sends files, goes through them and waits until that is done. */
export async function goThrough(who: Visitor, files: Record<string, string | Buffer>): Promise<SentDraft> {
  const { draft_id } = await sendFiles(who, files);
  await waitFor(who, draft_id, hasRead);
  await who.send('POST', `/api/imports/drafts/${draft_id}/run?language=en`, {});
  return waitFor(who, draft_id, hasRun);
}
