import { readText } from '../kernel/guards.js';
import { InvalidInputError } from '../kernel/errors.js';
import { describeValue } from '../kernel/json.js';
import { nearestNames } from '../kernel/nearest-names.js';
import { AREAS, type AreaId } from './areas.js';

/**
 * The area that a name means: its label, its id, its two letters, and the text’s own variants of them. Upper and lower case, `&` for `and`,
 * hyphens and spaces do not matter; nothing is guessed.
 *
 * @param name - The name as somebody wrote it.
 * @returns The id of the area.
 * @throws InvalidInputError when no area has that name; the error names those that come nearest.
 * Source: D-JCM-F7, D-AMB-05, D-CNV-14.
 *
 * @example
 * ```ts
 * import { parseArea } from 'commissioning-kit/joint';
 *
 * parseArea('Commissioning function'); // => 'commissioning-functions'
 * parseArea('Commissioning functions'); // => 'commissioning-functions'
 * parseArea('Purpose & Strategy'); // => 'purpose-and-strategy'
 * ```
 */
export function parseArea(name: string): AreaId {
  readText(name, ['name']);
  const folded = fold(name);
  const area = AREAS.find(({ id, code, label }) => [id, code, label].some((known) => fold(known) === folded));
  if (area !== undefined) return area.id;
  throw new InvalidInputError({
    code: 'joint/no-such-area',
    path: ['name'],
    found: describeValue(name),
    allowed: `the name of an area of the matrix, such as ${nearestLabels(folded)
      .map((label) => JSON.stringify(label))
      .join(', ')}`,
  });
}

/** How many letters two words have to share to begin alike. */
const STEM = 4;

/** The list of the text says function, its figure functions, and both mean one area. */
function fold(name: string): string {
  const words = name
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replace(/[\s\-_/]+/g, ' ')
    .trim();
  return words.replace(/^commissioning function(?:s|\(s\))?$/, 'commissioning functions');
}

/** Part of a long label has many letters to change: those that share the beginning of a word come first. */
function nearestLabels(folded: string): readonly string[] {
  const labels = AREAS.map(({ label }) => label);
  const stems = folded
    .slice(0, 200)
    .split(' ')
    .filter((word) => word.length >= STEM)
    .map((word) => word.slice(0, STEM));
  const shared = (label: string): number =>
    stems.filter((stem) =>
      fold(label)
        .split(' ')
        .some((word) => word.startsWith(stem)),
    ).length;
  return [...nearestNames(folded, labels, labels.length)].sort((first, second) => shared(second) - shared(first)).slice(0, 3);
}
