const LONGEST = 200;

/**
 * The names that look most like a given one, for an error to suggest: fewest letters changed first, ties in the order of the names.
 * Case does not count.
 */
export function nearestNames(name: string, names: readonly string[], count = 3): readonly string[] {
  const asked = name.slice(0, LONGEST).toLowerCase();
  return names
    .map((known, order) => ({ known, order, distance: editDistance(asked, known.toLowerCase()) }))
    .sort((a, b) => a.distance - b.distance || a.order - b.order)
    .slice(0, count)
    .map(({ known }) => known);
}

/** The name that a mistyped one was most likely meant for; null where none is near enough. */
export function likelyName(name: string, names: readonly string[]): string | null {
  const [nearest] = nearestNames(name, names, 1);
  if (nearest === undefined || name.length > LONGEST) return null;
  const length = Math.max(name.length, nearest.length);
  // Two letters that changed places count as two.
  const most = length < 5 ? Math.floor(length / 3) : Math.max(2, Math.floor(length / 3));
  return editDistance(name.toLowerCase(), nearest.toLowerCase()) <= most ? nearest : null;
}

/** How many letters have to be put in, taken out or changed to make one text of the other. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const changed = (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(changed, (row[j] as number) + 1, (next[j - 1] as number) + 1));
    }
    row = next;
  }
  return row[b.length] as number;
}
