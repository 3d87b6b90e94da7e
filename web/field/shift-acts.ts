import type { FieldReport } from '../api/types';
import type { FieldPass } from './apply-reports';
import { completed, toPlace, type OpenVisit, type Target } from './entry';
import type { FieldState } from './field-state.svelte';
import { lastPlace, nextStops } from './next-stops';

type Handover = Pick<Extract<FieldReport, { kind: 'handover' }>, 'place' | 'text' | 'hours'>;

/** What a patrol does on a pass: each is kept on the phone as a report, and where they are now beside it. */
export class ShiftActs {
  readonly #field: FieldState;

  constructor(field: FieldState) {
    this.#field = field;
  }

  /** Sets off for a pass: nothing of it is presence before they arrive. */
  setOff(pass: FieldPass): Promise<void> {
    const { field, at } = this.#now();
    field.open(null);
    const visit = this.#open(pass, this.#first(pass), { set_off_at: at });
    const report: FieldReport = { ...newId(), kind: 'set_off', pass_id: pass.pass_id, at };
    return field.report([report], { visit, what: field.t.did.setOff(field.clock(at)) });
  }

  /** Begins a pass on the spot; one that is for a single place begins there. */
  begin(pass: FieldPass): Promise<void> {
    const { field, at } = this.#now();
    field.open(null);
    const isOnePlace = pass.stops.length === 0 && pass.place !== null;
    const visit = isOnePlace ? this.#open(pass, toPlace(pass.place), { from: at }) : null;
    return field.report([beginning(pass, at)], { visit, what: field.t.did.begin(field.clock(at)) });
  }

  /** Leaves for a place; what is under way ends here. */
  async goTo(pass: FieldPass, target: Target): Promise<void> {
    const { field, at } = this.#now();
    const left = this.#leaving(at);
    const visit = this.#open(pass, target, { set_off_at: at });
    await field.report(left, { visit, what: field.t.did.goTo(field.nameOf(pass, target)) });
  }

  /** Is at a place: a visit begins. The first arrival begins the pass that they had set off for. */
  async arrive(pass: FieldPass, target: Target): Promise<void> {
    const { field, at } = this.#now();
    const left = this.#leaving(at);
    const onTheWay = field.visit?.from === null ? field.visit.set_off_at : null;
    const visit = this.#open(pass, target, { set_off_at: onTheWay, from: at });
    const begun = pass.actual_from === null ? [beginning(pass, at)] : [];
    await field.report([...left, ...begun], { visit, what: field.t.did.arrive(field.nameOf(pass, target)) });
  }

  /** Goes nowhere after all. */
  async turnBack(): Promise<void> {
    const { field } = this.#now();
    await field.keepVisit(null);
  }

  async leave(pass: FieldPass): Promise<void> {
    const { field, at } = this.#now();
    const left = this.#leaving(at);
    const { visit } = field;
    if (visit && left.length > 0)
      await field.report(left, { visit: null, what: field.t.did.leave(field.nameOf(pass, visit)) });
  }

  /** What was done and seen where they are. */
  async tell(told: Partial<Pick<OpenVisit, 'done' | 'seen' | 'seen_note'>>): Promise<void> {
    const { visit } = this.#field;
    if (visit) await this.#field.keepVisit({ ...visit, ...told });
  }

  end(pass: FieldPass, done: readonly string[], note: string, line: Handover | null): Promise<void> {
    const { field, at } = this.#now();
    const left = this.#leaving(at);
    field.open(null);
    const end = { ...newId(), kind: 'end', pass_id: pass.pass_id, at, done: [...done], note } as FieldReport;
    const lines = line ? [handover(pass, at, line)] : [];
    return field.report([...left, ...lines, end], { visit: null, what: field.t.did.end(field.clock(at)) });
  }

  handOver(pass: FieldPass, line: Handover): Promise<void> {
    const { field, at } = this.#now();
    return field.report([handover(pass, at, line)], { visit: field.visit, what: field.t.did.handover });
  }

  #now(): { field: FieldState; at: string } {
    return { field: this.#field, at: this.#field.app.session.now().toISOString() };
  }

  /** Where a pass begins: at the first place that lacks its dose, else in the stadsdel at large. */
  #first(pass: FieldPass): Target {
    return toPlace(nextStops(pass, lastPlace(pass)).find(({ dose }) => !dose.isDone)?.place ?? null);
  }

  #open(pass: FieldPass, target: Target, when: Partial<Pick<OpenVisit, 'from' | 'set_off_at'>>): OpenVisit {
    const { place, register_place, stadsdel, word } = target;
    const { user_id } = this.#field;
    return completed({ user_id, pass_id: pass.pass_id, place, register_place, stadsdel, word, ...when });
  }

  /** The report of the visit that ends now; none on the way. */
  #leaving(to: string): FieldReport[] {
    const { visit } = this.#field;
    if (visit?.from == null || visit.from >= to) return [];
    const { pass_id, place, register_place, stadsdel, word, set_off_at, from, done, seen, seen_note } = visit;
    const where = { place, register_place, stadsdel, word };
    const told = { done: [...done], seen: [...seen], seen_note };
    return [{ ...newId(), kind: 'visit', pass_id, ...where, set_off_at, from, to, ...told } as FieldReport];
  }
}

function newId(): { report_id: string } {
  return { report_id: crypto.randomUUID() };
}

function beginning({ pass_id }: FieldPass, at: string): FieldReport {
  return { ...newId(), kind: 'begin', pass_id, at };
}

function handover({ pass_id }: FieldPass, at: string, line: Handover): FieldReport {
  return { ...newId(), kind: 'handover', pass_id, at, ...line };
}
