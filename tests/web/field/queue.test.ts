import { describe, expect, it } from 'vitest';
import type { FieldOutcome } from '../../../web/api/types';
import { mended, nextBatch, outdated, settle, waitAfter } from '../../../web/field/queue';
import { at, entry, visit } from './entries';

const outcome = (report_id: string, more: Partial<FieldOutcome> = {}): FieldOutcome => ({
  report_id,
  status: 'saved',
  code: 'saved',
  message: '',
  saved_at: at(1),
  ...more,
});

describe('the queue of reports', () => {
  it('is sent in the order that things happened, at most twenty at a time', () => {
    const entries = Array.from({ length: 25 }, () => entry({}));
    const batch = nextBatch([...entries].reverse(), 'u');
    expect(batch.map(({ seq }) => seq)).toEqual(entries.slice(0, 20).map(({ seq }) => seq));
  });

  it('holds back what somebody else has reported on the same phone, and what is sent or refused', () => {
    const own = entry({});
    const others = [
      entry({}, { user_id: 'v' }),
      entry({}, { state: 'saved' }),
      entry({}, { state: 'refused' }),
      entry({}, { state: 'told' }),
    ];
    expect(nextBatch([...others, own], 'u')).toEqual([own]);
    expect(nextBatch([own], 'v')).toEqual([]);
  });

  it('keeps what was refused with its reason, what is to be read, and what was not answered', () => {
    const batch = [entry({}), entry({}), entry({}), entry({})];
    const settled = settle(batch, [
      outcome('1'),
      outcome('2', { code: 'pass_cancelled', message: 'Passet är inställt.' }),
      outcome('3', { status: 'refused', code: 'too_old', message: 'För gammal.', saved_at: null }),
    ]);
    expect(settled.map(({ state, code, message }) => [state, code, message])).toEqual([
      ['saved', 'saved', ''],
      ['told', 'pass_cancelled', 'Passet är inställt.'],
      ['refused', 'too_old', 'För gammal.'],
      ['waiting', '', ''],
    ]);
  });

  it('forgets what has been saved only when the passes tell of it', () => {
    const [saved, unseen, waiting] = [entry({}, { state: 'saved' }), entry({}, { state: 'saved' }), entry({})];
    const known = [saved, waiting].map(({ report }) => report.report_id);
    expect(outdated([saved, unseen, waiting], known)).toEqual([saved]);
  });

  it('waits 2, 4, 8 seconds and so on, and never more than a minute', () => {
    expect([1, 2, 3, 4, 5, 6, 60].map(waitAfter)).toEqual([2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000]);
  });

  it('sends what has been mended under a new id, as its owner', () => {
    const refused = entry(visit(10, 5), { state: 'refused', code: 'ends_before_it_begins', message: 'Nej.' });
    expect(mended(refused, { to: at(15) }, 'report-new')).toEqual({
      user_id: 'u',
      undone_kind: null,
      report: { ...refused.report, report_id: 'report-new', to: at(15) },
      state: 'waiting',
      code: '',
      message: '',
    });
  });
});
