import { MOST_REPORT_PHOTOS } from '../../../data/terms/report';
import type { SpooledReport } from '../../contract/spooled';
import { cleanPicture } from '../../pictures/clean-picture';
import { PictureFault } from '../../pictures/picture-fault';
import type { PhotoFault } from './report-view';

/** A phone's 48 million pixels are 10 to 15 MB; what a photo takes of memory goes by its pixels, and hardly by its bytes. */
const MOST_BYTES = 20 * 1024 * 1024;

/**
 * The photos of a form, each drawn anew. All or nothing: with one that cannot be taken none is.
 * @returns which of them, from 0, is not taken, and why
 */
export async function readPhotos(
  given: readonly unknown[],
): Promise<SpooledReport['photos'] | { at: number; fault: PhotoFault }> {
  // a form whose field was left alone sends a file without name and content
  const files = given.filter((each): each is File => each instanceof File && (each.size > 0 || each.name !== ''));
  if (files.length > MOST_REPORT_PHOTOS) return { at: MOST_REPORT_PHOTOS, fault: 'too_many' };
  const photos: SpooledReport['photos'] = [];
  for (const [at, file] of files.entries()) {
    if (file.size > MOST_BYTES) return { at, fault: 'too_heavy' };
    try {
      const { jpeg, width, height } = await cleanPicture(new Uint8Array(await file.arrayBuffer()));
      photos.push({ jpeg: Buffer.from(jpeg).toString('base64'), width, height });
    } catch (error) {
      if (!(error instanceof PictureFault)) throw error;
      return { at, fault: error.fault };
    }
  }
  return photos;
}
