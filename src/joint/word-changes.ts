import type { AnyAreaId } from './areas.js';
import { LEVELS, type Level } from './levels.js';
import type { MatrixDefinition, MatrixWording } from './matrix-definition.js';
import { wordsOfMatrix, type MatrixWords } from './matrix-words.js';

/** A difference between the words of two versions of the matrix, in one area. */
export interface WordChange {
  /** The area, in terms of the original where the two versions do not share it. */
  readonly areaId: AnyAreaId;
  /** The level; null for the name of the area itself. */
  readonly level: Level | null;
  /** Whether the name of the area, that of a level, or an example reads otherwise. */
  readonly part: 'area-name' | 'level-name' | 'example';
  readonly change: 'added' | 'removed' | 'reworded';
  /** The example, by the id that the later version with it gives it; null for names. */
  readonly descriptorId: string | null;
  readonly first: string | null;
  readonly second: string | null;
}

/** A version of the matrix as it was shown: the original where `matrix` is null, with the words that people read. */
export interface ShownMatrix {
  readonly matrix: MatrixDefinition | null;
  readonly words: MatrixWords;
  /** For each example, those of the original that it stands for. */
  readonly origins: ReadonlyMap<string, readonly string[]>;
}

/** A version of the matrix with its words; trusts its input. */
export function shownMatrix(matrix: MatrixDefinition | null, wording: MatrixWording | null): ShownMatrix {
  return {
    matrix,
    words: wordsOfMatrix(wording, matrix),
    origins: new Map((matrix?.descriptors ?? []).map(({ id, from }) => [id, from])),
  };
}

/**
 * How the words of an area differ between two versions; none where one of them does not ask about it. An area of the original is looked for
 * among what takes it in; one that both have is taken by its own id.
 */
export function wordChangesOf(first: ShownMatrix, second: ShownMatrix, areaId: AnyAreaId, by: 'id' | 'origin'): readonly WordChange[] {
  const [before, after] = [wordsOf(first, areaId, by), wordsOf(second, areaId, by)];
  if (before === null || after === null) return [];
  const named = (part: WordChange['part'], level: Level | null, one: string, other: string): readonly WordChange[] =>
    one === other ? [] : [{ areaId, level, part, change: 'reworded', descriptorId: null, first: one, second: other }];
  return [
    ...named('area-name', null, before.label, after.label),
    ...LEVELS.flatMap((level) => [
      ...named('level-name', level, first.words.levels[level], second.words.levels[level]),
      ...exampleChanges(areaId, level, before.examples(level), after.examples(level)),
    ]),
  ];
}

interface Example {
  readonly id: string;
  readonly text: string;
  readonly from: readonly string[];
}

/** Examples with the same words are the same; those that stand for the same one of the original, or have one id, were reworded. */
function exampleChanges(areaId: AnyAreaId, level: Level, first: readonly Example[], second: readonly Example[]): readonly WordChange[] {
  const texts = (examples: readonly Example[]): ReadonlySet<string> => new Set(examples.map(({ text }) => text));
  const [known, kept] = [texts(first), texts(second)];
  const gone = first.filter(({ text }) => !kept.has(text));
  const come = second.filter(({ text }) => !known.has(text));
  const partner = ({ id, from }: Example): Example | undefined =>
    come.find((other) => other.id === id || other.from.some((origin) => from.includes(origin)));
  const matched = new Set(gone.map(partner));
  const change = (one: Example | undefined, other: Example | undefined): WordChange => ({
    areaId,
    level,
    part: 'example',
    change: one === undefined ? 'added' : other === undefined ? 'removed' : 'reworded',
    descriptorId: (other ?? one)?.id ?? null,
    first: one?.text ?? null,
    second: other?.text ?? null,
  });
  return [
    ...gone.map((example) => change(example, partner(example))),
    ...come.filter((example) => !matched.has(example)).map((example) => change(undefined, example)),
  ];
}

/** The words that a version of the matrix has for an area; null where it does not ask about it. */
function wordsOf(
  { matrix, words, origins }: ShownMatrix,
  areaId: AnyAreaId,
  by: 'id' | 'origin',
): { readonly label: string; readonly examples: (level: Level) => readonly Example[] } | null {
  const asked = new Set<string>(
    by === 'id' || matrix === null
      ? [areaId]
      : matrix.areas.filter(({ from }) => from.some((original) => original === areaId)).map(({ id }) => id),
  );
  const areas = words.areas.filter(({ id }) => asked.has(id));
  if (areas.length === 0) return null;
  return {
    label: areas.map(({ label }) => label).join('; '),
    examples: (level) =>
      areas.flatMap(({ examples }) => examples[level].map(({ id, text }) => ({ id, text, from: origins.get(id) ?? [id] }))),
  };
}
