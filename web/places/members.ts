interface Member {
  organisation: string;
  role: string;
}

/** Who takes part, as it is written in a field: a line each, `organisation, role`. */
export function formatMembers(members: readonly Member[]): string {
  return members.map(({ organisation, role }) => (role ? `${organisation}, ${role}` : organisation)).join('\n');
}

/** The members that the lines of a field name; what follows the first comma is the role. */
export function parseMembers(text: string): Member[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => {
      const [organisation = '', ...role] = line.split(',');
      return { organisation: organisation.trim(), role: role.join(',').trim() };
    });
}
