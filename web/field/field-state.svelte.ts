import { untrack } from 'svelte';
import { at } from '../api/address';
import { api } from '../api/client';
import { peek } from '../api/peek';
import type { FieldPasses, FieldReport } from '../api/types';
import { RESTORED } from '../api/events';
import type { AppState } from '../state/context';
import { fieldTexts } from '../text/field';
import { applyReports, type FieldPass } from './apply-reports';
import type { Entry, OpenVisit, Target } from './entry';
import { FieldStore } from './field-store';
import { clockOf } from '../text/clock-time';
import { FIELD_LOCK, FieldSender } from './field-sender';
import { nameOfTarget } from './name-of-target';
import { mended, outdated } from './queue';
import { ShiftActs } from './shift-acts';

const UNDO_MS = 60_000;
const TICK_MS = 5000;

/** What can be taken back for a minute. */
interface Undo {
  what: string;
  until: number;
  run: () => Promise<void>;
}

/** Today's passes, what has been reported of them, and how the sending goes. */
export class FieldState {
  readonly app: AppState;
  answer = $state.raw<FieldPasses | null>(null);
  entries = $state.raw<readonly Entry[]>([]);
  visit = $state.raw<OpenVisit | null>(null);
  // eslint-disable-next-line svelte/prefer-svelte-reactivity -- an instant, replaced with every tick
  now = $state.raw(new Date(0));
  /** whether passes and queue have been looked for */
  ready = $state(false);
  connection = $state<'on' | 'away' | 'signed_out'>('on');
  savedAt = $state.raw<string | null>(null);
  undo = $state.raw<Undo | null>(null);
  /** said to those who listen */
  said = $state('');
  cannotKeep = $state(false);
  /** null for whatever its reader has begun */
  #opened = $state<string | null>(null);
  readonly #store = new FieldStore();
  readonly #others = new BroadcastChannel(FIELD_LOCK);
  readonly user_id: string;
  readonly sender: FieldSender;
  /** what a patrol does */
  readonly acts = new ShiftActs(this);

  readonly t = $derived.by(() => fieldTexts[this.app.view.language]);
  readonly timeZone = $derived(this.answer?.time_zone ?? 'Europe/Stockholm');
  readonly own = $derived.by(() => this.entries.filter((entry) => entry.user_id === this.user_id));
  readonly passes = $derived(applyReports(this.answer?.passes ?? [], this.own, this.answer));
  readonly waiting = $derived(this.own.filter(({ state }) => state === 'waiting'));
  readonly refused = $derived(this.own.filter(({ state }) => state === 'refused'));
  readonly told = $derived(this.own.filter(({ state }) => state === 'told'));
  /** the pass under way that is open: the one that was opened, or that its reader has begun; null for the list */
  readonly underWay = $derived.by(() => {
    const begun = this.passes.filter(({ status }) => status === 'under_way');
    if (this.#opened === 'list') return null;
    if (this.#opened !== null) return begun.find(({ pass_id }) => pass_id === this.#opened) ?? null;
    const own = begun.filter((pass) => pass.begun_by_reader);
    return begun.find(({ pass_id }) => pass_id === this.visit?.pass_id) ?? own.at(-1) ?? null;
  });

  /** Make it while a component initialises: it sends for as long as that component lives. */
  constructor(app: AppState) {
    this.app = app;
    this.user_id = app.session.user?.user_id ?? '';
    this.now = app.session.now();
    this.sender = new FieldSender(this.#store, {
      user_id: this.user_id,
      language: () => app.view.language,
      onanswer: async (saved_at) => {
        this.connection = 'on';
        this.savedAt = saved_at ?? this.savedAt;
        await this.#reread();
      },
      onfailure: (why) => (this.connection = why),
      onbroken: () => (this.cannotKeep = true),
      onsent: async () => {
        this.#others.postMessage('changed');
        await this.#load();
      },
    });
    $effect(() => app.session.holdOpen(() => this.own.length > 0 || this.visit !== null));
    // its own line says that the server is away
    $effect(() => {
      if (app.connection.lost === 'server') untrack(() => void this.#refresh());
    });
    $effect(() => {
      const wake = () => {
        if (document.visibilityState === 'visible') void this.#refresh();
      };
      const tick = setInterval(() => this.#tick(), TICK_MS);
      const reread = () => void this.#reread();
      const again = () => void this.#refresh();
      addEventListener('online', wake);
      addEventListener(RESTORED, again);
      document.addEventListener('visibilitychange', wake);
      this.#others.addEventListener('message', reread);
      void this.#start();
      return () => {
        clearInterval(tick);
        this.sender.stop();
        removeEventListener('online', wake);
        removeEventListener(RESTORED, again);
        document.removeEventListener('visibilitychange', wake);
        this.#others.close();
      };
    });
  }

  /** Opens a pass under way, the list of all, or, with null, whatever its reader has begun. */
  open(pass: FieldPass | 'list' | null): void {
    this.#opened = pass === 'list' || pass === null ? pass : pass.pass_id;
  }

  async takeBack(): Promise<void> {
    const last = this.undo;
    this.undo = null;
    if (!last) return;
    await last.run();
    this.said = this.t.did.undone;
  }

  /** A refused report is sent again as a new one, with other times. */
  async mend(entry: Entry, changes: Parameters<typeof mended>[1]): Promise<void> {
    await this.#store.add([mended(entry, changes, crypto.randomUUID())]);
    await this.drop(entry);
  }

  /** What was refused is given up, or what was told has been read. */
  async drop(entry: Entry): Promise<void> {
    await this.#store.change([], [entry]);
    await this.#reread();
    this.#others.postMessage('changed');
    void this.#refresh();
  }

  refresh(): void {
    void this.#refresh();
  }

  nameOf(pass: FieldPass, target: Target): string {
    return nameOfTarget(target, pass, this.answer?.elsewhere ?? null, this.t);
  }

  clock(instant: string | Date): string {
    return clockOf(instant, this.app.view.language, this.timeZone);
  }

  /** Keeps where somebody is now. */
  async keepVisit(visit: OpenVisit | null): Promise<void> {
    await this.#keep([], visit);
  }

  /** Keeps reports, sends them if it can, and offers to take them back. */
  async report(reports: readonly FieldReport[], how: { visit: OpenVisit | null; what: string }): Promise<void> {
    const before = this.visit;
    if (!(await this.#keep(reports, how.visit))) return;
    const run = async () => {
      const at = this.app.session.now().toISOString();
      // what the server refused has changed nothing there: it is only dropped
      const refused = this.refused.filter((entry) => reports.some((r) => r.report_id === entry.report.report_id));
      await this.#store.change([], refused);
      const taken = reports.filter((r) => !refused.some((entry) => entry.report.report_id === r.report_id));
      const undoing = [...taken].reverse().map((report) => ({
        report: {
          report_id: crypto.randomUUID(),
          kind: 'undo' as const,
          pass_id: report.pass_id,
          at,
          undoes: report.report_id,
        },
        kind: report.kind,
      }));
      await this.#keep(undoing, before);
      void this.sender.flush();
    };
    this.undo = { what: how.what, until: Date.now() + UNDO_MS, run };
    this.said = how.what;
    void this.sender.flush();
  }

  async #keep(
    reports: readonly (FieldReport | { report: FieldReport; kind: FieldReport['kind'] })[],
    visit: OpenVisit | null,
  ): Promise<boolean> {
    const entries = reports.map((given) => {
      const [report, undone_kind] = 'report' in given ? [given.report, given.kind] : [given, null];
      return { user_id: this.user_id, report, undone_kind, state: 'waiting' as const, code: '', message: '' };
    });
    try {
      await this.#store.add(entries, { user_id: this.user_id, now: visit });
    } catch {
      this.cannotKeep = true;
      return false;
    }
    this.cannotKeep = false;
    this.#tick();
    await this.#reread();
    this.#others.postMessage('changed');
    return true;
  }

  async #start(): Promise<void> {
    await this.#reread();
    await this.#refresh();
    this.ready = true;
  }

  async #reread(): Promise<void> {
    try {
      this.visit = await this.#store.readVisit(this.user_id);
      this.entries = await this.#store.readEntries();
    } catch {
      this.cannotKeep = true;
    }
  }

  #tick(): void {
    this.now = this.app.session.now();
    if (this.undo && Date.now() > this.undo.until) this.undo = null;
  }

  async #refresh(): Promise<void> {
    this.#tick();
    await this.sender.flush();
    await this.#load();
  }

  /** Fetches the passes; what they hold of the reports is then no longer needed here. */
  async #load(): Promise<void> {
    const seen = await peek<FieldPasses>(at(api.field.passes));
    const answer = seen?.value ?? null;
    if (seen?.status === 401) this.connection = 'signed_out';
    else if (seen === null || seen.isKept) {
      // a slow answer is no reason to wait for coverage when it is a session that lacks: nothing would be tried again
      if (this.connection !== 'signed_out') this.connection = 'away';
    } else if (seen.status < 300) this.connection = 'on';
    // on a phone that several use, what is kept can be another's
    if (answer?.user_id !== this.user_id) return;
    const gone = outdated(this.entries, answer.report_ids);
    // both at once, so that nothing is seen to come and go
    this.answer = answer;
    this.entries = this.entries.filter((entry) => !gone.includes(entry));
    await this.#store.change([], gone).catch(() => undefined);
  }
}
