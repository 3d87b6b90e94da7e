import { expect } from 'vitest';
import { LAW_SECTIONS } from '../../../../data/terms/law-sections';
import { newDraft, statusesOf, type Cases } from './cast';

const saying = (summary: string) => ({ ...Object.fromEntries(LAW_SECTIONS.map((each) => [each, ''])), summary });

/** The pack of lag (2023:196). */
export const OF_LAW_PACK: Cases = {
  'POST /api/law-pack': async (cast) => {
    await cast.police.send(0, 'DELETE', `${await newDraft(cast)}?revision=1`);
    const answers = await cast.police.sendTwice('POST', '/api/law-pack', {});
    expect(statusesOf(answers)).toEqual([200, 400]);
    expect(answers.find(({ status }) => status === 400)?.answer.error?.field).toBe('version');
  },
  'PUT /api/law-pack/:pack_id': async (cast) => {
    const path = await newDraft(cast);
    const answers = await Promise.all([
      cast.police.send(0, 'PUT', path, { texts: saying('Ett'), revision: 1 }),
      cast.police.send(1, 'PUT', path, { texts: saying('Två'), revision: 1 }),
    ]);
    expect(statusesOf(answers)).toEqual([200, 409]);
  },
  'POST /api/law-pack/:pack_id/approve': async (cast) => {
    const given = { revision: 1, approved_on: '2026-01-01', decision: 'KS' };
    const answers = await cast.police.sendTwice('POST', `${await newDraft(cast)}/approve`, given);
    expect(statusesOf(answers)).toEqual([200, 409]);
  },
  'DELETE /api/law-pack/:pack_id': async (cast) => {
    const answers = await cast.police.sendTwice('DELETE', `${await newDraft(cast)}?revision=1`);
    expect(statusesOf(answers)).toEqual([200, 404]);
  },
};
