import { describe, expect, it } from 'vitest';
import { readLines } from '../../../web/api/read-lines';

function streamOf(parts: readonly Uint8Array[], oncancel = () => {}): ReadableStream<Uint8Array> {
  const left = [...parts];
  return new ReadableStream({
    pull(controller) {
      const part = left.shift();
      if (part) controller.enqueue(part);
      else controller.close();
    },
    cancel: oncancel,
  });
}

async function collect(stream: ReadableStream<Uint8Array>): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of readLines(stream)) lines.push(line);
  return lines;
}

const bytes = (text: string) => new TextEncoder().encode(text);

describe('a streamed answer', () => {
  it('comes line by line wherever it was cut', async () => {
    expect(await collect(streamOf([bytes('{"pro'), bytes('gress":0.5}\n{"a":1}\n{"b"'), bytes(':2}\n')]))).toEqual([
      '{"progress":0.5}',
      '{"a":1}',
      '{"b":2}',
    ]);
  });

  it('may lack the end of its last line, and hold empty ones', async () => {
    expect(await collect(streamOf([bytes('one\n\n'), bytes('two')]))).toEqual(['one', 'two']);
    expect(await collect(streamOf([]))).toEqual([]);
  });

  it('keeps a letter together that was cut in two', async () => {
    const text = bytes('Ör\n');
    expect(await collect(streamOf([text.slice(0, 1), text.slice(1)]))).toEqual(['Ör']);
  });

  it('is given up by whoever stops reading', async () => {
    let cancelled = false;
    const stream = streamOf([bytes('one\n'), bytes('two\n')], () => (cancelled = true));
    for await (const line of readLines(stream)) {
      expect(line).toBe('one');
      break;
    }
    expect(cancelled).toBe(true);
  });
});
