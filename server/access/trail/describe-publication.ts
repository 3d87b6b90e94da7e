import type { AuditedAction } from '../../store/audited-actions';
import type { Text } from '../../http/problem';
import { numberIn, textIn } from './detail';
import type { DescribedRow } from './described-row';

/** What is done with what the public reads, as it goes on after who did it. */
export const SAY_PUBLICATION: Readonly<
  Record<Extract<AuditedAction, `${string} publication`>, (row: DescribedRow) => Text>
> = {
  'create publication': ({ detail }) => {
    const [version, reason] = [numberIn(detail, 'version'), textIn(detail, 'reason')];
    return { sv: `publicerade version ${version}: ”${reason}”`, en: `published version ${version}: “${reason}”` };
  },
  'restore publication': ({ detail }) => {
    const [version, of] = [numberIn(detail, 'version'), numberIn(detail, 'restores')];
    return {
      sv: `gick tillbaka till den publicerade versionen ${of} (som version ${version})`,
      en: `went back to published version ${of} (as version ${version})`,
    };
  },
};
