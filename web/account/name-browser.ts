const BROWSERS: readonly [RegExp, string][] = [
  // those that also name the ones that they are like come first
  [/Edg\//, 'Edge'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];

const DEVICES: readonly [RegExp, string][] = [
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'Mac'],
  [/Linux/, 'Linux'],
];

/** What a browser says of itself, shortened to what its owner knows it by: 'Firefox, Windows'; null when it says nothing. */
export function nameBrowser(userAgent: string | null): string | null {
  const found = [BROWSERS, DEVICES].map((list) => list.find(([pattern]) => pattern.test(userAgent ?? ''))?.[1]);
  return found.filter(Boolean).join(', ') || null;
}
