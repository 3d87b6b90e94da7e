import { hc } from 'hono/client';
import type { FeatureCollection, Geometry, MultiPolygon, Point, Polygon } from 'geojson';
import type { z } from 'zod';
import type * as access from '../server/access-contract';
import type * as analysis from '../server/analysis-contract';
import type { App } from '../server/app';
import type * as contract from '../server/contract';
import type * as followUp from '../server/follow-up-contract';
import type * as feeds from '../server/feed-contract';
import type * as need from '../server/need-contract';
import type * as field from '../server/field-contract';
import type * as plan from '../server/plan-contract';

/** The only file of web/ that knows the server, and only its types. */
export const api = hc<App>('/').api;

export type Catalogue = z.infer<typeof contract.catalogue>;
export type Category = z.infer<typeof contract.categoryShape>;
export type Dataset = z.infer<typeof contract.dataset>;
export type Period = z.infer<typeof contract.period>;
export type Stadsdel = z.infer<typeof contract.stadsdelProperties>;
export type ByStadsdel = z.infer<typeof contract.byStadsdel>;
export type ByMonth = z.infer<typeof contract.byMonth>;
export type ByCategory = z.infer<typeof contract.byCategory>;
export type ByHour = z.infer<typeof contract.byHour>;
export type Grid = z.infer<typeof contract.grid>;
export type Cell = z.infer<typeof contract.cellProperties>;
export type PresenceWeek = z.infer<typeof contract.presenceWeek>;
export type PresenceByWeek = z.infer<typeof contract.presenceByWeek>;
export type Statistics = z.infer<typeof contract.statistics>;
export type Incidents = z.infer<typeof contract.incidents>;
export type Promises = z.infer<typeof contract.promise>;

export type SessionAnswer = z.infer<typeof plan.session>;
export type User = NonNullable<SessionAnswer['user']>;
export type Role = User['role'];
export type Pass = z.infer<typeof plan.pass>;
export type NewPass = z.infer<typeof plan.newPass>;
export type WeekPlan = z.infer<typeof plan.weekPlan>;
export type SavedPass = z.infer<typeof plan.savedPass>;
export type Copied = z.infer<typeof plan.copied>;
export type Template = z.infer<typeof plan.templates>['templates'][number];
export type Feed = z.infer<typeof feeds.feed>;
export type MadeFeed = z.infer<typeof feeds.madeFeed>;
export type PlanChanged = z.infer<typeof plan.planChanged>;
export type PlanCoverage = z.infer<typeof need.coverage>;
export type PlanGap = PlanCoverage['gaps'][number];
export type PlanBalance = z.infer<typeof need.balance>;
export type Suggestion = z.infer<typeof need.suggestion>;
export type SuggestionParameters = z.input<typeof need.suggestionParameters>;
export type AcceptedSuggestion = z.infer<typeof need.acceptedSuggestion>;
export type AcceptedPasses = z.infer<typeof need.acceptedPasses>;

export type FieldPasses = z.infer<typeof field.fieldPasses>;
export type FieldReport = z.infer<typeof field.fieldReport>;
export type FieldOutcome = z.infer<typeof field.fieldOutcome>;

export type FollowUp = z.infer<typeof followUp.followUp>;
export type Effect = z.infer<typeof followUp.effect>;

export type SignInWays = z.infer<typeof access.signInWays>;
export type OpenInvitation = z.infer<typeof access.openInvitation>;
export type Account = z.infer<typeof access.account>;
export type Sessions = z.infer<typeof access.sessions>;
export type KnownUser = z.infer<typeof access.user>;
export type NewUser = z.infer<typeof access.newUser>;
export type ChangedUser = z.infer<typeof access.changedUser>;
export type AuditPage = z.infer<typeof access.auditPage>;

export type RunCard = z.infer<typeof analysis.runCard>;
export type LayerAnswer = z.infer<typeof analysis.analysisLayer>;
/** A layer with its squares as indexes into the features of the grid. */
export type AnalysisLayer = Omit<LayerAnswer, 'cell_steps'> & { cell: number[] };
export type AnalysisCell = z.infer<typeof analysis.analysisCell>;
export type AnalysisAccuracy = z.infer<typeof analysis.analysisAccuracy>;
export type AnalysisTime = z.infer<typeof analysis.analysisTime>;
export type AnalysisConcentration = z.infer<typeof analysis.analysisConcentration>;
export type AnalysisNearRepeat = z.infer<typeof analysis.analysisNearRepeat>;
export type AnalysisClusters = z.infer<typeof analysis.analysisClusters>;

export type Stadsdelar = FeatureCollection<Polygon | MultiPolygon, Stadsdel>;
export type GridGeometry = FeatureCollection<Polygon | MultiPolygon, Cell>;
export type Basemap = FeatureCollection<Geometry, { layer: string; name: string | null }>;
export type Places = FeatureCollection<Point, { place: string; name: string; kind: string; stadsdel: string | null }>;
