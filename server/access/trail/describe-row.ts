import type { AuditedAction } from '../../store/audited-actions';
import type { Text } from '../../http/problem';
import { SAY_ACCOUNT } from './describe-account';
import { SAY_DELIVERY } from './describe-delivery';
import { describeLook } from './describe-look';
import { SAY_LAW_PACK } from './describe-law-pack';
import { SAY_MEASURE } from './describe-measure';
import { SAY_MEETING } from './describe-meeting';
import { SAY_NOTICES } from './describe-notices';
import { SAY_PLACE } from './describe-place';
import { SAY_PLAN } from './describe-plan';
import { SAY_PRIORITY } from './describe-priority';
import { SAY_PROMISE } from './describe-promise';
import { SAY_IMPORT } from './describe-import';
import { SAY_PUBLICATION } from './describe-publication';
import { SAY_ADDRESS } from './describe-address';
import { SAY_QUALITY } from './describe-quality';
import { SAY_REPORT } from './describe-report';
import { SAY_STORE } from './describe-store';
import { SAY_TRIAL } from './describe-trial';
import { SAY_WEEKLY } from './describe-weekly';
import { describeWho, type Who } from './describe-who';
import type { DescribedRow } from './described-row';
import type { TrailNames } from './trail-names';
import type { TrailThings } from './trail-things';

/** How each deed goes on after who did it. */
export const SAY: Readonly<Record<AuditedAction, (row: DescribedRow) => Text>> = {
  ...SAY_ACCOUNT,
  ...SAY_DELIVERY,
  ...SAY_LAW_PACK,
  ...SAY_MEASURE,
  ...SAY_MEETING,
  ...SAY_NOTICES,
  ...SAY_PLACE,
  ...SAY_PLAN,
  ...SAY_PRIORITY,
  ...SAY_PROMISE,
  ...SAY_IMPORT,
  ...SAY_PUBLICATION,
  ...SAY_QUALITY,
  ...SAY_ADDRESS,
  ...SAY_REPORT,
  ...SAY_STORE,
  ...SAY_TRIAL,
  ...SAY_WEEKLY,
};

interface Row extends Who {
  action: string;
  subject: string;
  subject_id: string | null;
  detail: unknown;
}

/** A row of the audit trail as a sentence: who did what. */
export function describeRow(row: Row, names: TrailNames, things: TrailThings): Text {
  const who = describeWho(row);
  const { sv, en } = describeDeed(row, names, things);
  return { sv: `${who.sv} ${sv}`, en: `${who.en} ${en}` };
}

function describeDeed(row: Row, names: TrailNames, things: TrailThings): Text {
  const { user_id, action, subject, subject_id } = row;
  const detail = isObject(row.detail) ? row.detail : {};
  const deed = `${action} ${subject}`;
  if (deed in SAY) return SAY[deed as AuditedAction]({ user_id, subject_id, detail, names, things });
  if (action === 'look') return describeLook(subject, detail, names);
  if (action === 'refuse')
    return { sv: `nekades: för många frågor till ${subject}`, en: `was refused: too many requests to ${subject}` };
  // of an older or newer version
  return { sv: `gjorde ”${action}” med ”${subject}”`, en: `did “${action}” to “${subject}”` };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
