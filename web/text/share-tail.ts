/**
 * Takes out of labels what all of them but one end with after a comma or in brackets, so that a legend says it once.
 * @returns the labels without it, and the sentence that they shared; '' when they share none
 */
export function shareTail(labels: readonly string[]): { labels: string[]; shared: string } {
  const parts = labels.map((label) => /^(?<head>.+?)(?:, (?<tail>.+)| \((?<inside>.+)\))$/.exec(label)?.groups);
  const tails = parts.map((groups) => groups?.['tail'] ?? groups?.['inside']);
  const common = tails.find((tail, i) => tail !== undefined && tails.indexOf(tail) !== i);
  // one class may say that there is nothing; a tail that only some have tells them apart
  const isCommon = labels.length > 1 && tails.filter((tail) => tail === common).length >= labels.length - 1;
  if (common === undefined || !isCommon) return { labels: [...labels], shared: '' };
  return {
    labels: labels.map((label, i) => (tails[i] === common ? (parts[i]?.['head'] ?? label) : label)),
    shared: `${common.charAt(0).toLocaleUpperCase()}${common.slice(1)}.`,
  };
}
