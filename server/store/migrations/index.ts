import type { Kysely } from 'kysely';
import { up as plan } from './0001-plan';
import { up as fieldReport } from './0002-field-report';
import { up as auditChain } from './0003-audit-chain';
import { up as auditLookup } from './0004-audit-lookup';
import { up as savedView } from './0005-saved-view';
import { up as topicRevision } from './0006-topic-revision';
import { up as promise } from './0007-promise';
import { up as meetingOutcome } from './0008-meeting-outcome';
import { up as place } from './0009-place';
import { up as measure } from './0010-measure';
import { up as weeklyMeeting } from './0011-weekly-meeting';
import { up as publication } from './0012-publication';
import { up as lawPack } from './0013-law-pack';
import { up as priorityDecision } from './0014-priority-decision';
import { up as noticeChoice } from './0015-notice-choice';
import { up as report } from './0016-report';
import { up as publicationDraft } from './0017-publication-draft';
import { up as trial } from './0018-trial';
import { up as lawPackPeriod } from './0019-law-pack-period';
import { up as reportMeasure } from './0020-report-measure';
import { up as dataChoice } from './0021-data-choice';
import { up as tour } from './0022-tour';
import { up as addressMend } from './0023-address-mend';
import { up as fieldShift } from './0024-field-shift';
import { up as verdictHistory } from './0025-verdict-history';
import { up as shiftHours } from './0026-shift-hours';
import { up as withdrawnText } from './0027-withdrawn-text';

/** Every change of the store's shape, in order; one that has been released is never altered. */
export const MIGRATIONS: Readonly<
  Record<string, (db: Kysely<unknown>, engine: 'sqlite' | 'postgres') => Promise<void>>
> = {
  '0001-plan': plan,
  '0002-field-report': fieldReport,
  '0003-audit-chain': auditChain,
  '0004-audit-lookup': auditLookup,
  '0005-saved-view': savedView,
  '0006-topic-revision': topicRevision,
  '0007-promise': promise,
  '0008-meeting-outcome': meetingOutcome,
  '0009-place': place,
  '0010-measure': measure,
  '0011-weekly-meeting': weeklyMeeting,
  '0012-publication': publication,
  '0013-law-pack': lawPack,
  '0014-priority-decision': priorityDecision,
  '0015-notice-choice': noticeChoice,
  '0016-report': report,
  '0017-publication-draft': publicationDraft,
  '0018-trial': trial,
  '0019-law-pack-period': lawPackPeriod,
  '0020-report-measure': reportMeasure,
  '0021-data-choice': dataChoice,
  '0022-tour': tour,
  '0023-address-mend': addressMend,
  '0024-field-shift': fieldShift,
  '0025-verdict-history': verdictHistory,
  '0026-shift-hours': shiftHours,
  '0027-withdrawn-text': withdrawnText,
};
