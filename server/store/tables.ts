import type { PassStatus } from '../../data/terms/pass-status';
import type { VERDICTS } from '../../data/terms/verdict';
import type { Generated } from 'kysely';
import type { PlaceStatus, RegisterKind } from '../../data/terms/place-register';
import type { PriorityKind } from '../../data/terms/voice';
import type { Topic } from './change';

/**
 * The tables of the operational store: text and integer columns only, so that one set of migrations fits both engines.
 * Instants are texts in UTC, '2026-01-01T20:00:00.000Z', which sort as they are; yes and no are 1 and 0.
 */
export interface Tables {
  pass: PassTable;
  pass_template: PassTemplateTable;
  template_pass: TemplatePassTable;
  visit: VisitTable;
  field_report: FieldReportTable;
  suggestion: SuggestionTable;
  feed: FeedTable;
  saved_view: SavedViewTable;
  place: PlaceTable;
  place_status: PlaceStatusTable;
  promise: PromiseTable;
  measure: MeasureTable;
  meeting_outcome: MeetingOutcomeTable;
  weekly_meeting: WeeklyMeetingTable;
  publication: PublicationTable;
  law_pack: LawPackTable;
  notice_choice: NoticeChoiceTable;
  priority_decision: PriorityDecisionTable;
  promise_activity: PromiseActivityTable;
  promise_verdict: PromiseVerdictTable;
  audit: AuditTable;
  audit_head: AuditHeadTable;
  plan_revision: PlanRevisionTable;
  topic_revision: TopicRevisionTable;
}

/** One planned presence: who, what, where, when, and how it went. */
interface PassTable {
  pass_id: string;
  /** goes up by one with every change: who saves has to know the newest */
  revision: number;
  /** code of the pack's actors.json */
  actor: string;
  /** name of a team of that actor; null for the actor as a whole */
  unit: string | null;
  /** code of the pack's actors.json */
  activity: string;
  stadsdel: string;
  /** a named place of the pack */
  place: string | null;
  /** a drawn area: GeoJSON Polygon, degrees */
  area: string | null;
  planned_from: string;
  planned_to: string;
  /** Monday, local time, of the week in which it starts */
  week_start: string;
  staff: number;
  /** the area of the promise that it serves */
  promise_area: string | null;
  note: string;
  status: PassStatus;
  /** when it really began and ended; null when not yet known */
  actual_from: string | null;
  actual_to: string | null;
  /** 'plan', 'template', 'copy', 'suggestion', 'demo' */
  source: string;
  created_by: string;
  created_at: string;
  updated_by: string;
  updated_at: string;
}

/** A weekly template by name. */
interface PassTemplateTable {
  template_id: string;
  revision: number;
  name: string;
  created_by: string;
  created_at: string;
}

/** One pass of a template: weekday and wall clock instead of instants. */
interface TemplatePassTable {
  template_id: string;
  position: number;
  actor: string;
  unit: string | null;
  activity: string;
  stadsdel: string;
  place: string | null;
  /** ISO weekday, Monday 1 */
  weekday: number;
  /** minutes after midnight on the wall clock */
  start_min: number;
  duration_min: number;
  staff: number;
  promise_area: string | null;
  note: string;
}

/** What was done in the field: one stay at one place during a pass. The phone makes the id, so that sending twice is once. */
interface VisitTable {
  visit_id: string;
  pass_id: string;
  stadsdel: string;
  place: string | null;
  visited_from: string;
  visited_to: string;
  done: string;
  reported_by: string;
  recorded_at: string;
}

/** What a phone reported, under the id that it made: sent again, it is answered as the first time. */
interface FieldReportTable {
  report_id: string;
  pass_id: string;
  kind: 'begin' | 'end' | 'visit' | 'undo';
  /** JSON: as it was sent */
  report: string;
  /** JSON: what was answered */
  outcome: string;
  /** JSON: times and status of the pass before it, to undo it; null where it changed none */
  before: string | null;
  /** the report that took it back */
  undone_by: string | null;
  reported_by: string;
  recorded_at: string;
}

/** A draft of visits, with what it was made from; JSON in `parameters` and `result`. */
interface SuggestionTable {
  suggestion_id: string;
  revision: number;
  week_start: string;
  seed: string;
  data_version: string;
  parameters: string;
  result: string;
  status: 'draft' | 'accepted' | 'discarded';
  created_by: string;
  created_at: string;
}

/** A calendar feed: only the hash of its secret is kept. */
interface FeedTable {
  feed_id: string;
  secret_hash: string;
  user_id: string;
  kind: 'person' | 'stadsdel';
  stadsdel: string | null;
  created_at: string;
  revoked_at: string | null;
}

/** A view of the page that somebody has saved; no two of theirs have one name. */
interface SavedViewTable {
  view_id: string;
  /** goes up by one with every change: who saves has to know the newest */
  revision: number;
  user_id: string;
  name: string;
  /** path and query of the page */
  address: string;
  created_at: string;
  updated_at: string;
}

/** A place of the register. */
interface PlaceTable {
  place_id: string;
  /** goes up by one with every change: who saves has to know the newest */
  revision: number;
  name: string;
  kind: RegisterKind;
  stadsdel: string;
  /** the named place of the pack that it is about, as passes and promises name it */
  pack_place: string | null;
  /** GeoJSON Polygon or MultiPolygon, degrees */
  outline: string;
  /** JSON: organisations and functions that take part */
  members: string;
  status: PlaceStatus;
  /** 'pack', or what its outline was made from */
  made_from: string;
  updated_by: string;
  updated_at: string;
}

/** What has been decided of a place, in order. */
interface PlaceStatusTable {
  place_id: string;
  position: number;
  status: PlaceStatus;
  reason: string;
  decided_by: string;
  decided_at: string;
}

/** What is done about a problem at a place or in a stadsdel. */
interface MeasureTable {
  measure_id: string;
  /** goes up by one with every change: who saves has to know the newest */
  revision: number;
  /** null for one of a whole stadsdel */
  place_id: string | null;
  stadsdel: string;
  promise_id: string | null;
  /** local date */
  begins_on: string;
  /** JSON: contract/measures.ts, measureFields without where it is and its promise */
  content: string;
  created_by: string;
  created_at: string;
  updated_by: string;
  updated_at: string;
}

/** A weekly meeting of police and municipality. */
interface WeeklyMeetingTable {
  weekly_id: string;
  /** goes up by one with every change of what was decided */
  revision: number;
  /** local date; no two meetings of one day */
  held_on: string;
  /** JSON: contract/weekly.ts, sheet, as it was */
  sheet: string;
  /** JSON: what was decided, by whom and until when it is to be done */
  decisions: string;
  recorded_by: string;
  recorded_at: string;
}

/** A version of what the public may read. */
interface PublicationTable {
  /** 1, 2, 3 … */
  version: number;
  published_at: string;
  published_by: string;
  reason: string;
  /** the earlier version that it brings back */
  restores: number | null;
  /** JSON: contract/published.ts, as it was written */
  document: string;
  /** JSON: the counts behind it with what they hide, publish/protected-table.ts: never shown to the public */
  tables: string;
}

/** A version of what lag (2023:196) asks for: lägesbild, åtgärdsplan, follow-up. */
interface LawPackTable {
  pack_id: string;
  /** goes up by one with every change: who saves has to know the newest */
  revision: number;
  /** 1, 2, 3 … */
  version: number;
  /** no two drafts at once; what is approved never changes */
  status: 'draft' | 'approved';
  /** JSON: what people wrote, a text a section */
  texts: string;
  /** JSON: contract/law-pack.ts, the document as it was when approved; null for a draft, which has the figures of now */
  document: string | null;
  /** local date; null for a draft */
  approved_on: string | null;
  /** who decided, and where it is written down */
  decision: string | null;
  updated_by: string;
  updated_at: string;
}

/** What was decided to put first. */
interface PriorityDecisionTable {
  decision_id: string;
  /** goes up by one with every change of what was decided */
  revision: number;
  /** local date */
  decided_on: string;
  kind: PriorityKind;
  /** JSON: the weights and the order as they were, what was chosen and why */
  content: string;
  created_by: string;
  created_at: string;
  updated_by: string;
  updated_at: string;
}

/** What a user has chosen to be told of; no row for who has chosen nothing. */
interface NoticeChoiceTable {
  user_id: string;
  /** goes up by one with every choice; not with what is seen or mailed */
  revision: number;
  /** JSON: data/terms/notice-kinds.ts */
  kinds: string;
  mail: 'none' | 'daily' | 'weekly';
  language: 'sv' | 'en';
  /** JSON: keys of what has been seen, of what there still is */
  seen: string;
  /** JSON: keys of what has been mailed, of what there still is */
  mailed: string;
  /** local date of the last mail: whoever sets it sends that day's, and nobody else */
  mailed_on: string | null;
  updated_at: string;
}

/** What came of a pass that is a meeting. */
interface MeetingOutcomeTable {
  pass_id: string;
  revision: number;
  /** how many came; null where nobody counted */
  n_came: number | null;
  /** JSON: what was heard, three points at most */
  heard: string;
  next_step: string;
  /** whom it was told to, and how */
  told_to: string;
  recorded_by: string;
  recorded_at: string;
}

/** A promise (medborgarlöfte) of one year. */
interface PromiseTable {
  promise_id: string;
  /** goes up by one with every change of what it says itself */
  revision: number;
  year: number;
  /** JSON: title, summary, priority areas, source */
  content: string;
  /** 'pack', 'demo', or the promise that it was made from */
  made_from: string;
  created_by: string;
  created_at: string;
  updated_by: string;
  updated_at: string;
}

/** One activity of a promise, with a revision of its own. */
interface PromiseActivityTable {
  activity_id: string;
  promise_id: string;
  revision: number;
  /** its place among the promise's */
  position: number;
  /** JSON: contract/promises.ts, activityFields */
  content: string;
  updated_by: string;
  updated_at: string;
}

/** What somebody has decided of an activity; earlier decisions are in the audit trail. */
interface PromiseVerdictTable {
  activity_id: string;
  revision: number;
  verdict: (typeof VERDICTS)[number];
  reason: string;
  /** what the rule said then; null where it said nothing */
  proposed: (typeof VERDICTS)[number] | null;
  decided_by: string;
  decided_at: string;
}

/** Who did or saw what: rows are added and never changed. */
interface AuditTable {
  audit_id: Generated<number>;
  at: string;
  user_id: string | null;
  role: string | null;
  action: string;
  /** what it was done to: a kind, and which */
  subject: string;
  subject_id: string | null;
  /** JSON */
  detail: string;
  request_id: string | null;
  /** place in the chain of hashes; null for rows from before there was one */
  position: number | null;
  /** of this row and of the hash before it: audit-chain.ts */
  hash: string | null;
}

/** One row: where the chain of the audit trail ends, and what its first row follows. */
interface AuditHeadTable {
  id: number;
  position: number;
  hash: string;
  first_position: number;
  first_hash: string;
}

/** One row: how often the store has changed, and the lock of whoever changes it. */
interface PlanRevisionTable {
  id: number;
  revision: number;
}

/** At which revision of the store something of a topic was last changed; no row for one that never was. */
interface TopicRevisionTable {
  topic: Topic;
  revision: number;
}
