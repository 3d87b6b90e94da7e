import { join } from 'node:path';
import { DayMarks } from './day-marks';
import { Limits } from './limits';
import { Proofs } from './proofs';
import { Spool } from './spool';

/** Where reports by residents are left; there is none where the public plane has been given no folder for them. */
export interface Intake {
  spool: Spool;
  limits: Limits;
  proofs: Proofs;
}

/** Opens the folder in which reports are left, and makes it where it may be made; what is counted is counted there. */
export function openIntake(folder: string): Intake {
  const spool = new Spool(folder);
  spool.prepare();
  const marks = new DayMarks(join(folder, 'limits'));
  return { spool, limits: new Limits(marks), proofs: new Proofs(marks) };
}
