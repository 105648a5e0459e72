import { InvalidInputError } from '../kernel/errors.js';
import { readText } from '../kernel/guards.js';
import { describeValue } from '../kernel/json.js';
import { nearestNames } from '../kernel/nearest-names.js';
import { LEVERS, type LeverId } from './levers.js';

/**
 * The lever that a name means: its label or its id. Upper and lower case, hyphens and spaces do not matter; nothing is guessed.
 *
 * @param name - The name as somebody wrote it.
 * @returns The id of the lever, one that commissioners have or one that they do not.
 * @throws InvalidInputError when no lever has that name; the error names those that come nearest.
 * Source: D-LEV-01 to D-LEV-13, D-CNV-14.
 *
 * @example
 * ```ts
 * import { parseLever } from 'commissioning-kit/agenda';
 *
 * parseLever('Line management instruction'); // => 'line-management-instruction'
 * parseLever('brokerage'); // => 'brokerage'
 * ```
 */
export function parseLever(name: string): LeverId {
  readText(name, ['name']);
  const folded = fold(name);
  const lever = LEVERS.find(({ id, label }) => [id, label].some((known) => fold(known) === folded));
  if (lever !== undefined) return lever.id;
  const labels = LEVERS.map(({ label }) => label);
  throw new InvalidInputError({
    code: 'agenda/no-such-lever',
    path: ['name'],
    found: describeValue(name),
    allowed: `the name of a lever, such as ${nearestNames(name, labels)
      .map((label) => JSON.stringify(label))
      .join(', ')}`,
  });
}

function fold(name: string): string {
  return name
    .toLowerCase()
    .replace(/[\s\-_]+/g, ' ')
    .trim();
}
