import type { AnyAreaId, AreaId } from './areas.js';
import { AREAS } from './areas.js';
import { JOINT_APPROACHES, LEVELS, type Level } from './levels.js';
import { JOINT_MATRIX } from './matrix.js';
import type { MatrixDefinition } from './matrix-definition.js';

/** A difference between the words of two versions of the matrix, in one area. */
export interface WordChange {
  /** The area, in terms of the original where it has one. */
  readonly areaId: AnyAreaId;
  /** The level; null for the name of the area itself. */
  readonly level: Level | null;
  /** Whether the name of the area, that of a level, or an example reads otherwise. */
  readonly part: 'area-name' | 'level-name' | 'example';
  readonly change: 'added' | 'removed' | 'reworded';
  /** The example, by the id that the version with it gives it; null for names. */
  readonly descriptorId: string | null;
  readonly first: string | null;
  readonly second: string | null;
}

interface Words {
  readonly label: string;
  readonly levels: { readonly [level in Level]: string };
  readonly examples: { readonly [level in Level]: readonly Example[] };
}

interface Example {
  readonly id: string;
  readonly text: string;
  readonly from: readonly string[];
}

/** How the words of an area differ between two versions of the matrix; null is the original. */
export function wordChangesOf(first: MatrixDefinition | null, second: MatrixDefinition | null, areaId: AnyAreaId): readonly WordChange[] {
  const [before, after] = [wordsOf(first, areaId), wordsOf(second, areaId)];
  if (before === null || after === null) return [];
  const named = (part: WordChange['part'], level: Level | null, one: string, other: string): readonly WordChange[] =>
    one === other ? [] : [{ areaId, level, part, change: 'reworded', descriptorId: null, first: one, second: other }];
  return [
    ...named('area-name', null, before.label, after.label),
    ...LEVELS.flatMap((level) => [
      ...named('level-name', level, before.levels[level], after.levels[level]),
      ...exampleChanges(areaId, level, before.examples[level], after.examples[level]),
    ]),
  ];
}

/** Examples with the same words are the same; those that stand for the same one of the original were reworded. */
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
function wordsOf(definition: MatrixDefinition | null, areaId: AnyAreaId): Words | null {
  if (definition === null) return originalWords(areaId);
  const areas = definition.areas.filter(({ id, from }) =>
    from.length === 0 ? id === areaId : from.some((original) => original === areaId),
  );
  if (areas.length === 0) return null;
  const ids = new Set(areas.map(({ id }) => id));
  const examplesAt = (level: Level): readonly Example[] =>
    definition.descriptors.filter((descriptor) => descriptor.level === level && ids.has(descriptor.areaId));
  return { label: areas.map(({ label }) => label).join('; '), levels: definition.levels, examples: byLevel(examplesAt) };
}

function originalWords(areaId: AnyAreaId): Words | null {
  const area = AREAS.find(({ id }) => id === areaId);
  if (area === undefined) return null;
  return {
    label: area.label,
    levels: byLevel((level) => String(JOINT_APPROACHES.find(({ id }) => id === level)?.label)),
    examples: byLevel((level) => JOINT_MATRIX[areaId as AreaId][level].map(({ id, text }) => ({ id, text, from: [id] }))),
  };
}

function byLevel<T>(give: (level: Level) => T): { readonly [level in Level]: T } {
  return { separate: give('separate'), parallel: give('parallel'), joint: give('joint'), integrated: give('integrated') };
}
