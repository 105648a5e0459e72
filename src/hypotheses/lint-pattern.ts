/** The alternatives of several patterns, each of which has a name, as the inside of a group of one. */
export function anyOf(...parts: readonly RegExp[]): string {
  return parts.map(({ source }) => source).join('|');
}
