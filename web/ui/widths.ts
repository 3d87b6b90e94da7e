/**
 * Widths of the window at which a page is laid out in another way, for `MediaQuery`. Of screens alone: a sheet of A4 is
 * narrower than a phone's limit, and what is printed from a desktop is not to turn into a phone while it is laid out.
 */
export const PHONE = 'screen and (width < 760px)';
/** no room for a third column */
export const NARROW = 'screen and (width < 1100px)';
/** no room for long words in the banner */
export const NARROW_BANNER = 'screen and (width < 1280px)';
