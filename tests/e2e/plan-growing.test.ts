import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findViolations } from './find-violations';
import { haveBrowser, openBrowser } from './open-browser';
import { openPage } from './open-page';
import { startApp, type RunningApp } from './start-app';

const DAY_MS = 86_400_000;
const RISSNE = '59.3757;17.9405';
const ELSEWHERE = ['59.3609;17.9706', '59.3678;17.9644'];

/** One offence a week for two years in three places, and in the last weeks one a day in Rissne. */
function extract(): string {
  const date = (days_ago: number) => new Date(Date.now() - days_ago * DAY_MS).toISOString().slice(0, 10);
  const rows: string[] = [];
  for (let ago = 730; ago > 0; ago -= 7)
    for (const at of [RISSNE, ...ELSEWHERE]) rows.push(`0802;${date(ago)} 15:10;${at}`);
  for (let ago = 35; ago > 0; ago--) rows.push(`0802;${date(ago)} 21:10;${RISSNE}`);
  return ['Id;Brottskod;Brottsdatum;Lat;Long', ...rows.map((row, i) => `g${i};${row}`), ''].join('\n');
}

describe.skipIf(!haveBrowser())('a place where offences grow', () => {
  let app: RunningApp;
  let browser: Browser;
  beforeAll(async () => {
    [app, browser] = await Promise.all([startApp(), openBrowser()]);
    const file = join(app.dataDir, 'growing.csv');
    writeFileSync(file, extract());
    const command = ['program/run.mjs', 'data/import.ts', 'offences', file];
    execFileSync(process.execPath, command, { env: { ...process.env, DATA_DIR: app.dataDir }, stdio: 'ignore' });
  });
  afterAll(async () => {
    await browser.close();
    await app.stop();
  });

  it('is told of, and leads to a pass begun there', async () => {
    const { page, faults } = await openPage(browser, `${app.address}/arbete/konto`);
    const news = page.getByRole('region', { name: 'Nytt för dig' });
    await news.getByLabel(/fler anmälda brott än/).check();
    await news.getByRole('button', { name: 'Spara valet' }).click();
    const link = news.getByRole('link', {
      name: 'Planera närvaro här: Rissne har fler anmälda brott än slumpen ger.',
    });
    await link.waitFor();
    expect(await findViolations(page)).toEqual([]);
    await link.click();
    const dialog = page.getByRole('dialog', { name: 'Planera pass' });
    await dialog.waitFor();
    await expect.poll(() => dialog.getByLabel('Stadsdel', { exact: true }).inputValue()).toBe('rissne');
    // over the year most of what is reported there is in the afternoon, and so is the pass
    await expect.poll(() => dialog.getByLabel('Börjar').inputValue()).toBe('15:00');
    expect(new URL(page.url()).pathname).toBe('/arbete/narvaro');
    expect(faults).toEqual([]);
  });
});
