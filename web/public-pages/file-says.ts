/** What a file to take home holds, and what it is for, by its name. */
export function fileSaysIn(of: Readonly<Record<string, string>>, kinds: Readonly<Record<string, string>>) {
  return (file: string) => {
    const [name = '', ending = ''] = file.split('.');
    return `${of[name] ?? name} (${kinds[ending] ?? ending})`;
  };
}
