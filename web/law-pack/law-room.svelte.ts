import { untrack } from 'svelte';
import { LAW_SECTIONS } from '../../data/terms/law-sections';
import { at } from '../api/address';
import { api } from '../api/client';
import { Asked } from '../api/asked.svelte';
import { send } from '../api/send';
import type { LawPack, LawPackNow, LawPacks, LawTexts } from '../api/types';
import { Watch } from '../api/watch-changes.svelte';
import type { AppState } from '../state/context';

/** The versions, the one that is looked at, and what is being written in it. */
export class LawRoom {
  readonly all: Asked<LawPacks>;
  readonly one: Asked<LawPack>;
  /** the version that is looked at; the newest until one is chosen */
  chosen = $state<string | null>(null);
  readonly pack_id = $derived.by(() => this.chosen ?? this.all.value?.packs[0]?.pack_id ?? null);
  /** what is shown; null while it is fetched */
  readonly pack = $derived.by(() => {
    const pack = this.one.value?.pack;
    return pack?.pack_id === this.pack_id ? pack : null;
  });
  /** what is being written, by version; none until somebody writes */
  texts = $state<LawTexts | null>(null);
  /** what somebody else saved meanwhile */
  theirs = $state.raw<LawPackNow | null>(null);
  readonly isUnsaved = $derived.by(
    () =>
      this.texts !== null &&
      this.pack !== null &&
      LAW_SECTIONS.some((section) => this.texts?.[section] !== this.pack?.texts[section]),
  );
  #language: () => AppState['view']['language'];
  #revision: number | null = null;
  #heard = 0;

  /** Make it while a component initialises. */
  constructor(app: AppState) {
    this.#language = () => app.view.language;
    this.all = new Asked<LawPacks>(() => at(api['law-pack']), this.#language);
    this.one = new Asked<LawPack>(
      () => this.pack_id && at(api['law-pack'][':pack_id'], { param: { pack_id: this.pack_id } }),
      this.#language,
    );
    new Watch(({ changes }) => {
      const newest = changes.filter(({ topic }) => topic === 'law_pack').map(({ revision }) => revision);
      this.#heard = Math.max(this.#heard, ...newest);
      untrack(() => {
        // what is being written is told of when it is saved
        if (this.texts === null && this.all.value !== null && this.all.value.revision < this.#heard) this.refresh();
      });
    });
  }

  refresh(): void {
    this.all.retry();
    this.one.retry();
  }

  choose(pack_id: string | null): void {
    this.chosen = pack_id;
    this.texts = null;
    this.theirs = null;
    this.#revision = null;
  }

  /** The text of a section as it stands on the page. */
  textOf(section: keyof LawTexts): string {
    return this.texts?.[section] ?? this.pack?.texts[section] ?? '';
  }

  write(section: keyof LawTexts, text: string): void {
    if (this.pack === null) return;
    this.texts ??= { ...this.pack.texts };
    this.texts[section] = text;
  }

  async begin() {
    const sent = await send(api['law-pack'].$post, { json: {} }, this.#language());
    if (sent.done) this.choose(sent.value.pack.pack_id);
    this.refresh();
    return sent;
  }

  /** @param period which time is to be mapped; left out where it is to stay */
  async save(period?: LawPackNow['period']) {
    const { pack } = this;
    const texts = this.texts ?? pack?.texts ?? null;
    if (pack === null || texts === null) return null;
    const route = api['law-pack'][':pack_id'];
    const revision = this.#revision ?? pack.revision;
    const given = {
      param: { pack_id: pack.pack_id },
      json: { texts, revision, ...(period !== undefined && { period }) },
    };
    const sent = await send(route.$put, given, this.#language());
    if (sent.done) {
      // what was written stays on the page while the rest is fetched
      const { value } = this.one;
      if (value !== null) this.one.value = { ...value, pack: { ...value.pack, ...sent.value.pack } };
      this.texts = null;
      this.theirs = null;
      this.#revision = null;
      this.refresh();
    } else if (sent.status === 409) {
      this.theirs = (sent.answer as { current: LawPackNow }).current;
      this.#revision = this.theirs.revision;
    }
    return sent;
  }

  async approve(pack: LawPackNow, given: { approved_on: string; decision: string }) {
    const { approve } = api['law-pack'][':pack_id'];
    const { pack_id, revision } = pack;
    const sent = await send(approve.$post, { param: { pack_id }, json: { ...given, revision } }, this.#language());
    if (sent.done) this.refresh();
    return sent;
  }

  async remove({ pack_id, revision }: LawPackNow) {
    const query = { revision: String(revision) };
    const sent = await send(api['law-pack'][':pack_id'].$delete, { param: { pack_id }, query }, this.#language());
    if (sent.done) this.choose(null);
    this.refresh();
    return sent;
  }
}
