import type { TableName } from '../../data/schema/index';
import type { TableSource } from '../../data/schema/metadata';
import type { EnvironmentKind } from '../../data/terms/environment';

/** The table that each kind is drawn from; of points, which classes. */
const DRAWN_FROM: Readonly<Record<EnvironmentKind, { table: TableName; classes: readonly string[] | null }>> = {
  lamps: { table: 'point_of_interest', classes: ['street_lamp'] },
  lit: { table: 'street', classes: null },
  stops: { table: 'stop', classes: null },
  schools: { table: 'point_of_interest', classes: ['school', 'preschool'] },
  playgrounds: { table: 'point_of_interest', classes: ['playground'] },
  licensed: { table: 'point_of_interest', classes: ['licensed'] },
  green: { table: 'green', classes: null },
  buildings: { table: 'building', classes: null },
};

/** A register holds points of one class, and then nobody else's are there. */
const REGISTER = 'register_';

/**
 * Whose the points or areas of a kind are: of a table that several have filled, those that have filled it with that kind.
 * @param sourcesOf of a table; none where it is not there
 */
export function sourcesOfKind(
  kind: EnvironmentKind,
  sourcesOf: (table: TableName) => readonly TableSource[],
): TableSource[] {
  const { table, classes } = DRAWN_FROM[kind];
  const real = sourcesOf(table).filter(({ synthetic }) => !synthetic);
  const own = real.filter(({ source }) => classes?.some((name) => source === REGISTER + name));
  // where each of its classes has a register, what is from elsewhere is of other kinds
  if (classes !== null && own.length === classes.length) return own;
  return [...own, ...real.filter(({ source }) => !source.startsWith(REGISTER))];
}
