import type { SurveyAbout, SurveyQuestion, SurveySource } from '../../../data/terms/survey';

/** What is compared from one time or stadsdel to another. */
export interface FollowUpQuestions {
  'weekly-counts': {
    parameters: {
      to: string;
      week_from: string;
      month_from: string;
      year_from: string;
      to_before: string;
      week_from_before: string;
      month_from_before: string;
      year_from_before: string;
      year_to_before: string;
    };
    row: {
      stadsdel: string | null;
      category: string;
      week: number;
      month: number;
      year: number;
      week_before: number;
      month_before: number;
      year_before: number;
    };
  };
  'public-counts': {
    parameters: { from: string; to: string };
    row: { quarter: string; stadsdel: string | null; category: string; n: number };
  };
  'square-counts': {
    parameters: {
      from: string;
      to: string;
      cell_size: number;
      x_min: number;
      x_max: number;
      y_min: number;
      y_max: number;
      columns: number;
    };
    row: { slot: number; stadsdel: string | null; category: string; n: number };
  };
  'weekly-points': {
    parameters: { from: string; to: string; near: readonly string[] };
    row: { x: number; y: number; days_ago: number; is_near: number; n: number };
  };
  'trial-points': {
    parameters: {
      from: string;
      to: string;
      is_by_day: boolean;
      category: readonly string[] | null;
      x_min: number;
      x_max: number;
      y_min: number;
      y_max: number;
    };
    row: { x: number; y: number; date: string; reason: 1 | 2 | null; n: number };
  };
  'effect-points': {
    parameters: {
      usual_from: string;
      before_from: string;
      before_to: string;
      from: string;
      to: string;
      stadsdelar: readonly string[];
      category: readonly string[] | null;
    };
    row: {
      x: (number | null)[];
      y: (number | null)[];
      stadsdel: number[];
      period: (0 | 1 | 2)[];
      n_presence_produced: number;
      n_not_for_map: number;
    };
  };
  'priority-stadsdelar': {
    parameters: { before_from: string; from: string; to: string };
    row: {
      stadsdel: string;
      hour: number | null;
      n: number;
      n_before: number;
      n_weighted: number;
      harm: number;
    };
  };
  'priority-points': {
    parameters: { before_from: string; from: string; to: string };
    row: { x: number; y: number; hour: number; n: number; n_before: number; n_weighted: number; harm: number };
  };
  'survey-answers': {
    parameters: Record<string, never>;
    row: {
      source: SurveySource;
      about: SurveyAbout;
      code: string;
      question: SurveyQuestion;
      year: number;
      share: number;
      n: number | null;
    };
  };
}
