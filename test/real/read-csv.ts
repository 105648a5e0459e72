import { readFileSync } from 'node:fs';

/** A row of a table, cell by cell as text. */
export type Row = Readonly<Record<string, string>>;

/** Rows of a CSV file, read by hand: quoted cells may hold commas. */
export function readCsv(file: string): readonly Row[] {
  const [head = '', ...lines] = readFileSync(file, 'utf8')
    .replace(/^\uFEFF/, '')
    .trimEnd()
    .split(/\r?\n/);
  const keys = splitCells(head);
  return lines.map((line) => {
    const cells = splitCells(line);
    return Object.fromEntries(keys.map((key, index) => [key, cells[index] ?? '']));
  });
}

function splitCells(line: string): readonly string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain = '']) => quoted?.replaceAll('""', '"') ?? plain);
}
