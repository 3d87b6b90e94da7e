import { describe, expect, it } from 'vitest';
import { listShell } from '../../../web/service-worker/build/list-shell';
import { howToAnswer, isTooOld } from '../../../web/service-worker/how-to-answer';

const ORIGIN = 'https://karta.example';
const SHELL = new Set(['/', '/assets/index-1.js']);
const ask = (path: string, more: Partial<Pick<Request, 'method' | 'mode'>> = {}) =>
  howToAnswer({ method: 'GET', mode: 'cors', url: new URL(path, ORIGIN).href, ...more }, ORIGIN, SHELL);

describe('the service worker', () => {
  it('keeps what the field page needs, and no answer about offences, users or the whole plan', () => {
    expect(ask('/api/field/passes')).toBe('kept');
    expect(ask('/api/catalogue')).toBe('kept');
    for (const path of ['/api/offences/grid', '/api/passes?week=2026-W01', '/api/session', '/api/users', '/api/audit'])
      expect(ask(path)).toBeNull();
  });

  it('shows what it keeps through a night and a day, and no longer', () => {
    const answered = 'Fri, 09 Jan 2026 18:00:00 GMT';
    const hoursOn = (n: number) => Date.parse(answered) + n * 3_600_000;
    expect([1, 36, 37].map((n) => isTooOld(answered, hoursOn(n)))).toEqual([false, false, true]);
    expect(isTooOld(null, hoursOn(99))).toBe(false);
  });

  it('leaves every change to the server, and forgets when somebody signs out', () => {
    expect(ask('/api/field/reports', { method: 'POST' })).toBeNull();
    expect(ask('/api/field/passes', { method: 'PUT' })).toBeNull();
    expect(ask('/api/auth/sign-out', { method: 'POST' })).toBe('wipe');
  });

  it('opens pages and their files, but neither a sign-in link nor another host', () => {
    expect(ask('/?page=field', { mode: 'navigate' })).toBe('page');
    expect(ask('/assets/index-1.js')).toBe('shell');
    expect(ask('/assets/other-2.js')).toBeNull();
    expect(ask('/api/auth/magic-link/verify?token=x', { mode: 'navigate' })).toBeNull();
    expect(ask('https://elsewhere.example/assets/index-1.js')).toBeNull();
  });
});

describe('the files that are kept', () => {
  const chunk = (fileName: string, more: object = {}) => ({
    fileName,
    facadeModuleId: null,
    isEntry: false,
    imports: [],
    css: [],
    ...more,
  });

  it('are the entry, the pages asked for, all that these import, and their styles', () => {
    const chunks = [
      chunk('index.js', { isEntry: true, imports: ['shared.js'], css: ['index.css'] }),
      chunk('shared.js', { imports: ['index.js'] }),
      chunk('field.js', { facadeModuleId: '/x/web/field.svelte', imports: ['clock.js'], css: ['field.css'] }),
      chunk('clock.js'),
      chunk('plan.js', { facadeModuleId: '/x/web/plan.svelte', css: ['plan.css'] }),
    ];
    expect(listShell(chunks, ['/web/field.svelte'])).toEqual([
      'clock.js',
      'field.css',
      'field.js',
      'index.css',
      'index.js',
      'shared.js',
    ]);
    expect(() => listShell(chunks, ['/web/gone.svelte'])).toThrow('no chunk for /web/gone.svelte');
  });
});
