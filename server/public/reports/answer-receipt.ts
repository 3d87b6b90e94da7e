import { leaveEcho } from './send-echo';
import { hashCode, parseCode } from './receipt-code';
import { readReceipt } from './read-receipt';
import type { Asked } from './asked';

/** What came of a report, for who has its code. @param isTyped whether it was typed into the form, and not in the address */
export function answerReceipt(asked: Asked, given: string, isTyped: boolean): Response {
  const { c, intake, address, show, link } = asked;
  const missing = () => show({ page: 'ask', given: given.slice(0, 40), isMissing: true }, 404);
  const code = parseCode(given);
  if (code === null) return missing();
  const found = find(asked, code);
  if (found === null)
    return intake.limits.take('miss', address) ? missing() : show({ page: 'refused', why: 'too_many' }, 429);
  c.header('Cache-Control', 'no-store');
  if (isTyped) return c.redirect(link(`kvitto/${code}`), 303);
  return show({
    page: 'receipt',
    code,
    receipt: found.receipt,
    isNew: c.req.query('ny') !== undefined,
    isThanked: c.req.query('tack') !== undefined,
  });
}

/** Who has the code says that it is not mended. */
export function echoReceipt(asked: Asked, given: string): Response {
  const { show, link, c } = asked;
  const code = parseCode(given);
  const receipt = code === null ? null : (find(asked, code)?.receipt ?? null);
  if (receipt === null) return show({ page: 'ask', given: given.slice(0, 40), isMissing: true }, 404);
  const refused = leaveEcho(asked, receipt.report_id, 'not_mended');
  return refused ?? c.redirect(`${link(`kvitto/${code}`)}?tack`, 303);
}

/** What is known by a code: its receipt, or that it waits to be taken in. */
function find({ folder, intake }: Asked, code: string) {
  const hash = hashCode(code);
  const receipt = readReceipt(folder, hash);
  return receipt !== null || intake.spool.isWaiting(hash) ? { receipt } : null;
}
