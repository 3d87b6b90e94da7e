import { randomUUID } from 'node:crypto';
import { findPersonal, maskPersonal, PERSONAL_KINDS } from '../../../data/terms/personal-data';
import type { SpooledReport } from '../../contract/spooled';
import type { Limited } from './limits';
import { readPhotos } from './read-photos';
import { checkForm, valuesOf, type CheckedForm } from './report-form';
import { hashCode, newCode } from './receipt-code';
import type { Asked } from './asked';

/** The field that people do not see and programs fill in. */
const TRAP = 'webbplats';

/**
 * The form in its two steps: what was written is shown once more, with what it seems to tell of persons and what others
 * have told nearby, and only what is sent from there is kept.
 */
export async function takeReport(asked: Asked, form: FormData): Promise<Response> {
  const { show, site, intake, address } = asked;
  if (form.get(TRAP)) return show({ page: 'refused', why: 'trap' }, 400);
  const values = valuesOf(form);
  const step = form.get('step');
  if (step === 'change') return show({ page: 'write', values, faults: {} });
  const result = checkForm(values, site.document);
  if ('faults' in result) return show({ page: 'write', values, faults: result.faults }, 400);
  const { checked } = result;
  if (step !== 'send') {
    const found = findPersonal(`${checked.place}\n${checked.text}`);
    return show({ page: 'check', values, stadsdel: checked.stadsdel, found, photo: null });
  }
  if (intake.spool.isFull()) return show({ page: 'refused', why: 'full' }, 503);
  const proof = form.get('proof');
  const kind = typeof proof === 'string' && intake.proofs.accept(proof) ? 'proven_report' : 'report';
  if (!intake.limits.take(kind, address)) return show({ page: 'refused', why: 'too_many' }, 429);
  const photos = await readPhotos(form.getAll('foto'));
  if (Array.isArray(photos)) return leave(asked, checked, photos, kind);
  // reading pictures costs more than anything else here: those that come to nothing have a limit of their own
  intake.limits.giveBack(kind, address);
  if (!intake.limits.take('spoilt', address)) return show({ page: 'refused', why: 'too_many' }, 429);
  return show({ page: 'check', values, stadsdel: checked.stadsdel, found: [], photo: photos }, 400);
}

/** Leaves a report for the municipality, and leads on to its receipt. */
function leave(
  { intake, address, language, link, show, c }: Asked,
  checked: CheckedForm,
  photos: SpooledReport['photos'],
  kind: Limited,
): Response {
  const code = newCode();
  const receipt_hash = hashCode(code);
  const [place, text] = [maskPersonal(checked.place), maskPersonal(checked.text)];
  const masked = PERSONAL_KINDS.filter((kind) => place.masked.includes(kind) || text.masked.includes(kind));
  try {
    intake.spool.leave(receipt_hash, {
      message: 'report',
      report_id: randomUUID(),
      receipt_hash,
      language,
      received_at: new Date().toISOString(),
      kind: checked.kind,
      category: checked.category,
      stadsdel: checked.stadsdel,
      point: checked.point,
      place: place.text,
      text: text.text,
      masked,
      photos,
    });
  } catch {
    // a disk that is full, a folder that may not be written in: nothing of it is kept
    intake.limits.giveBack(kind, address);
    return show({ page: 'refused', why: 'not_saved' }, 503);
  }
  c.header('Cache-Control', 'no-store');
  return c.redirect(`${link(`kvitto/${code}`)}?ny`, 303);
}
