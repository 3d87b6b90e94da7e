import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tablePath } from '../../../data/write-table';
import { makeDemoWhenEmpty } from '../../../server/boot/make-demo-when-empty';
import { offerNewDemo } from '../../../server/boot/offer-new-demo';
import { parseSettings } from '../../../server/boot/settings';

const dataDir = mkdtempSync(join(tmpdir(), 'offer-demo-'));
const settings = parseSettings({ DATA_DIR: dataDir });
const offences = () => readFileSync(tablePath(dataDir, 'sundbyberg', 'offence'));
const at = (day: string) => new Date(`${day}T12:00:00Z`);
const silent = () => undefined;

beforeAll(async () => {
  // half an hour before midnight in UTC it is tomorrow in Sundbyberg
  await makeDemoWhenEmpty(settings, new Date('2026-03-09T23:30:00Z'), silent);
}, 60_000);
afterAll(() => {
  rmSync(dataDir, { recursive: true });
});

describe('a folder without tables', () => {
  it('is not filled with a demo world where something has been saved: a disk may be missing', async () => {
    const empty = mkdtempSync(join(tmpdir(), 'no-demo-'));
    const said: string[] = [];
    const log = (line: string) => said.push(line);
    const kept = { ...settings, dataDir: join(empty, 'data'), store: { folder: empty } };
    writeFileSync(join(empty, 'sundbyberg.db'), 'saved');
    await makeDemoWhenEmpty(kept, at('2026-03-10'), log);
    await makeDemoWhenEmpty({ ...kept, store: { url: 'postgres://localhost/x' } }, at('2026-03-10'), log);
    expect(existsSync(kept.dataDir)).toBe(false);
    expect(said).toHaveLength(2);
    expect(said.every((line) => /Är disken monterad\?.*npm run demo/.test(line))).toBe(true);
    rmSync(empty, { recursive: true });
  });
});

describe('a demo world that has grown old', () => {
  it('is not spoken of while it is of this week', async () => {
    const said: string[] = [];
    await offerNewDemo(settings, at('2026-03-17'), null, (line) => said.push(line));
    expect(said).toEqual([]);
  });

  it('is told of with the day on which it stands still, and left as it is where nobody can answer', async () => {
    const before = offences();
    const said: string[] = [];
    await offerNewDemo(settings, at('2026-03-18'), null, (line) => said.push(line));
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(/står stilla på 2026-03-10.*npm run demo/);
    expect(offences().equals(before)).toBe(true);
  });

  it('is left as it is for a no, and made up to yesterday for a yes', async () => {
    const before = offences();
    await offerNewDemo(settings, at('2026-04-18'), () => Promise.resolve(false), silent);
    expect(offences().equals(before)).toBe(true);
    await offerNewDemo(settings, at('2026-04-18'), () => Promise.resolve(true), silent);
    expect(offences().equals(before)).toBe(false);
    const said: string[] = [];
    await offerNewDemo(settings, at('2026-04-20'), null, (line) => said.push(line));
    expect(said).toEqual([]);
  }, 60_000);
});
