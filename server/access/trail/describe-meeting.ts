import type { AuditedAction } from '../../store/audited-actions';
import type { Text } from '../../http/problem';
import { listIn, numberIn, objectIn } from './detail';
import type { DescribedRow } from './described-row';
import { describePass } from './describe-pass';

/** What is done with meetings and series of passes, as it goes on after who did it. */
export const SAY_MEETING: Readonly<
  Record<Extract<AuditedAction, `${string} ${'meeting' | 'series'}`>, (row: DescribedRow) => Text>
> = {
  'create series': (row) => {
    const n = listIn(row.detail, 'pass_ids').length;
    const weeks = numberIn(row.detail, 'every_weeks');
    const often =
      weeks > 1 ? { sv: `var ${weeks}:e vecka`, en: `every ${weeks} weeks` } : { sv: 'varje vecka', en: 'every week' };
    const first = passIn(row);
    return {
      sv: `planerade ${n} pass i en serie, ${often.sv}${first && `, med början ${first.sv}`}`,
      en: `planned ${n} ${n === 1 ? 'pass' : 'passes'} as a series, ${often.en}${first && `, beginning with ${first.en}`}`,
    };
  },
  'record meeting': (row) => {
    const pass = passIn(row);
    return pass
      ? { sv: `skrev vad som kom fram vid ${pass.sv}`, en: `wrote what came of ${pass.en}` }
      : { sv: 'skrev vad som kom fram vid en träff', en: 'wrote what came of a meeting' };
  },
};

function passIn({ detail, names }: DescribedRow): Text | '' {
  return describePass(objectIn(detail, 'after'), names) ?? '';
}
