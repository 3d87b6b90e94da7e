import type { FeatureCollection, Geometry, MultiPolygon, Point, Polygon } from 'geojson';
import type { z } from 'zod';
import type { account, sessions } from '../../server/contract/account';
import type { analysisCell, analysisLayer } from '../../server/contract/analysis-layers';
import type {
  analysisAccuracy,
  analysisClusters,
  analysisConcentration,
  analysisNearRepeat,
  analysisTime,
} from '../../server/contract/analysis-patterns';
import type { area } from '../../server/contract/area';
import type { auditPage } from '../../server/contract/audit';
import type { catalogue, categoryShape, dataset } from '../../server/contract/catalogue';
import type { balance, coverage } from '../../server/contract/coverage';
import type { savedView } from '../../server/contract/views';
import type { feed } from '../../server/contract/feeds';
import type { fieldOutcome, fieldPasses, fieldReport } from '../../server/contract/field';
import type { period } from '../../server/contract/fields';
import type { effect, followUp } from '../../server/contract/follow-up';
import type { cellProperties } from '../../server/contract/grid';
import type { health } from '../../server/contract/health';
import type { incidents } from '../../server/contract/incidents';
import type { byCategory, byHour, byMonth, byStadsdel, grid } from '../../server/contract/offences';
import type { copied, newPass, pass, savedPass, weekPlan } from '../../server/contract/pass';
import type { planChanged } from '../../server/contract/plan-changes';
import type { presenceByWeek, presenceWeek } from '../../server/contract/presence';
import type { placeCard, placeRegister } from '../../server/contract/place-register';
import type { measure, measureEffect, measures } from '../../server/contract/measures';
import type { meetings } from '../../server/contract/meetings';
import type { published } from '../../server/contract/published';
import type { publicationPreview, publications } from '../../server/contract/publications';
import type { promise } from '../../server/contract/promise';
import type { newActivity, onePromise, promises } from '../../server/contract/promises';
import type { reports } from '../../server/contract/reports';
import type { ReportView } from '../../server/public/reports/report-view';
import type { runCard } from '../../server/contract/run-card';
import type { searchAnswer, where } from '../../server/contract/search';
import type { session } from '../../server/contract/session';
import type { openInvitation, signInWays } from '../../server/contract/sign-in';
import type { analysisStreetAccuracy, analysisStreets } from '../../server/contract/streets';
import type { stadsdelProperties } from '../../server/contract/stadsdelar';
import type { statistics } from '../../server/contract/statistics';
import type { acceptedSuggestion, suggestion, suggestionParameters } from '../../server/contract/suggestions';
import type { templates } from '../../server/contract/templates';
import type { priorities } from '../../server/contract/priorities';
import type { notices } from '../../server/contract/notices';
import type { lawPack, lawPackConflict, lawPacks } from '../../server/contract/law-pack';
import type { weekly, weeklyMeeting } from '../../server/contract/weekly';
import type { changedUser, newUser, user } from '../../server/contract/users';

export type Catalogue = z.infer<typeof catalogue>;
export type Category = z.infer<typeof categoryShape>;
export type Dataset = z.infer<typeof dataset>;
export type Period = z.infer<typeof period>;
export type Stadsdel = z.infer<typeof stadsdelProperties>;
export type ByStadsdel = z.infer<typeof byStadsdel>;
export type ByMonth = z.infer<typeof byMonth>;
export type ByCategory = z.infer<typeof byCategory>;
export type ByHour = z.infer<typeof byHour>;
export type ByStreet = z.infer<typeof analysisStreets>;
export type StreetAccuracy = z.infer<typeof analysisStreetAccuracy>;
export type Grid = z.infer<typeof grid>;
export type Cell = z.infer<typeof cellProperties>;
export type PresenceWeek = z.infer<typeof presenceWeek>;
export type PresenceByWeek = z.infer<typeof presenceByWeek>;
export type Statistics = z.infer<typeof statistics>;
export type SearchAnswer = z.infer<typeof searchAnswer>;
export type Where = z.infer<typeof where>;
export type Incidents = z.infer<typeof incidents>;
export type Published = z.infer<typeof published>;
export type { ReportView };
export type Reports = z.infer<typeof reports>;
export type Report = Reports['reports'][number];
export type Publications = z.infer<typeof publications>;
export type PublicationPreview = z.infer<typeof publicationPreview>;
export type Promises = z.infer<typeof promise>;

export type Health = z.infer<typeof health>;
export type PlaceRegister = z.infer<typeof placeRegister>;
export type PlaceCard = z.infer<typeof placeCard>;
export type Area = z.infer<typeof area>;
export type Notices = z.infer<typeof notices>;
export type NoticeChoice = Notices['choice'];
export type LawPacks = z.infer<typeof lawPacks>;
export type LawPack = z.infer<typeof lawPack>;
export type LawTexts = LawPack['pack']['texts'];
export type LawBlock = LawPack['pack']['document']['sections'][number]['blocks'][number];
export type LawFigure = Extract<LawBlock, { kind: 'figure' }>;
export type LawPackNow = z.infer<typeof lawPackConflict>['current'];
export type Weekly = z.infer<typeof weekly>;
export type WeeklySheet = Weekly['sheet'];
export type KeptWeekly = NonNullable<Weekly['last']>;
export type WeeklyMeeting = z.infer<typeof weeklyMeeting>;
export type Priorities = z.infer<typeof priorities>;
export type PriorityUnit = Priorities['units'][number];
export type PriorityDecision = Priorities['decisions'][number];
export type Measure = z.infer<typeof measure>;
export type Measures = z.infer<typeof measures>;
export type MeasureEffect = z.infer<typeof measureEffect>;
export type Meetings = z.infer<typeof meetings>;
export type Meeting = Meetings['meetings'][number];
export type PromiseList = z.infer<typeof promises>;
export type OnePromise = z.infer<typeof onePromise>;
export type Promised = OnePromise['promise'];
export type PromisedActivity = Promised['activities'][number];
export type NewActivity = z.infer<typeof newActivity>;
export type Verdict = NonNullable<PromisedActivity['proposed']['verdict']>;

export type SessionAnswer = z.infer<typeof session>;
export type User = NonNullable<SessionAnswer['user']>;
export type Role = User['role'];
export type Pass = z.infer<typeof pass>;
export type NewPass = Omit<z.infer<typeof newPass>, 'pass_id'>;
export type WeekPlan = z.infer<typeof weekPlan>;
export type SavedPass = z.infer<typeof savedPass>;
export type Copied = z.infer<typeof copied>;
export type Template = z.infer<typeof templates>['templates'][number];
export type Feed = z.infer<typeof feed>;
export type SavedView = z.infer<typeof savedView>['view'];
export type PlanChanged = z.infer<typeof planChanged>;
export type PlanCoverage = z.infer<typeof coverage>;
export type PlanGap = PlanCoverage['gaps'][number];
export type PlanBalance = z.infer<typeof balance>;
export type Suggestion = z.infer<typeof suggestion>;
export type SuggestionParameters = z.input<typeof suggestionParameters>;
export type AcceptedSuggestion = z.infer<typeof acceptedSuggestion>;

export type FieldPasses = z.infer<typeof fieldPasses>;
export type FieldReport = z.infer<typeof fieldReport>;
export type FieldOutcome = z.infer<typeof fieldOutcome>;

export type FollowUp = z.infer<typeof followUp>;
export type Effect = z.infer<typeof effect>;

export type SignInWays = z.infer<typeof signInWays>;
export type OpenInvitation = z.infer<typeof openInvitation>;
export type Account = z.infer<typeof account>;
export type Sessions = z.infer<typeof sessions>;
export type KnownUser = z.infer<typeof user>;
export type NewUser = z.infer<typeof newUser>;
export type ChangedUser = z.infer<typeof changedUser>;
export type AuditPage = z.infer<typeof auditPage>;

export type RunCard = z.infer<typeof runCard>;
export type LayerAnswer = z.infer<typeof analysisLayer>;
/** A layer with its squares as indexes into the features of the grid. */
export type AnalysisLayer = Omit<LayerAnswer, 'cell_steps'> & { cell: number[] };
export type AnalysisCell = z.infer<typeof analysisCell>;
export type AnalysisAccuracy = z.infer<typeof analysisAccuracy>;
export type AnalysisTime = z.infer<typeof analysisTime>;
export type AnalysisConcentration = z.infer<typeof analysisConcentration>;
export type AnalysisNearRepeat = z.infer<typeof analysisNearRepeat>;
export type AnalysisClusters = z.infer<typeof analysisClusters>;

export type Stadsdelar = FeatureCollection<Polygon | MultiPolygon, Stadsdel>;
export type GridGeometry = FeatureCollection<Polygon | MultiPolygon, Cell>;
export type Basemap = FeatureCollection<Geometry, { layer: string; name: string | null }>;
export type Places = FeatureCollection<Point, { place: string; name: string; kind: string; stadsdel: string | null }>;
