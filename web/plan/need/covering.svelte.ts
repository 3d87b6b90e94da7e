import { isPlanned } from '../../../data/terms/pass-source';
import type { Pass } from '../../api/types';
import { formatShare } from '../../text/format';
import { needTexts } from '../../text/need';
import { boardTexts } from '../../text/plan-board';
import { spanOf, type Span } from '../board/block';
import { presencesOf } from '../presences';
import type { PlanState } from '../plan-state.svelte';
import { coveredShare } from './covered-share';
import { offByLot } from './off-by-lot';
import { hourLevels, type HourLevel } from './hour-levels';
import type { NeedState } from './need-state.svelte';

const SLOTS = 56;

/** What of the plan is changed: a pass is somewhere else, or a new one is there. */
export interface Change {
  stadsdel: string;
  span: Span;
  /** the pass that is moved; null for a new one, or a copy */
  pass_id: string | null;
  /** its stops, which go along: those in the stadsdel are what covers it */
  tour?: Pass['tour'];
}

/** The need of each stadsdel's hours and what of it the plan covers, worked out in the page. */
export class Covering {
  readonly #plan: PlanState;
  readonly #need: NeedState;
  readonly #spans = $derived.by(() => {
    const spans: Record<string, { pass_id: string; span: Span }[]> = {};
    for (const pass of this.#plan.passes) {
      if (pass.status === 'cancelled' || !isPlanned(pass)) continue;
      for (const at of presencesOf(pass)) {
        const span = spanOf(at, this.#plan.monday, this.#plan.timeZone);
        (spans[at.stadsdel] ??= []).push({ pass_id: pass.pass_id, span });
      }
    }
    return spans;
  });

  /** Make it while a component initialises. */
  constructor(plan: PlanState, need: NeedState) {
    this.#plan = plan;
    this.#need = need;
  }

  /** How much each slot needs at the least; null for those who may not see it. @param stadsdel '' for all of them */
  levels(stadsdel: string): HourLevel[] | null {
    const need = this.#need.shown;
    const share = this.#share(stadsdel);
    if (!need || !share) return null;
    const even = 1 / (SLOTS * (stadsdel === '' ? 1 : need.stadsdelar.length));
    return hourLevels(share, need.card.n_offences, even);
  }

  /** When somebody is planned to be in a stadsdel. @param stadsdel '' for anywhere */
  there(stadsdel: string): readonly Span[] {
    const rows = stadsdel === '' ? Object.values(this.#spans).flat() : (this.#spans[stadsdel] ?? []);
    return rows.map(({ span }) => span);
  }

  /** What of the need a change would cover, in words; '' where nothing is known of it. */
  words({ stadsdel, span, pass_id, tour = null }: Change): string {
    const share = this.#share(stadsdel);
    if (!share) return '';
    const { language } = this.#plan.app.view;
    const rows = this.#spans[stadsdel] ?? [];
    const others = rows.filter((row) => row.pass_id !== pass_id).map((row) => row.span);
    const before = coveredShare(
      share,
      rows.map((row) => row.span),
    );
    const after = coveredShare(share, [...others, ...spansIn(stadsdel, span, tour)]);
    if (before === null || after === null) return '';
    const name = this.#need.shown?.stadsdelar.find((unit) => unit.stadsdel === stadsdel)?.name ?? stadsdel;
    const [was, is] = [formatShare(before, language), formatShare(after, language)];
    const t = boardTexts[language];
    return was === is ? t.covers(is, name) : t.coversFrom(was, is, name);
  }

  /** The same of a pass that has been moved. */
  wordsOf(pass: Pick<Pass, 'pass_id' | 'stadsdel' | 'place' | 'planned_from' | 'planned_to' | 'tour'>): string {
    const span = spanOf(pass, this.#plan.monday, this.#plan.timeZone);
    const covers = this.words({ stadsdel: pass.stadsdel, span, pass_id: pass.pass_id, tour: pass.tour });
    return [covers, this.lotWords(pass)].filter((each) => each !== '').join('; ');
  }

  /** Which trial's lot keeps a place without presence where a pass would be, in words; '' where none does. */
  lotWords(pass: Pick<Pass, 'stadsdel' | 'place' | 'planned_from' | 'planned_to' | 'tour'>): string {
    const lot = offByLot(this.#need.shown?.off_by_lot ?? null, pass, this.#plan.timeZone);
    return lot ? needTexts[this.#plan.app.view.language].offByLot(lot.trial, lot.name) : '';
  }

  #share(stadsdel: string): readonly number[] | null {
    const need = this.#need.shown;
    if (!need) return null;
    const key = this.#need.measure === 'offences' ? 'share_offences' : 'share_harm';
    if (stadsdel !== '') return need.stadsdelar.find((unit) => unit.stadsdel === stadsdel)?.[key] ?? null;
    return Array.from({ length: SLOTS }, (_, slot) =>
      need.stadsdelar.reduce((sum, unit) => sum + (unit[key][slot] ?? 0), 0),
    );
  }
}

/** When a pass is in a stadsdel: all of it, or its stops there. */
function spansIn(stadsdel: string, span: Span, tour: Pass['tour']): Span[] {
  if (tour === null) return [span];
  return tour.stops
    .filter((stop) => stop.stadsdel === stadsdel)
    .map(({ from_min, stay_min }) => ({ from: span.from + from_min, to: span.from + from_min + stay_min }));
}
