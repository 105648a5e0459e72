/** Which marks close a quotation, by the one that opens it. */
const CLOSES: { readonly [opening: string]: string } = { '"': '"', '“': '”“', '”': '”“', '„': '”“' };

/** Ids of evidence in one cell, separated by semicolons; an id that holds one, or quotation marks, stands in quotation marks. */
export function writeEvidence(ids: readonly string[]): string {
  return ids.map((id) => (/[;"“”„]/.test(id) ? `"${id.replaceAll('"', '""')}"` : id)).join('; ');
}

/** The ids in a cell of evidence. */
export function readEvidence(cell: string): readonly string[] {
  const ids: string[] = [];
  let at = 0;
  while (at < cell.length) {
    const start = at;
    while (at < cell.length && /\s/.test(cell[at] as string)) at += 1;
    const closes = at < cell.length ? CLOSES[cell[at] as string] : undefined;
    let id = '';
    if (closes !== undefined) {
      at += 1;
      while (at < cell.length && (!closes.includes(cell[at] as string) || (cell[at] === '"' && cell[at + 1] === '"'))) {
        at += cell[at] === '"' ? 1 : 0;
        id += cell[at] as string;
        at += 1;
      }
      // A quotation that is never closed is none.
      if (at >= cell.length) {
        at = start;
        id = '';
      } else at += 1;
    }
    const end = cell.indexOf(';', at);
    id = (id + cell.slice(at, end === -1 ? cell.length : end)).trim();
    if (id !== '') ids.push(id);
    at = end === -1 ? cell.length : end + 1;
  }
  return ids;
}
