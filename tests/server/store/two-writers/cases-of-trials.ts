import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { placeNamed, statusesOf, type Cases, type Cast } from './cast';

/** A trial of four weeks of days at a place of its own, ahead of the day of the data. */
async function trialOf({ police }: Cast, name: string) {
  const { answer } = await police.send(0, 'POST', '/api/place-register', placeNamed(randomUUID()));
  const said = { name, action: 'Fotpatrull', dose: 'Två besök', owner: '', categories: [], seed: 7 };
  return { ...said, unit: 'days', places: [answer.place!.place_id], from: '2026-02-02', weeks: 4 };
}

async function made(cast: Cast) {
  const given = await trialOf(cast, 'Varannan dag');
  const { answer } = await cast.police.send(0, 'POST', '/api/trials', given);
  return { given, path: `/api/trials/${answer.trial!.trial_id}`, trial_id: answer.trial!.trial_id };
}

/** Trials by lot. */
export const OF_TRIALS: Cases = {
  'POST /api/trials': async (cast) => {
    const answers = await cast.police.sendTwice('POST', '/api/trials', await trialOf(cast, 'Varannan dag'));
    expect(statusesOf(answers)).toEqual([200, 200]);
  },
  'PUT /api/trials/:trial_id': async (cast) => {
    const { given, path } = await made(cast);
    const answers = await Promise.all([
      cast.police.send(0, 'PUT', path, { ...given, name: 'Ett', revision: 1 }),
      cast.police.send(1, 'PUT', path, { ...given, name: 'Två', revision: 1 }),
    ]);
    expect(statusesOf(answers)).toEqual([200, 409]);
  },
  'POST /api/trials/:trial_id/stop': async (cast) => {
    const { path, trial_id } = await made(cast);
    const begun = { begins_on: '2026-01-05' };
    await cast.servers.store.db.updateTable('trial').set(begun).where('trial_id', '=', trial_id).execute();
    const answers = await cast.police.sendTwice('POST', `${path}/stop`, { reason: 'Ny enhet', revision: 1 });
    expect(statusesOf(answers)).toEqual([200, 409]);
  },
  'DELETE /api/trials/:trial_id': async (cast) => {
    const { path } = await made(cast);
    expect(statusesOf(await cast.police.sendTwice('DELETE', `${path}?revision=1`))).toEqual([200, 404]);
  },
};
