import type { ReportView } from '../../api/types';
import type { Language } from '../../text/texts';
import { reportWords } from './report-words';

/** Where a page of reports is, without its language. */
export function pathOfReport(view: ReportView): string {
  switch (view.page) {
    case 'points':
      return 'rapporterat';
    case 'ask':
      return 'kvitto';
    case 'receipt':
      return `kvitto/${view.code}`;
    default:
      return 'rapportera';
  }
}

export function titleOfReport(view: ReportView, language: Language): string {
  const t = reportWords[language];
  if (view.page === 'write' && Object.keys(view.faults).length > 0) return `${t.notSent}: ${t.titles.write}`;
  return t.titles[view.page];
}
