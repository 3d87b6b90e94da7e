import { untrack } from 'svelte';
import { at, type Address } from '../api/address';
import { ask } from '../api/ask';
import { api } from '../api/client';
import type { Answer, Args, Endpoint } from '../api/endpoint';
import type { NewPass, Pass, SavedPass, WeekPlan } from '../api/types';
import { RESTORED } from '../api/events';
import type { AppState } from '../state/context';
import { isUnanswered, type Sent } from '../api/receive';
import { send } from '../api/send';
import { planTexts } from '../text/plan';
import { fieldsOf } from './board/block';
import { History } from './history.svelte';
import { isSeenIn } from './is-seen-in';
import { keepSame } from './same-as-before';
import { overtakenBy } from './dialog/overtaken';
import { madeAlready } from './made-already';
import { othersChanges } from './others-changes';
import { passWords } from './pass-words';
import { UnsavedChanges, type Unsaved, type UnsavedChange } from './unsaved.svelte';
import { changedStep, madeStep, removedStep } from './plan-steps';
import { Watch } from '../api/watch-changes.svelte';
import { isoWeek, mondayOfWeek } from '../../data/terms/calendar';
import { toWallTime } from '../../data/terms/wall-clock';

const onePass = api.passes[':pass_id'];
const atRevision = ({ pass_id, revision }: Pick<Pass, 'pass_id' | 'revision'>) => ({
  param: { pass_id },
  query: { revision: String(revision) },
});

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
  readonly history = new History();
  /** many passes that were to be made when the server did not answer: what, and which were there before it */
  doubted: { key: string; before: readonly string[] } | null = null;
  /** changes that the server did not answer */
  readonly unsaved: UnsavedChanges;
  /** passes that somebody else has just changed, and who */
  touched = $state.raw<Readonly<Record<string, string>>>({});
  readonly watch: Watch;
  readonly #own: Record<string, true> = {};
  /** passes as the server told them last */
  #answered: readonly Pass[] = [];
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
    this.unsaved = new UnsavedChanges(() => app.session.user?.user_id ?? null);
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
      const passes = keepSame(this.#answered, sent.value.passes);
      this.#answered = passes;
      this.plan = { ...sent.value, passes };
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
    const isOwn = (pass_id: string, revision: number | null) =>
      `${pass_id} ${revision}` in this.#own || (pass_id in this.#own && (revision === null || revision === 1));
    const { changed, n_gone } = othersChanges(before, after, isOwn, this.app.session.user?.name);
    const n = changed.length + n_gone;
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
    const outcome = await this.save(api.passes.$post, { json: { ...fields, pass_id } });
    if (!outcome.done) return outcome;
    const { pass } = outcome.value;
    const words = passWords(pass, this);
    this.said = this.t.said[did === 'copy' ? 'copied' : 'created'](words.what, words.when);
    this.history.add({ what: this.t.did[did](words.what), ...madeStep(this, [{ ...fields, pass_id: pass.pass_id }]) });
    return outcome;
  }

  async change(pass: Pass, fields: NewPass): Promise<Sent<SavedPass>> {
    const outcome = await this.#put(pass, fields);
    // an answer that got lost: it was saved after all, and is taken back as what was answered
    const known = madeAlready(outcome, fields);
    if (!outcome.done && known === null) return outcome;
    const after = outcome.done ? outcome.value.pass : known!;
    const words = passWords(after, this);
    this.said = this.t.said.saved(words.what, words.when);
    const did = changedStep(this, after.pass_id, fieldsOf(pass), fieldsOf(after));
    this.history.add({ what: this.t.did.change(words.what), ...did });
    return outcome.done ? outcome : { done: true, value: { pass: after, revision: after.revision, warnings: [] } };
  }

  /** What was refused has been read. */
  forgetRefusal(): void {
    this.refused = null;
  }

  /** Removes what has not begun; says why not otherwise. */
  async removeOrSay(pass: Pass, isAgain = false): Promise<void> {
    this.#orKeep(await this.remove(pass, isAgain), pass, { do: 'remove', pass });
  }

  /** Plans, and says outside any form why not. */
  async createOrSay(fields: NewPass, did: 'create' | 'copy', pass_id: string = crypto.randomUUID()): Promise<void> {
    this.#orKeep(await this.create(fields, did, pass_id), fields, { do: 'create', fields, did, pass_id });
  }

  /** @param isAgain the first answer got lost: a pass that is gone may be gone by that */
  async remove(pass: Pass, isAgain = false): Promise<Sent<unknown>> {
    this.#own[pass.pass_id] = true;
    const outcome = await this.save(onePass.$delete, atRevision(pass));
    if (!outcome.done && !(isAgain && outcome.status === 404)) return outcome;
    const { what } = passWords(pass, this);
    this.said = this.t.said.removed(what);
    this.history.add({ what: this.t.did.remove(what), ...removedStep(this, pass) });
    return { done: true, value: null };
  }

  /** Takes the last change back, if nobody has changed the same since. */
  async takeBack(): Promise<void> {
    const step = await this.history.takeBack();
    if (step) this.said = this.t.said.undone(step.what);
  }

  /** Does again what was taken back last. */
  async redo(): Promise<void> {
    const step = await this.history.redo();
    if (step) this.said = this.t.said.redone(step.what);
  }

  /** Passes that are changed from here: what is heard of them is no news. */
  own(pass_ids: readonly string[]): void {
    for (const id of pass_ids) this.#own[id] = true;
  }

  /** Says why something was not done. @returns false, as what is not done */
  refuse(message: string): false {
    this.refused = message;
    return false;
  }

  /** Asks for something that belongs to the plan. */
  ask<T>(address: Address<T>): Promise<Sent<T>> {
    return ask(address, this.app.view.language, { cache: 'no-store' });
  }

  /** Sends something that belongs to the plan. */
  send<E extends Endpoint>(endpoint: E, args: Args<E>): Promise<Sent<Answer<E>>> {
    return send(endpoint, args, this.app.view.language);
  }

  #put(pass: Pass, fields: NewPass): Promise<Sent<SavedPass>> {
    const { pass_id, revision } = pass;
    return this.save(onePass.$put, { param: { pass_id }, json: { ...fields, revision } });
  }

  /** Says why it was not saved, outside a form that says it at its field. @returns null where nobody answered */
  orRefuse(outcome: Sent<unknown>): boolean | null {
    if (outcome.done) return true;
    this.refused = overtakenBy(outcome) ? this.t.said.conflict : outcome.message;
    return isUnanswered(outcome) ? null : false;
  }

  /** Moves a pass at once where it is seen, and puts it back when it is not saved. */
  async move(pass: Pass, fields: NewPass): Promise<Pass | null> {
    this.#draw({ ...pass, ...fields });
    const outcome = await this.change(pass, fields);
    if (outcome.done) return outcome.value.pass;
    // what was not saved is not shown as if it were
    this.#draw(pass);
    this.#orKeep(outcome, { ...pass, ...fields }, { do: 'move', pass, fields });
    await this.load();
    return null;
  }

  #draw(pass: Pass): void {
    const { plan } = this;
    if (!plan) return;
    this.plan = { ...plan, passes: plan.passes.map((other) => (other.pass_id === pass.pass_id ? pass : other)) };
  }

  /** What the server did not answer is kept, to be tried again; what it refused is said. */
  #orKeep(outcome: Sent<unknown>, pass: NewPass, change: UnsavedChange): void {
    if (!isUnanswered(outcome)) void this.orRefuse(outcome);
    else {
      const { what, when } = passWords(pass, this);
      this.unsaved.keep({ words: `${what}, ${when}`, change });
    }
  }

  /** Tries again what was not saved, or lets it go. */
  async settle(unsaved: Unsaved, again: boolean): Promise<void> {
    this.unsaved.letGo(unsaved);
    if (!again) return;
    const { change } = unsaved;
    if (change.do === 'remove') await this.removeOrSay(change.pass, true);
    else if (change.do === 'create') await this.createOrSay(change.fields, change.did, change.pass_id);
    else await this.move(change.pass, change.fields);
  }

  /** Sends a change of the plan, and loads what came of it. */
  async save<E extends Endpoint>(endpoint: E, args: Args<E>): Promise<Sent<Answer<E>>> {
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
      if (outcome.done) this.own((outcome.value as { pass_ids?: string[] }).pass_ids ?? []);
      if (saved) this.#own[`${saved.pass_id} ${saved.revision}`] = true;
      await this.load();
    } else this.#catchUp();
    return outcome;
  }
}
