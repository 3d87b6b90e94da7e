import type { AuditHeadTable, AuditTable } from './rows/audit';
import type { AddressMendTable } from './rows/address-mend';
import type { DataChoiceTable } from './rows/data-choice';
import type { FeedTable } from './rows/feed';
import type { FieldReportTable } from './rows/field-report';
import type { HandoverTable } from './rows/handover';
import type { LawPackTable } from './rows/law-pack';
import type { MeasureTable } from './rows/measure';
import type { MeetingOutcomeTable } from './rows/meeting-outcome';
import type { NoticeChoiceTable } from './rows/notice-choice';
import type { PassTable } from './rows/pass';
import type { PlaceStatusTable, PlaceTable } from './rows/place';
import type { PriorityDecisionTable } from './rows/priority-decision';
import type { PromiseTable } from './rows/promise';
import type { PromiseActivityTable, PromiseVerdictTable } from './rows/promise-activity';
import type { PublicationTable } from './rows/publication';
import type { PublicationDraftTable } from './rows/publication-draft';
import type { PublicationRecipeTable } from './rows/publication-recipe';
import type { ReportEchoTable, ReportPhotoTable, ReportTable } from './rows/report';
import type { PlanRevisionTable, TopicRevisionTable } from './rows/revision';
import type { SavedViewTable } from './rows/saved-view';
import type { ShiftHoursTable } from './rows/shift-hours';
import type { SuggestionTable } from './rows/suggestion';
import type { PassTemplateTable, TemplatePassTable } from './rows/template';
import type { TrialTable } from './rows/trial';
import type { VisitTable } from './rows/visit';
import type { WeeklyMeetingTable } from './rows/weekly-meeting';
import type { WithdrawnTextTable } from './rows/withdrawn-text';

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
  handover: HandoverTable;
  suggestion: SuggestionTable;
  shift_hours: ShiftHoursTable;
  feed: FeedTable;
  saved_view: SavedViewTable;
  place: PlaceTable;
  place_status: PlaceStatusTable;
  promise: PromiseTable;
  measure: MeasureTable;
  trial: TrialTable;
  meeting_outcome: MeetingOutcomeTable;
  weekly_meeting: WeeklyMeetingTable;
  publication: PublicationTable;
  publication_draft: PublicationDraftTable;
  publication_recipe: PublicationRecipeTable;
  withdrawn_text: WithdrawnTextTable;
  law_pack: LawPackTable;
  notice_choice: NoticeChoiceTable;
  priority_decision: PriorityDecisionTable;
  data_choice: DataChoiceTable;
  address_mend: AddressMendTable;
  report: ReportTable;
  report_echo: ReportEchoTable;
  report_photo: ReportPhotoTable;
  promise_activity: PromiseActivityTable;
  promise_verdict: PromiseVerdictTable;
  /** by activity and revision: verdicts that another has taken the place of */
  promise_verdict_before: PromiseVerdictTable;
  audit: AuditTable;
  audit_head: AuditHeadTable;
  plan_revision: PlanRevisionTable;
  topic_revision: TopicRevisionTable;
}
