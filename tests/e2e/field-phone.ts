import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import type { FieldPasses, Pass, SessionAnswer } from '../../web/api/types';
import { CHROMIUM_FLAGS, findChromium } from './find-chromium';
import { PATIENCE_MS, PHONE, signIn } from './open-page';
import { layLine, type PhoneLine } from './phone-line';
import { startApp, type RunningApp } from './start-app';

const MINUTE_MS = 60_000;

/** A patrol's phone: its battery can run out and its coverage go, and its browser keeps what it kept the last time. */
export class FieldPhone {
  readonly #profile = mkdtempSync(join(tmpdir(), 'lofteskartan-phone-'));
  #app: RunningApp | null = null;
  #line: PhoneLine | null = null;
  #context: BrowserContext | null = null;

  /** The browser that is on now. */
  get browser(): BrowserContext {
    return this.#context!;
  }

  get address(): string {
    return this.#app!.address;
  }

  async start(): Promise<void> {
    this.#app = await startApp();
    this.#line = await layLine(this.address);
    await this.#switchOn();
    await this.signIn();
  }

  async stop(): Promise<void> {
    await this.browser.close();
    this.#line?.close();
    await this.#app?.stop();
    rmSync(this.#profile, { recursive: true, force: true });
  }

  readonly signIn = () => signIn(this.browser, this.address);

  /** No coverage, and the phone knows it. */
  readonly loseCoverage = () => {
    this.#line?.cut();
    return this.browser.setOffline(true);
  };

  readonly getCoverage = () => {
    this.#line?.mend();
    return this.browser.setOffline(false);
  };

  /** The battery runs out where there is no coverage, and the phone is switched on there again. */
  async runOut(): Promise<void> {
    await this.browser.close();
    this.#line?.cut();
    await this.#switchOn();
    await this.loseCoverage();
  }

  readonly ask = async <T>(path: string, init: RequestInit = {}): Promise<T> => {
    const headers = { Cookie: this.#app?.cookie ?? '', 'Content-Type': 'application/json' };
    const response = await fetch(new URL(path, this.address), { ...init, headers });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as T;
  };

  /** Plans a pass that goes on by the clock of the data. */
  readonly plan = async (more: object = {}): Promise<Pass> => {
    const now = Date.parse((await this.ask<SessionAnswer>('/api/session')).now);
    const at = (minutes: number) => new Date(now + minutes * MINUTE_MS).toISOString();
    const given = {
      actor: 'polis',
      unit: 'Område 7',
      activity: 'fotpatrull',
      stadsdel: 'rissne',
      place: null,
      area: null,
      planned_from: at(-2),
      planned_to: at(118),
      staff: 2,
      promise_area: null,
      note: 'Stanna vid torget när butikerna stänger.',
      status: 'planned',
      ...more,
    };
    return (await this.ask<{ pass: Pass }>('/api/passes', { method: 'POST', body: JSON.stringify(given) })).pass;
  };

  /** As the server has it. */
  readonly readPass = async ({ pass_id }: Pass) =>
    (await this.ask<FieldPasses>('/api/field/passes')).passes.find((pass) => pass.pass_id === pass_id);

  readonly openField = async (): Promise<Page> => {
    const page = await this.browser.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    await page.goto(`${this.address}/?page=field`);
    return page;
  };

  async #switchOn(): Promise<void> {
    this.#context = await chromium.launchPersistentContext(this.#profile, {
      executablePath: findChromium() ?? '',
      args: [...CHROMIUM_FLAGS, this.#line?.flag ?? ''],
      viewport: PHONE,
      colorScheme: 'light',
      locale: 'sv-SE',
      reducedMotion: 'reduce',
      hasTouch: true,
    });
  }
}

/** Until the page has said that the phone holds all that a shift needs. */
export const worksWithout = (page: Page) => page.getByText('Fungerar även utan täckning.').waitFor();

/** Until so many reports wait on the phone. */
export const waiting = (page: Page, n: number) => page.locator(`[data-waiting="${n}"]`).waitFor();

export const tap = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().tap();
