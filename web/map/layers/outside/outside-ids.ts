/** Ids of sources and layers that are somebody else's begin so; ours never do. */
export const OUTSIDE = 'outside:';
