const LONGEST = 120;

/** The name of a file that somebody sends, without folders and what no file system of ours takes. */
export function plainFileName(given: string): string {
  const name = (given.split(/[/\\]/).at(-1) ?? '').replaceAll(/\p{Cc}/gu, '').trim();
  const dot = name.lastIndexOf('.');
  const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  // a file system counts bytes
  const short =
    Array.from(stem)
      .slice(0, LONGEST - 20)
      .join('') + Array.from(ending).slice(0, 20).join('');
  return short === '' || /^\.+$/.test(short) ? 'fil' : short;
}
