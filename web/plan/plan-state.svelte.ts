import { untrack } from 'svelte';
import { at, type Address } from '../api/address';
import { ask } from '../api/ask';
import { api } from '../api/client';
import type { Answer, Args, Endpoint } from '../api/endpoint';
import type { Copied, NewPass, Pass, SavedPass, WeekPlan } from '../api/types';
import { RESTORED } from '../api/events';
import type { AppState } from '../state/context';
import type { Sent } from '../api/receive';
import { send } from '../api/send';
import { formatWeek } from '../text/format';
import { planTexts } from '../text/plan';
import { planWeekTexts } from '../text/plan-weeks';
import { fieldsOf } from './board/block';
import { isSeenIn } from './is-seen-in';
import { overtakenBy } from './dialog/overtaken';
import { passWords } from './pass-words';
import { Watch } from '../api/watch-changes.svelte';
import { isoWeek, mondayOfWeek } from '../../data/terms/calendar';
import { toWallTime } from '../../data/terms/wall-clock';

const onePass = api.passes[':pass_id'];
const atRevision = ({ pass_id, revision }: Pick<Pass, 'pass_id' | 'revision'>) => ({
  param: { pass_id },
  query: { revision: String(revision) },
});

/** The last change, and how to take it back: as a new change. */
interface Undo {
  what: string;
  run: () => Promise<boolean>;
}

/** The plan of the week in view, and what is done to it. */
export class PlanState {
  readonly app: AppState;
  plan = $state.raw<WeekPlan | null>(null);
  status = $state<'loading' | 'ready' | 'error'>('loading');
  error = $state<string | null>(null);
  /** said to those who listen */
  said = $state('');
  /** why the last change was not saved */
  refused = $state<string | null>(null);
  /** what came of the last change, where there is more to say than that it is saved */
  notice = $state<string | null>(null);
  undo = $state.raw<Undo | null>(null);
  /** passes that somebody else has just changed, and who */
  touched = $state.raw<Readonly<Record<string, string>>>({});
  readonly watch: Watch;
  readonly #own: Record<string, true> = {};
  /** the newest revision of the passes that has been told of, of those in view */
  #heard = 0;
  #asked = 0;
  #sending = 0;

  readonly timeZone = $derived.by(() => this.app.answers.catalogue.value?.municipality.time_zone ?? 'Europe/Stockholm');
  readonly today = $derived.by(() => toWallTime(this.app.session.now(), this.timeZone).date);
  readonly thisWeek = $derived(isoWeek(this.today));
  readonly week = $derived.by(() => this.app.view.week ?? this.thisWeek);
  readonly monday = $derived(mondayOfWeek(this.week)!);
  /** those of the week in view; none while another week's are still here */
  readonly shown = $derived(this.plan?.week === this.week ? this.plan : null);
  readonly passes = $derived(this.shown?.passes ?? []);
  /** passes of a unit that overlap another of the same */
  readonly doubleBooked = $derived(this.shown?.warnings.flatMap(({ pass_ids }) => pass_ids) ?? []);
  readonly t = $derived.by(() => planTexts[this.app.view.language]);

  /** Make it while a component initialises. */
  constructor(app: AppState) {
    this.app = app;
    $effect(() => {
      const week = this.week;
      untrack(() => {
        this.touched = {};
        void this.load(week);
      });
    });
    $effect(() => {
      const again = () => void this.load();
      addEventListener(RESTORED, again);
      return () => removeEventListener(RESTORED, again);
    });
    this.watch = new Watch(({ changes }) => {
      const seen = changes.filter((change) => isSeenIn(this.monday, change)).map(({ revision }) => revision);
      this.#heard = Math.max(this.#heard, ...seen);
      if (seen.length > 0) this.#catchUp();
    });
  }

  /** Whose passes the reader may plan: codes of actors. */
  get actors(): readonly string[] {
    const { user } = this.app.session;
    const all = this.app.answers.catalogue.value?.actors.map(({ actor }) => actor) ?? [];
    return user?.role === 'admin' ? all : all.filter((actor) => user?.actors.includes(actor));
  }

  async load(week = this.week): Promise<void> {
    const asked = ++this.#asked;
    this.status = this.shown === null ? 'loading' : this.status;
    const sent = await this.ask(at(api.passes, { query: { week } }));
    if (asked !== this.#asked) return;
    if (sent.done) {
      const before = this.shown;
      this.plan = sent.value;
      if (before) this.#tellOthers(before, sent.value);
      this.error = null;
      this.status = 'ready';
      this.#catchUp();
    } else {
      this.error = sent.message;
      this.status = 'error';
    }
  }

  /** Asks for the week again when others have changed it since; while something of one's own is being saved, after it. */
  #catchUp(): void {
    if (this.plan !== null && this.plan.revision < this.#heard && this.#sending === 0) void this.load();
  }

  /** What others have changed is marked until the next of their changes, and said. */
  #tellOthers(before: WeekPlan, after: WeekPlan): void {
    const was = Object.fromEntries(before.passes.map((pass) => [pass.pass_id, pass.revision]));
    const changed = after.passes.filter(
      ({ pass_id, revision }) => was[pass_id] !== revision && !(`${pass_id} ${revision}` in this.#own),
    );
    const gone = before.passes.filter(
      ({ pass_id }) => !(pass_id in this.#own) && !after.passes.some((pass) => pass.pass_id === pass_id),
    );
    const n = changed.length + gone.length;
    if (n === 0) return;
    this.touched = Object.fromEntries(changed.map(({ pass_id, updated_by }) => [pass_id, updated_by]));
    this.said = this.t.said.others(n);
  }

  find(pass_id: string): Pass | undefined {
    return this.passes.find((pass) => pass.pass_id === pass_id);
  }

  /** @param pass_id the same when the same is tried again: an answer may have got lost */
  async create(
    fields: NewPass,
    did: 'create' | 'copy' = 'create',
    pass_id: string = crypto.randomUUID(),
  ): Promise<Sent<SavedPass>> {
    const outcome = await this.#send(api.passes.$post, { json: { ...fields, pass_id } });
    if (!outcome.done) return outcome;
    const { pass } = outcome.value;
    const words = passWords(pass, this);
    this.said = this.t.said[did === 'copy' ? 'copied' : 'created'](words.what, words.when);
    this.undo = { what: this.t.did[did](words.what), run: () => this.#takeAway(pass) };
    return outcome;
  }

  async change(pass: Pass, fields: NewPass): Promise<Sent<SavedPass>> {
    const outcome = await this.#put(pass, fields);
    if (!outcome.done) return outcome;
    const after = outcome.value.pass;
    const words = passWords(after, this);
    this.said = this.t.said.saved(words.what, words.when);
    this.undo = { what: this.t.did.change(words.what), run: () => this.#giveBack(after, fieldsOf(pass)) };
    return outcome;
  }

  /** What was refused has been read. */
  forgetRefusal(): void {
    this.refused = null;
  }

  /** Removes what has not begun; says why not otherwise. */
  async removeOrSay(pass: Pass): Promise<void> {
    this.#orRefuse(await this.remove(pass));
  }

  /** Plans, and says outside any form why not. */
  async createOrSay(fields: NewPass, did: 'create' | 'copy'): Promise<void> {
    this.#orRefuse(await this.create(fields, did));
  }

  async remove(pass: Pass): Promise<Sent<unknown>> {
    this.#own[pass.pass_id] = true;
    const outcome = await this.#send(onePass.$delete, atRevision(pass));
    if (!outcome.done) return outcome;
    const { what } = passWords(pass, this);
    this.said = this.t.said.removed(what);
    this.undo = {
      what: this.t.did.remove(what),
      run: async () => (await this.#send(api.passes.$post, { json: fieldsOf(pass) })).done,
    };
    return outcome;
  }

  /** Takes the last change back, if nobody has changed the same since. */
  async takeBack(): Promise<void> {
    const last = this.undo;
    if (last === null) return;
    this.undo = null;
    if (await last.run()) this.said = this.t.said.undone(last.what);
  }

  /** Makes many passes in a week at once: what was left out or moved is told, and all of it can be undone together. */
  async makeMany<E extends Endpoint>(endpoint: E, args: Args<E>, week: string): Promise<Sent<Copied>> {
    const outcome = (await this.#send(endpoint, args)) as Sent<Copied>;
    if (!outcome.done) return outcome;
    const made = outcome.value;
    const w = planWeekTexts[this.app.view.language];
    this.notice = [
      w.made(made.created, formatWeek(week, this.app.view.language)),
      made.skipped > 0 ? w.skipped(made.skipped) : '',
      made.moved_by_dst.length > 0 ? w.dst(made.moved_by_dst.length) : '',
    ]
      .filter(Boolean)
      .join(' ');
    this.said = this.notice;
    this.undo = made.created > 0 ? { what: w.what(made.created), run: () => this.#unmake(made.pass_ids) } : null;
    this.app.view.update({ week: week === this.thisWeek ? null : week });
    return outcome;
  }

  async #unmake(pass_ids: readonly string[]): Promise<boolean> {
    for (const id of pass_ids) this.#own[id] = true;
    this.#sending += 1;
    // what was just made is at its first revision; what somebody has changed since stays
    const outcomes = [];
    for (const id of pass_ids)
      outcomes.push(await this.send(onePass.$delete, atRevision({ pass_id: id, revision: 1 })));
    this.#sending -= 1;
    await this.load();
    this.notice = outcomes.every(({ done }) => done) ? null : planWeekTexts[this.app.view.language].partly;
    return true;
  }

  /** Asks for something that belongs to the plan. */
  ask<T>(address: Address<T>): Promise<Sent<T>> {
    return ask(address, this.app.view.language, { cache: 'no-store' });
  }

  /** Sends something that belongs to the plan. */
  send<E extends Endpoint>(endpoint: E, args: Args<E>): Promise<Sent<Answer<E>>> {
    return send(endpoint, args, this.app.view.language);
  }

  async #takeAway(pass: Pass): Promise<boolean> {
    this.#own[pass.pass_id] = true;
    return this.#orRefuse(await this.#send(onePass.$delete, atRevision(pass)));
  }

  async #giveBack(pass: Pass, fields: NewPass): Promise<boolean> {
    return this.#orRefuse(await this.#put(pass, fields));
  }

  #put(pass: Pass, fields: NewPass): Promise<Sent<SavedPass>> {
    const { pass_id, revision } = pass;
    return this.#send(onePass.$put, { param: { pass_id }, json: { ...fields, revision } });
  }

  /** Says why it was not saved, outside a form that says it at its field. */
  #orRefuse(outcome: Sent<unknown>): boolean {
    if (outcome.done) return true;
    this.refused = overtakenBy(outcome) ? this.t.said.conflict : outcome.message;
    return false;
  }

  /** Moves a pass at once where it is seen, and puts it back when it is refused. */
  async move(pass: Pass, fields: NewPass): Promise<Pass | null> {
    const { plan } = this;
    if (plan) {
      const moved = { ...pass, ...fields };
      this.plan = { ...plan, passes: plan.passes.map((other) => (other.pass_id === pass.pass_id ? moved : other)) };
    }
    const outcome = await this.change(pass, fields);
    if (!this.#orRefuse(outcome)) await this.load();
    return outcome.done ? outcome.value.pass : null;
  }

  async #send<E extends Endpoint>(endpoint: E, args: Args<E>): Promise<Sent<Answer<E>>> {
    this.refused = null;
    this.notice = null;
    this.#sending += 1;
    const outcome = await this.send(endpoint, args);
    this.#sending -= 1;
    if (outcome.done || overtakenBy(outcome)) {
      const saved = outcome.done ? (outcome.value as Partial<SavedPass>).pass : undefined;
      // nothing is stopped by a warning: it is said, and the reader goes on
      const warnings = outcome.done ? (outcome.value as Partial<SavedPass>).warnings : undefined;
      this.notice = warnings?.map(({ message }) => message).join(' ') || null;
      if (saved) this.#own[`${saved.pass_id} ${saved.revision}`] = true;
      await this.load();
    } else this.#catchUp();
    return outcome;
  }
}
