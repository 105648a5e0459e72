import type { Json } from '../kernel/json.js';

/** A text in lines of at most so many characters, broken at spaces: Vega breaks no lines of its own. A longer word keeps its line. */
export function wrapLines(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return line === '' ? lines : [...lines, line];
}

/** A line that holds nothing; Vega leaves out one that is empty. */
export const BLANK = '\u00a0';

const LINE = 15;
const MARK = 30;
const WIDTH = 50;

/** Rows whose words, in as many lines as they need, stand above what each row shows. */
export interface WordedRows {
  /** The height of each row. */
  readonly step: number;
  /** How far below the middle of its row a mark stands. */
  readonly down: number;
  /** The words, on a white edge of their own so that no line runs through them. */
  readonly layers: readonly Json[];
}

/** Puts words above rows; `keys` say which row each belongs to, in the field that `y` names. */
export function wordRows(
  words: readonly string[],
  keys: readonly string[],
  y: { readonly field: string; readonly [key: string]: Json },
): WordedRows {
  const wrapped = words.map((text) => wrapLines(text, WIDTH));
  const lines = wrapped.reduce((most, label) => Math.max(most, label.length), 1);
  const step = MARK + LINE * lines;
  const values = wrapped.map((label, index) => ({
    [y.field]: keys[index] as string,
    // Words stand right above their mark, so that a short label has its empty lines before it.
    label: [...Array.from({ length: lines - label.length }, () => BLANK), ...label].join('\n'),
  }));
  const layer = (mark: { readonly [key: string]: Json }): Json => ({
    data: { values },
    mark: { type: 'text', align: 'left', baseline: 'top', dy: 4 - step / 2, ...mark },
    encoding: { x: { value: 0 }, y, text: { field: 'label', type: 'nominal' } },
  });
  return { step, down: step / 2 - 12, layers: [layer({ stroke: '#ffffff', strokeWidth: 4, strokeJoin: 'round' }), layer({})] };
}
