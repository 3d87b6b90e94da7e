import type { Language } from '../../pack/schema';
import type { MatchedFields } from './match-fields';
import { registerMessages } from './messages';
import type { RegisterKind } from './register-kinds';
import type { ReadRegister } from './register-rows';

/** What a register says and does not say, for the report: what is not mapped is said. */
export function registerNotes(
  { crs, is_swapped, elsewhere, states, unknown_states, bad_dates }: ReadRegister,
  { columns, unused }: MatchedFields,
  kind: RegisterKind,
  language: Language,
): string[] {
  const say = registerMessages[language];
  const number = (n: number) => new Intl.NumberFormat(language === 'sv' ? 'sv-SE' : 'en-GB').format(n);
  const isPoint = kind !== 'address';
  return [
    say.crsUsed(crs),
    ...(is_swapped ? [say.swapped] : []),
    ...(elsewhere > 0 ? [say.elsewhere(number(elsewhere))] : []),
    ...(isPoint && !columns.has('state') ? [say.noState] : []),
    ...(isPoint && columns.has('state')
      ? [say.states(number(states.working), number(states.out), number(states.planned))]
      : []),
    ...(unknown_states.length > 0 ? [say.unknownStates(unknown_states)] : []),
    ...(isPoint && !columns.has('dated') ? [say.noDate] : []),
    ...(bad_dates.length > 0 ? [say.badDates(number(bad_dates.length), bad_dates[0]!)] : []),
    ...(unused.length > 0 ? [say.unused(unused)] : []),
  ];
}
