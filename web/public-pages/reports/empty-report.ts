import type { ReportView } from '../../api/types';

/** Pages of reports as everybody gets them first. */
export const EMPTY_REPORT: readonly ReportView[] = [
  {
    page: 'write',
    values: { kind: '', category: '', stadsdel: '', place: '', text: '', lng: '', lat: '' },
    faults: {},
  },
  { page: 'points', isThanked: false },
  { page: 'ask', given: '', isMissing: false },
];
