/** A value of JSON in whose texts files have no folders of the server's before their names. */
export function withoutFolders<T>(value: T, root: string): T {
  const inJson = JSON.stringify(root).slice(1, -1);
  const start = inJson.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const folder = new RegExp(`${start}/[0-9a-f]{32}/(?:files|sample-[^/"]+)/\\d+/`, 'g');
  return JSON.parse(JSON.stringify(value).replaceAll(folder, '')) as T;
}
