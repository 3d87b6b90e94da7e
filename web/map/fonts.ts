/**
 * Without a glyph server MapLibre draws the page's own font. It reads the weight out of the first name, which therefore
 * need not be a font that exists.
 */
export const FONT = ['Inter Variable', 'sans-serif'];
export const FONT_STRONG = ['Inter Semibold', 'Inter Variable', 'sans-serif'];
