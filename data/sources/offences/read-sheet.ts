import { readSheet, type SheetData } from 'read-excel-file/node';
import type { ApartContext } from '../apart/apart-context';
import { ImportError } from '../source';
import { offenceMessages } from './messages';

/** The first sheet of an Excel workbook. @throws {ImportError} when it is none */
export async function readFirstSheet(path: string, { language }: ApartContext): Promise<SheetData> {
  try {
    return await readSheet(path);
  } catch (error) {
    throw new ImportError(offenceMessages[language].badXlsx(path, (error as Error).message.split('\n')[0]!));
  }
}
