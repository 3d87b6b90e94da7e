import type { Text } from '../../data/terms/language';
import { GROUP_WORDS } from './count-groups';

/**
 * Groups with the names that people read. One that quarters were published under and that there is no longer keeps the name
 * that it had then; where nobody knows it, it is said that it is an earlier one, and its code is not shown.
 * @param names what groups were called when they were published
 */
export function nameGroups(
  groups: readonly string[],
  names: ReadonlyMap<string, Text> = new Map(),
): { group: string; name: Text }[] {
  let n_unknown = 0;
  return groups.map((group) => {
    const name = (GROUP_WORDS as Readonly<Record<string, Text>>)[group] ?? names.get(group);
    if (name !== undefined && name.sv !== group) return { group, name };
    n_unknown++;
    return { group, name: { sv: `Tidigare grupp ${n_unknown}`, en: `Earlier group ${n_unknown}` } };
  });
}
