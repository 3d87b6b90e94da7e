import { GROUND_TABLES } from '../../schema/ground/index';
import { ImportError, type ImportContext } from '../source';
import { registerMessages } from './messages';
import { REGISTER_KINDS, type RegisterKind } from './register-kinds';

/** What a register is said to be of; null where nobody has said. @throws {ImportError} when it is nothing that is known */
export function statedKind({ options: { kind, columns }, language }: ImportContext): RegisterKind | null {
  const say = registerMessages[language];
  if (kind === undefined) return null;
  const known = REGISTER_KINDS.find((each) => each === kind);
  if (known === undefined) throw new ImportError(say.badKind(kind, REGISTER_KINDS));
  const states = GROUND_TABLES.point_of_interest.columns.find(({ name }) => name === 'state')?.values ?? [];
  for (const [field, word] of Object.entries(columns))
    if (field.startsWith('state.') && !states.includes(word)) throw new ImportError(say.badState(`${field}=${word}`));
  return known;
}
