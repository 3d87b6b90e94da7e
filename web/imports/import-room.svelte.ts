import { at } from '../api/address';
import { ask } from '../api/ask';
import { api } from '../api/client';
import { DOUBTED } from '../api/events';
import { send } from '../api/send';
import type { ImportDraft, ImportDrafts } from '../api/types';
import type { AppState } from '../state/context';
import { Upload } from './upload.svelte';

/** How often it is looked how far the server has come. */
const LOOK_MS = 400;

export type Choices = Pick<ImportDraft['options'], 'columns' | 'crs' | 'name' | 'kind' | 'merge' | 'area' | 'period'>;

/** One import from the files to the map: what is chosen of it, and what the server says. */
export class ImportRoom {
  draft = $state.raw<ImportDraft | null>(null);
  /** begun before and not done: theirs to go on with */
  left = $state.raw<readonly ImportDraft[]>([]);
  upload = $state.raw<Upload | null>(null);
  problem = $state<string | null>(null);
  /** number of the import that has just been put in place */
  accepted = $state<number | null>(null);
  /** how many have been put in place here: the history is another one */
  n_accepted = $state(0);
  isAccepting = $state(false);
  /** what stands in the form and has not been said yet */
  unsaid: (() => Partial<Choices>) | null = null;
  limits = $state.raw<Pick<ImportDrafts, 'limit_bytes' | 'chunk_bytes'> | null>(null);
  readonly #app: AppState;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Make it while a component initialises. */
  constructor(app: AppState) {
    this.#app = app;
    // what is being sent is not lost with the session: the page stays, and says so
    $effect(() => app.session.holdOpen(() => this.upload?.isSending === true));
    $effect(() => () => {
      clearTimeout(this.#timer);
      this.upload?.stop();
    });
    void this.#list();
  }

  get isWhole(): boolean {
    const { draft, upload } = this;
    return draft !== null && draft.files.every(({ bytes, received }, i) => (upload?.received[i] ?? received) === bytes);
  }

  /** Begins with files; those that were begun before go on where they were. */
  async begin(files: readonly File[]): Promise<void> {
    if (files.length === 0) return;
    this.problem = null;
    this.accepted = null;
    const known = this.left.find((left) => isOf(left, files));
    if (known !== undefined) return this.#goOn(known, inOrder(known, files));
    const json = { files: files.map(({ name, size, lastModified }) => ({ name, bytes: size, last_modified: lastModified })) }; // prettier-ignore
    const sent = await send(api.imports.drafts.$post, { json }, this.#language);
    if (sent.done) await this.#goOn(sent.value, files);
    else this.problem = sent.message;
  }

  /** Goes on with one all of whose files have come. */
  open(left: ImportDraft): void {
    this.draft = left;
    this.accepted = null;
    this.problem = null;
    this.#look();
  }

  async giveUp(draft: ImportDraft | null = this.draft): Promise<void> {
    if (draft === null) return;
    if (draft.draft_id === this.draft?.draft_id) {
      this.upload?.stop();
      this.upload = this.draft = null;
    }
    await send(api.imports.drafts[':draft_id'].$delete, { param: { draft_id: draft.draft_id } }, this.#language);
    await this.#list();
  }

  /** Says how the files are to be read. @returns false where the server did not take it */
  async choose(choices: Partial<Choices> & { source?: NonNullable<ImportDraft['source']> }): Promise<boolean> {
    const { draft } = this;
    if (draft === null) return false;
    const unsaid = this.unsaid?.();
    this.unsaid = null;
    const { columns, crs, name, kind, merge, period, area } = { ...draft.options, ...unsaid, ...choices };
    const json = {
      source: choices.source ?? draft.source ?? 'offences',
      columns,
      crs,
      name,
      kind,
      merge,
      period,
      area,
    };
    return this.#take(send(api.imports.drafts[':draft_id'].$put, { param: { draft_id: draft.draft_id }, json }, this.#language)); // prettier-ignore
  }

  /** Somebody has decided of what came by itself: the data and their history may be others now. */
  changed(): void {
    this.n_accepted += 1;
    dispatchEvent(new Event(DOUBTED));
  }

  /** Goes through the files, as they are said to be read by then. */
  async goThrough(): Promise<void> {
    const choices = this.unsaid?.();
    if (choices !== undefined && !(await this.choose(choices))) return;
    await this.#onDraft(api.imports.drafts[':draft_id'].run.$post);
  }

  async cancel(): Promise<void> {
    await this.#onDraft(api.imports.drafts[':draft_id'].run.$delete);
  }

  async accept(keep_until: string | null): Promise<void> {
    const { draft } = this;
    if (draft === null || this.isAccepting) return;
    // what was found is of other choices than those that stand there now
    if (this.unsaid !== null) return this.goThrough();
    this.isAccepting = true;
    const sent = await send(api.imports.drafts[':draft_id'].accept.$post, { param: { draft_id: draft.draft_id }, json: { keep_until } }, this.#language); // prettier-ignore
    this.isAccepting = false;
    this.problem = sent.done ? null : sent.message;
    if (sent.done) {
      this.accepted = sent.value.number;
      this.n_accepted += 1;
      this.draft = this.upload = null;
      // the data are others now
      dispatchEvent(new Event(DOUBTED));
      await this.#list();
    } else this.#look();
  }

  get #language() {
    return this.#app.view.language;
  }

  async #goOn(draft: ImportDraft, files: readonly File[]): Promise<void> {
    this.draft = draft;
    if (this.limits === null) await this.#list();
    const upload = new Upload(draft, files, this.limits?.chunk_bytes ?? 1024 * 1024, () => this.#language);
    this.upload = upload;
    this.#look();
    await upload.send(() => this.#look());
  }

  async #onDraft(endpoint: (typeof api.imports.drafts)[':draft_id']['run']['$post' | '$delete']): Promise<void> {
    const { draft } = this;
    if (draft !== null) await this.#take(send(endpoint, { param: { draft_id: draft.draft_id } }, this.#language));
  }

  async #take(request: ReturnType<typeof send<(typeof api.imports.drafts)['$post']>>): Promise<boolean> {
    const sent = await request;
    this.problem = sent.done ? null : sent.message;
    if (sent.done && sent.value.draft_id === this.draft?.draft_id) this.draft = sent.value;
    this.#look();
    return sent.done;
  }

  async #list(): Promise<void> {
    const sent = await ask(at(api.imports.drafts), this.#language, { cache: 'no-store' });
    if (!sent.done) return;
    const { drafts, ...limits } = sent.value;
    this.limits = limits;
    this.left = drafts.filter(({ draft_id }) => draft_id !== this.draft?.draft_id);
  }

  /** Looks until nothing is under way. */
  #look(): void {
    clearTimeout(this.#timer);
    const asked = this.draft?.draft_id;
    if (asked === undefined) return;
    const look = async () => {
      const sent = await ask(at(api.imports.drafts[':draft_id'], { param: { draft_id: asked } }), this.#language, { cache: 'no-store' }); // prettier-ignore
      if (this.draft?.draft_id !== asked) return;
      if (sent.done) this.draft = sent.value;
      else if (sent.status === 404) {
        this.draft = this.upload = null;
        this.problem = sent.message;
        return;
      }
      if (!sent.done || isUnderWay(this.draft)) this.#timer = setTimeout(() => void look(), LOOK_MS);
    };
    void look();
  }
}

function isUnderWay({ reading, run }: ImportDraft): boolean {
  return reading.state === 'none' || reading.state === 'reading' || run.state === 'waiting' || run.state === 'running';
}

const isSame = (file: File, known: ImportDraft['files'][number]) =>
  file.size === known.bytes && file.lastModified === known.last_modified && file.name === known.name;

function isOf(draft: ImportDraft, files: readonly File[]): boolean {
  return draft.files.length === files.length && draft.files.every((known) => files.some((file) => isSame(file, known)));
}

function inOrder(draft: ImportDraft, files: readonly File[]): File[] {
  return draft.files.map((known) => files.find((file) => isSame(file, known))!);
}
