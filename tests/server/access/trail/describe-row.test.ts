import { describe, expect, it } from 'vitest';
import { CATEGORIES } from '../../../../data/offence-codes/read-codes';
import { TABLES } from '../../../../data/schema/index';
import { RULES } from '../../../../server/access/rules';
import { LOOKS, routeOf } from '../../../../server/access/trail/describe-look';
import { SAY, describeRow } from '../../../../server/access/trail/describe-row';
import { TRAIL_KINDS } from '../../../../server/access/trail/trail-kinds';
import { trailNames } from '../../../../server/access/trail/trail-names';
import type { TrailThings } from '../../../../server/access/trail/trail-things';
import { AUDITED_ACTIONS } from '../../../../server/store/audited-actions';
import { tinyPack } from '../../tiny-town';

const names = trailNames({ pack: tinyPack(), categories: CATEGORIES });
const pass = {
  actor: 'police',
  stadsdel: 'vast',
  planned_from: '2026-01-09T17:00:00.000Z',
  planned_to: '2026-01-09T19:30:00.000Z',
};
const things: TrailThings = {
  users: new Map([
    ['anna', 'Anna Ek'],
    ['bo', 'Bo Ask'],
  ]),
  passes: new Map([['p1', pass]]),
  templates: new Map([['t1', 'Vardagar']]),
};
const ANNA = { user_id: 'anna', user_name: 'Anna Ek', role: 'police', request_id: 'r' };
const NOBODY = { user_id: null, user_name: null, role: null, request_id: null };

function say(action: string, subject: string, subject_id: string | null, detail: unknown = null, who = ANNA) {
  return describeRow({ ...who, action, subject, subject_id, detail }, names, things);
}

describe('describeRow', () => {
  it.each(AUDITED_ACTIONS)('has words of its own in both languages for %s', (deed) => {
    expect(SAY[deed]).toBeTypeOf('function');
    const [action = '', subject = ''] = deed.split(' ');
    for (const { sv, en } of [say(action, subject, null), say(action, subject, 'gone', { pass_ids: ['x'], n: 1 })]) {
      expect(sv).toMatch(/^Polisen Anna Ek [a-zåäö]{3,}/);
      expect(en).toMatch(/^Police officer Anna Ek [a-z]{3,}/);
      expect(`${sv} ${en}`).not.toMatch(/undefined|null|NaN|\[object|_/);
      // what an unknown deed gets
      expect(sv).not.toContain('gjorde ”');
    }
  });

  it('has words for every look that the rules have written down, and for none other', () => {
    const watched = Object.entries(RULES).flatMap(([rule, { looks }]) =>
      looks === null ? [] : [rule.split(' ')[1] ?? ''],
    );
    expect(Object.keys(LOOKS).sort()).toEqual(watched.sort());
    expect(routeOf('/api/passes/abc-1')).toBe('/api/passes/:pass_id');
    expect(routeOf('/api/passes')).toBe('/api/passes');
    expect(routeOf('/api/passes/a/b')).toBeNull();
  });

  it('says of a look what was looked at, of which time and place', () => {
    expect(say('look', '/api/offences/grid', null, { from: '2025-01-01', to: '2026-01-01' })).toEqual({
      sv: 'Polisen Anna Ek såg anmälda brott per ruta, 2025',
      en: 'Police officer Anna Ek looked at reported offences per square, 2025',
    });
    const chosen = {
      from: '2025-03-01',
      to: '2025-06-01',
      stadsdel: 'vast,ost',
      category: 'robbery',
      place_type: 'outdoors',
    };
    expect(say('look', '/api/offences/by-hour', null, chosen).sv).toBe(
      'Polisen Anna Ek såg anmälda brott efter tid på dygnet, mars 2025–maj 2025, Väst och Öst, Rån, utomhus',
    );
    expect(say('look', '/api/passes', null, { week: '2026-W02' }).en).toBe(
      'Police officer Anna Ek looked at the plan of presence, week\u00a02 2026',
    );
    expect(say('look', '/api/offences/grid', null, { from: '2025-03-04', to: '2025-03-11' }).sv).toContain(
      '4 mars 2025–10 mars 2025',
    );
  });

  it('counts what would be too long a list', () => {
    const category = 'assault,robbery,theft,vandalism';
    expect(say('look', '/api/offences/grid', null, { category }).sv).toBe(
      'Polisen Anna Ek såg anmälda brott per ruta, 4 slag av brott',
    );
  });

  it('says whose pass was planned, changed and reported on, and when it was', () => {
    expect(say('create', 'pass', 'p9', { after: pass }).sv).toBe(
      'Polisen Anna Ek planerade passet 9 januari 2026 kl. 18:00–20:30 i Väst (Polisen)',
    );
    expect(say('change', 'pass', 'p1', { before: { staff: 2 }, after: { staff: 3 } }).en).toMatch(
      /changed the pass on 9 January 2026, 18:00–20:30, in Väst \(.+\): number of people$/,
    );
    expect(say('report', 'pass', 'p1', { kind: 'end' }).sv).toContain('avslutade passet 9 januari 2026');
    expect(say('apply', 'template', 't1', { week: '2026-W03', pass_ids: ['a', 'b'] }).sv).toBe(
      'Polisen Anna Ek lade in 2 pass i v.\u00a03 2026 efter mallen ”Vardagar”',
    );
  });

  it('says what was changed of whom, by somebody, the organisation or the program', () => {
    const change = { role: { from: 'police', to: 'admin' }, disabled: { from: 0, to: 1 } };
    expect(say('change', 'user', 'bo', change).sv).toBe(
      'Polisen Anna Ek ändrade Bo Ask: roll från polis till administratör; kontot stängdes',
    );
    const provider = { ...NOBODY, role: 'identity_provider' };
    expect(say('shut_out', 'user', 'bo', { ended: 2 }, provider as never).sv).toBe(
      'Organisationens inloggning släppte inte in Bo Ask; 2 inloggningar avslutades',
    );
    expect(say('sign_in_link', 'user', 'bo', null, NOBODY as never).en).toBe(
      'The program made a link that signs in Bo Ask',
    );
    const stranger = { ...NOBODY, request_id: 'r' };
    expect(say('sign_in_failed', 'user', 'bo', { way: 'sign-in/email', times: 10 }, stranger as never).sv).toBe(
      'Någon som inte var inloggad försökte logga in som Bo Ask med lösenord utan att lyckas, för 10:e gången',
    );
    expect(say('end_sessions', 'user', 'anna', { ended: 1 }).sv).toBe(
      'Polisen Anna Ek avslutade en inloggning på annat håll',
    );
  });

  it.each(Object.keys(TABLES))('says in the language of its reader that a table was taken into use: %s', (table) => {
    const made = { n: 1200, sources: ['Syntetiska demodata, efter Brås årssummor'], synthetic: true };
    const { sv, en } = say('import', 'table', table, made);
    expect(sv).toMatch(/^Polisen Anna Ek tog i bruk [a-zåäö ]+: 1\u00a0200 rader ur syntetiska demodata$/);
    expect(en).toMatch(/^Police officer Anna Ek took [a-z ]+ into use: 1,200 rows of synthetic demo data$/);
    expect(en).not.toContain('the table');
  });

  it('gives the title of real data as its publisher has it', () => {
    expect(say('import', 'table', 'offence', { n: 2, sources: ['Utdrag 2026'], synthetic: false }).en).toBe(
      'Police officer Anna Ek took reported offences into use: 2 rows of Utdrag 2026',
    );
  });

  it('gives a row of another version as it stands', () => {
    expect(say('provider_role', 'user', 'bo').sv).toBe('Polisen Anna Ek gjorde ”provider_role” med ”user”');
  });

  it('offers every kind of thing that is written down as a choice', () => {
    const kinds = new Set(AUDITED_ACTIONS.map((deed) => deed.split(' ')[1]));
    const offered = new Set(TRAIL_KINDS.flatMap(({ action, subject }) => (action === null ? [subject] : [])));
    expect([...kinds].filter((kind) => !offered.has(kind ?? ''))).toEqual([]);
  });
});
