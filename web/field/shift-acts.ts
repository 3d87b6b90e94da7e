import type { FieldReport } from '../api/types';
import type { FieldPass } from './apply-reports';
import { completed, toPlace, type OpenVisit, type Target } from './entry';
import { lastPlace, nextStops } from './next-stops';
import type { fieldTexts } from '../text/field';

type Handover = Pick<Extract<FieldReport, { kind: 'handover' }>, 'place' | 'text' | 'hours'>;

type Unplanned = Pick<Extract<FieldReport, { kind: 'unplanned' }>, 'actor' | 'activity' | 'stadsdel' | 'staff'>;

/** The phone that what is done is kept on. */
interface Phone {
  readonly app: { session: { now: () => Date } };
  readonly user_id: string;
  readonly t: (typeof fieldTexts)['sv'];
  /** where they are now; null between places */
  readonly visit: OpenVisit | null;
  open: (pass: FieldPass | null) => void;
  nameOf: (pass: FieldPass, target: Target) => string;
  clock: (instant: string) => string;
  keepVisit: (visit: OpenVisit | null) => Promise<void>;
  report: (reports: readonly FieldReport[], how: { visit: OpenVisit | null; what: string }) => Promise<void>;
}

/**
 * What a patrol does on a pass: each is kept on the phone as a report, and where they are now beside it. Thumbs are faster
 * than a phone that writes: each act is of the moment when it was tapped, and begins when the one before it is kept.
 */
export class ShiftActs {
  readonly #phone: Phone;
  #last: Promise<void> = Promise.resolve();

  constructor(phone: Phone) {
    this.#phone = phone;
  }

  /** Sets off for a pass: nothing of it is presence before they arrive. */
  setOff(pass: FieldPass): Promise<void> {
    const { phone, at } = this.#now();
    phone.open(null);
    return this.#inTurn(async () => {
      const visit = this.#open(pass, this.#first(pass), { set_off_at: at });
      const report: FieldReport = { ...newId(), kind: 'set_off', pass_id: pass.pass_id, at };
      await phone.report([report], { visit, what: phone.t.did.setOff(phone.clock(at)) });
    });
  }

  /** Begins a pass on the spot; one that is for a single place begins there. */
  begin(pass: FieldPass): Promise<void> {
    const { phone, at } = this.#now();
    phone.open(null);
    return this.#inTurn(async () => {
      const isOnePlace = pass.stops.length === 0 && pass.place !== null;
      const visit = isOnePlace ? this.#open(pass, toPlace(pass.place), { from: at }) : null;
      await phone.report([beginning(pass, at)], { visit, what: phone.t.did.begin(phone.clock(at)) });
    });
  }

  /** Begins a pass that nobody has planned, where they are. */
  beginUnplanned(what: Unplanned): Promise<void> {
    const { phone, at } = this.#now();
    phone.open(null);
    return this.#inTurn(async () => {
      const report: FieldReport = { ...newId(), kind: 'unplanned', pass_id: crypto.randomUUID(), at, ...what };
      await phone.report([report], { visit: null, what: phone.t.did.begin(phone.clock(at)) });
    });
  }

  /** Leaves for a place; what is under way ends here. */
  goTo(pass: FieldPass, target: Target): Promise<void> {
    const { phone, at } = this.#now();
    return this.#inTurn(async () => {
      const left = this.#leaving(at);
      const visit = this.#open(pass, target, { set_off_at: at });
      await phone.report(left, { visit, what: phone.t.did.goTo(phone.nameOf(pass, target)) });
    });
  }

  /** Is at a place: a visit begins. The first arrival begins the pass that they had set off for. */
  arrive(pass: FieldPass, target: Target): Promise<void> {
    const { phone, at } = this.#now();
    const since = phone.visit?.from ?? null;
    return this.#inTurn(async () => {
      // tapped twice
      if (phone.visit !== null && phone.visit.from !== null && phone.visit.from !== since) return;
      const left = this.#leaving(at);
      const onTheWay = phone.visit?.from === null ? phone.visit.set_off_at : null;
      const visit = this.#open(pass, target, { set_off_at: onTheWay, from: at });
      const begun = pass.actual_from === null ? [beginning(pass, at)] : [];
      await phone.report([...left, ...begun], { visit, what: phone.t.did.arrive(phone.nameOf(pass, target)) });
    });
  }

  /** Goes nowhere after all. */
  turnBack(): Promise<void> {
    return this.#inTurn(() => this.#phone.keepVisit(null));
  }

  leave(pass: FieldPass): Promise<void> {
    const { phone, at } = this.#now();
    return this.#inTurn(async () => {
      const left = this.#leaving(at);
      const { visit } = phone;
      if (visit && left.length > 0)
        await phone.report(left, { visit: null, what: phone.t.did.leave(phone.nameOf(pass, visit)) });
    });
  }

  /** What was done and seen where they are, by what has been told until now. */
  tell(told: (visit: OpenVisit) => Partial<Pick<OpenVisit, 'done' | 'seen' | 'seen_note'>>): Promise<void> {
    return this.#inTurn(async () => {
      const { visit } = this.#phone;
      if (visit) await this.#phone.keepVisit({ ...visit, ...told(visit) });
    });
  }

  end(pass: FieldPass, done: readonly string[], note: string, line: Handover | null): Promise<void> {
    const { phone, at } = this.#now();
    phone.open(null);
    return this.#inTurn(async () => {
      const left = this.#leaving(at);
      const end = { ...newId(), kind: 'end', pass_id: pass.pass_id, at, done: [...done], note } as FieldReport;
      const lines = line ? [handover(pass, at, line)] : [];
      await phone.report([...left, ...lines, end], { visit: null, what: phone.t.did.end(phone.clock(at)) });
    });
  }

  handOver(pass: FieldPass, line: Handover): Promise<void> {
    const { phone, at } = this.#now();
    return this.#inTurn(() =>
      phone.report([handover(pass, at, line)], { visit: phone.visit, what: phone.t.did.handover }),
    );
  }

  #inTurn(act: () => Promise<void>): Promise<void> {
    this.#last = this.#last.catch(() => undefined).then(act);
    return this.#last;
  }

  #now(): { phone: Phone; at: string } {
    return { phone: this.#phone, at: this.#phone.app.session.now().toISOString() };
  }

  /** Where a pass begins: at the first place that lacks its dose, else in the stadsdel at large. */
  #first(pass: FieldPass): Target {
    return toPlace(nextStops(pass, lastPlace(pass)).find(({ dose }) => !dose.isDone)?.place ?? null);
  }

  #open(pass: FieldPass, target: Target, when: Partial<Pick<OpenVisit, 'from' | 'set_off_at'>>): OpenVisit {
    const { place, register_place, stadsdel, word } = target;
    const { user_id } = this.#phone;
    return completed({ user_id, pass_id: pass.pass_id, place, register_place, stadsdel, word, ...when });
  }

  /** The report of the visit that ends now; none on the way. */
  #leaving(to: string): FieldReport[] {
    const { visit } = this.#phone;
    if (!visit || visit.from === null || visit.from >= to) return [];
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
