export interface TextRecord {
  fields: string[];
  /** physical line on which it begins, from 1 */
  line: number;
  /** physical line after its last one */
  next_line: number;
}

/**
 * Records of delimited text, quoted line ends and all.
 * @param text whose lines end in LF or CR LF
 * @param most how many records at most
 * @param isWhole false when the text is cut off somewhere: its last record is then left out
 */
export function splitRecords(text: string, delimiter: string, most: number, isWhole: boolean): TextRecord[] {
  const records: TextRecord[] = [];
  let fields: string[] = [];
  let field = '';
  let quoted = false;
  let line = 1;
  let beganOn = 1;
  const end = () => {
    records.push({ fields: [...fields, field], line: beganOn, next_line: line });
    fields = [];
    field = '';
    beganOn = line;
  };
  for (let i = 0; i < text.length && records.length < most; i++) {
    const character = text[i]!;
    if (character === '\n') line++;
    if (quoted) {
      if (character !== '"') field += character;
      else if (text[i + 1] === '"') {
        field += '"';
        i++;
      } else quoted = false;
    } else if (character === '"' && field === '') quoted = true;
    else if (character === delimiter) {
      fields.push(field);
      field = '';
    } else if (character === '\n') {
      if (field.endsWith('\r')) field = field.slice(0, -1);
      end();
    } else field += character;
  }
  if (isWhole && records.length < most && (fields.length > 0 || field !== '')) {
    line++;
    end();
  }
  return records;
}
