/** A picture that is not taken: no JPEG or PNG, not whole, too many pixels, or too slow to read. */
export class PictureFault extends Error {
  override name = 'PictureFault';
  constructor(readonly fault: 'type' | 'broken' | 'too_large' | 'too_slow') {
    super(fault);
  }
}
