import { zipOf } from './zip-of';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/**
 * An Excel workbook of one sheet, whose directory may lie about how long that is.
 * @param prolog what stands before the sheet's root, such as a DOCTYPE
 */
export function workbookOf(rows: string, claimed?: number, prolog = ''): Buffer {
  const sheet = Buffer.from(`${prolog}<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`);
  return zipOf([
    { name: '[Content_Types].xml', content: Buffer.from(`<Types xmlns="${PACKAGE}/content-types"/>`) },
    {
      name: 'xl/workbook.xml',
      content: Buffer.from(
        `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      ),
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: Buffer.from(
        `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
      ),
    },
    { name: 'xl/worksheets/sheet1.xml', content: sheet, ...(claimed === undefined ? {} : { claimed }) },
  ]);
}

/** A row of a sheet, from 1: numbers as numbers, texts as texts. */
export function sheetRow(cells: readonly (string | number)[], index: number): string {
  const cell = (value: string | number, column: number) => {
    const name = `r="${String.fromCharCode(65 + column)}${index + 1}"`;
    return typeof value === 'number'
      ? `<c ${name}><v>${value}</v></c>`
      : `<c ${name} t="inlineStr"><is><t>${value}</t></is></c>`;
  };
  return `<row r="${index + 1}">${cells.map(cell).join('')}</row>`;
}
