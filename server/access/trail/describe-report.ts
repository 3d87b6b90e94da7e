import { REPORT_STATUS_WORDS, type ReportStatus } from '../../../data/terms/report';
import type { AuditedAction } from '../../store/audited-actions';
import type { Text } from '../../http/problem';
import { numberIn, textIn } from './detail';
import type { DescribedRow } from './described-row';

/** What is done with residents' reports, as it goes on after who did it. */
export const SAY_REPORT: Readonly<Record<Extract<AuditedAction, `${string} report`>, (row: DescribedRow) => Text>> = {
  'import report': ({ detail }) => {
    const n = numberIn(detail, 'n');
    return { sv: `lade in ${n} påhittade rapporter från invånare`, en: `put in made-up reports by residents: ${n}` };
  },
  'take_in report': ({ detail }) => {
    const n = numberIn(detail, 'photos');
    const photos = n === 0 ? { sv: '', en: '' } : { sv: ` med ${n} foto`, en: ` with photos: ${n}` };
    return { sv: `tog emot en rapport från en invånare${photos.sv}`, en: `took in a report by a resident${photos.en}` };
  },
  'echo report': ({ detail }) =>
    textIn(detail, 'kind') === 'not_mended'
      ? { sv: 'tog emot att något inte är åtgärdat', en: 'took in that something is not mended' }
      : { sv: 'tog emot att någon håller med om en rapport', en: 'took in that somebody agrees with a report' },
  'change report': ({ detail }) => {
    const status = textIn(detail, 'status');
    const words =
      status in REPORT_STATUS_WORDS ? REPORT_STATUS_WORDS[status as ReportStatus] : { sv: status, en: status };
    return {
      sv: `svarade på en invånares rapport: ${words.sv.toLowerCase()}`,
      en: `answered the report of a resident: ${words.en.toLowerCase()}`,
    };
  },
  'merge report': () => ({ sv: 'slog ihop en rapport med en annan', en: 'put a report together with another' }),
  'part report': () => ({ sv: 'skilde en rapport från en annan', en: 'parted a report from another' }),
  'empty report': ({ detail }) => {
    const n = numberIn(detail, 'n');
    return {
      sv: `tog bort text och foton ur ${n} rapporter, som är för gamla`,
      en: `removed text and photos of reports that are too old: ${n}`,
    };
  },
};
