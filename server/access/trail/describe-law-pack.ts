import type { AuditedAction } from '../../store/audited-actions';
import type { Text } from '../../http/problem';
import { numberIn, textIn } from './detail';
import type { DescribedRow } from './described-row';

const said = (sv: string, en: string) =>
  function describe({ detail }: DescribedRow): Text {
    const version = numberIn(detail, 'version');
    return { sv: `${sv}, version ${version}`, en: `${en}, version ${version}` };
  };

/** What is done with the pack of lag (2023:196), as it goes on after who did it. */
export const SAY_LAW_PACK: Readonly<Record<Extract<AuditedAction, `${string} law_pack`>, (row: DescribedRow) => Text>> =
  {
    'create law_pack': said('började en lägesbild med åtgärdsplan', 'began a lägesbild with an action plan'),
    'change law_pack': said('skrev i lägesbilden och åtgärdsplanen', 'wrote in the lägesbild and action plan'),
    'approve law_pack': (row) => {
      const what = said('sparade som beslutad lägesbilden', 'kept as approved the lägesbild')(row);
      const day = textIn(row.detail, 'approved_on');
      return { sv: `${what.sv}, beslut ${day}`, en: `${what.en}, decided on ${day}` };
    },
    'remove law_pack': said('tog bort utkastet till lägesbild', 'removed the draft of the lägesbild'),
  };
