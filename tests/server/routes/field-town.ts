import { randomUUID } from 'node:crypto';
import type { z } from '@hono/zod-openapi';
import { fieldOutcomes, fieldPasses } from '../../../server/contract/field';
import { savedPass } from '../../../server/contract/pass';
import { session } from '../../../server/contract/session';
import { nowIn } from '../../../server/passes/clock';
import { planned } from '../passes/planned';
import { openTown, pass, type Town } from '../tiny-town';

type Visitor = ReturnType<Town['as']>;
export const WALKER = { name: 'Nils', role: 'partner', actors: ['walkers'], unit: 'Grupp A' } as const;
export const ANOTHER = { name: 'Berit', role: 'police', actors: ['police'] } as const;

/** A town whose data are of a day of its own, on which they stand still, and what patrols send from there. */
export class FieldTown {
  town!: Town;
  now!: Date;

  async open(): Promise<void> {
    this.town = await openTown({ tables: { presence: [pass()] }, as_of: '2026-01-08' });
    this.now = nowIn({ today: '2026-01-08' }, 'Europe/Stockholm', new Date());
  }

  readonly minutesOn = (n: number) => new Date(this.now.getTime() + n * 60_000).toISOString();

  readonly userIdOf = async (as: Visitor) =>
    session.parse(await (await as.request('/api/session')).json()).user?.user_id ?? '';

  /** Plans a pass from an hour ago to an hour from now, on the clock of the data. */
  readonly plan = async (more: object = {}, as = this.town.as('police')) => {
    const given = planned({ planned_from: this.minutesOn(-60), planned_to: this.minutesOn(60), ...more });
    return savedPass.parse((await as.send('POST', '/api/passes', given)).answer).pass;
  };

  readonly report = async (as: Visitor, ...reports: object[]) => {
    const sent = { user_id: await this.userIdOf(as), reports };
    const { status, answer } = await as.send('POST', '/api/field/reports?language=en', sent);
    if (status !== 200) throw new Error(JSON.stringify(answer));
    return fieldOutcomes.parse(answer).outcomes;
  };

  readonly read = async (as: Visitor): Promise<z.infer<typeof fieldPasses>> =>
    fieldPasses.parse(await (await as.request('/api/field/passes')).json());

  readonly readOne = async (as: Visitor, pass_id: string) =>
    (await this.read(as)).passes.find((found) => found.pass_id === pass_id);
}

export const begin = (pass_id: string, at: string) => ({ report_id: randomUUID(), kind: 'begin', pass_id, at });

export const end = (pass_id: string, at: string, more: object = {}) => ({
  ...{ report_id: randomUUID(), kind: 'end', pass_id, at },
  ...{ done: ['talk'], note: '', ...more },
});

export const visit = (pass_id: string, from: string, to: string, place: string | null = 'torget') => ({
  ...{ report_id: randomUUID(), kind: 'visit', pass_id, place, from, to },
  done: ['visible', 'talk'],
});

export const undo = (pass_id: string, at: string, undoes: string) => ({
  ...{ report_id: randomUUID(), kind: 'undo', pass_id, at, undoes },
});
