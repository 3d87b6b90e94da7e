/** A stream of numbers that is the same for the same seed on every machine. */
export interface Random {
  /** uniform in [0, 1) */
  next: () => number;
  /** integer in [from, to) */
  integer: (from: number, to: number) => number;
  /** standard normal */
  normal: () => number;
  /** one of the items, each as likely */
  pick: <T>(items: readonly T[]) => T;
  /** true with probability `p` */
  chance: (p: number) => boolean;
}

/**
 * sfc32 (Chris Doty-Humphrey's Small Fast Counter, public domain, https://pracrand.sourceforge.net), seeded from a
 * text, so that every part of the demo has a stream of its own and a change in one part leaves the others as they were.
 */
export function createRandom(seed: string): Random {
  let [a, b, c] = hash(seed);
  let counter = 1;
  const next = () => {
    const t = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + t) | 0;
    return (t >>> 0) / 2 ** 32;
  };
  for (let i = 0; i < 15; i++) next();
  return {
    next,
    integer: (from, to) => from + Math.floor(next() * (to - from)),
    // twelve uniforms: normal enough here, and without logarithms, whose last bit differs between machines
    normal: () => Array.from({ length: 12 }, next).reduce((sum, u) => sum + u, -6),
    pick: (items) => {
      const item = items[Math.floor(next() * items.length)];
      if (item === undefined) throw new Error('nothing to pick from');
      return item;
    },
    chance: (p) => next() < p,
  };
}

/** Three 32-bit words of FNV-1a over the text, each begun elsewhere. */
function hash(text: string): [number, number, number] {
  const word = (start: number) => {
    let h = start;
    for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
    return h | 0;
  };
  return [word(0x811c9dc5), word(0x9e3779b9), word(0x85ebca6b)];
}
