import type { Limits } from './limits';
import type { Proofs } from './proofs';
import type { Spool } from './spool';

/** Where reports by residents are left; there is none where the public plane has been given no folder for them. */
export interface Intake {
  spool: Spool;
  limits: Limits;
  proofs: Proofs;
}
