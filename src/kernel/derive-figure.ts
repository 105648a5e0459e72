import type { Figure } from './finding.js';
import { readBoolean, readId, readList, readNumber, readOneOf, readShape, readText, refuse, type Reader } from './guards.js';
import type { Path } from './json.js';
import type { SourceRef } from './source.js';

/** The marks of figures, from what a source printed to what was invented. */
export const MARKS = ['published', 'derived', 'borrowed', 'illustrative'] as const satisfies readonly Figure['mark'][];

/**
 * Marks a number that was worked out from other figures: it is worth no more than the weakest of them. From an illustrative figure comes
 * an illustrative one, from a borrowed one a borrowed one, and from published and derived ones a derived one. Its sources are all of theirs.
 *
 * @param options - `value` and `unit` of the new figure; `from`: the figures it was worked out from, at least one.
 * @returns The figure.
 * @throws InvalidInputError when the call is malformed.
 * Source: the four marks are this library's rule; D-CNV-07.
 *
 * @example
 * ```ts
 * import { deriveFigure } from 'commissioning-kit';
 *
 * const people = { value: 1000, unit: 'people', mark: 'published', sources: [] } as const;
 * const rate = { value: 0.07, unit: 'share', mark: 'borrowed', sources: [] } as const;
 * deriveFigure({ value: 70, unit: 'people', from: [people, rate] }).mark; // => 'borrowed'
 * deriveFigure({ value: 2000, unit: 'people', from: [people, people] }).mark; // => 'derived'
 * ```
 */
export function deriveFigure(options: {
  readonly value: number | string;
  readonly unit: string;
  readonly from: readonly Figure[];
}): Figure {
  readShape(options, [], {
    value: readFigureValue,
    unit: readString,
    from: (value, path) => readList(value, path, readFigure, { min: 1 }),
  });
  const marks = new Set(options.from.map((figure) => figure.mark));
  const seen = new Set<string>();
  const sources = options.from
    .flatMap((figure) => figure.sources)
    .filter((source) => {
      const key = JSON.stringify([source.work, source.locator, source.basis, source.verified]);
      return seen.has(key) ? false : seen.add(key);
    });
  const mark = marks.has('illustrative') ? 'illustrative' : marks.has('borrowed') ? 'borrowed' : 'derived';
  return { value: options.value, unit: options.unit, mark, sources };
}

/** Any text, a blank one too. */
export const readString: Reader<string> = (value, path) =>
  typeof value === 'string' ? value : refuse('kernel/not-a-text', path, value, 'a text');

const readFigureValue: Reader<number | string> = (value, path) =>
  typeof value === 'string' ? readText(value, path) : readNumber(value, path);

/** A reference to a source. */
export function readSourceRef(value: unknown, path: Path): SourceRef {
  readShape(value, path, {
    work: readId,
    locator: readString,
    basis: readOneOf(['stated', 'inferred', 'external']),
    verified: readBoolean,
  });
  return value as SourceRef;
}

/** A figure with its mark and sources. */
export function readFigure(value: unknown, path: Path): Figure {
  readShape(value, path, {
    value: readFigureValue,
    unit: readString,
    mark: readOneOf(MARKS),
    sources: (list, at) => readList(list, at, readSourceRef),
  });
  return value as Figure;
}
