/** A name in the form in which two spellings of it are the same. */
export function foldName(name: string): string {
  return name
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replace(/[\s\-_/]+/g, ' ')
    .trim();
}
