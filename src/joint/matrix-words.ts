import { AREAS, type AnyAreaId, type AreaId } from './areas.js';
import type { DescriptorId } from './descriptor-labels.js';
import { JOINT_APPROACHES, LEVELS, type Level } from './levels.js';
import { JOINT_MATRIX, MATRIX_VERSION } from './matrix.js';
import type { AdaptedArea, MatrixDefinition, MatrixWording } from './matrix-definition.js';

/** An example with the words that are shown. */
export interface WordedExample {
  readonly id: string;
  readonly label: string;
  readonly text: string;
}

/** An area with the words that are shown. */
export interface WordedArea {
  readonly id: AnyAreaId;
  readonly label: string;
  readonly examples: { readonly [level in Level]: readonly WordedExample[] };
}

/** The words of a matrix as they are shown. */
export interface MatrixWords {
  /** The id of the adapted matrix, or `original`. */
  readonly matrixId: string;
  readonly matrixVersion: string;
  readonly language: string;
  readonly direction: 'left-to-right' | 'right-to-left';
  readonly levels: { readonly [level in Level]: string };
  readonly areas: readonly WordedArea[];
  /** What is shown in the language of the matrix itself, as the wording does not have it. Empty without a wording. */
  readonly untranslated: readonly { readonly part: 'area' | 'level' | 'example'; readonly id: string }[];
}

type Untranslated = MatrixWords['untranslated'][number];

/** The words of a matrix; trusts its input. */
export function wordsOfMatrix(wording: MatrixWording | null, matrix: MatrixDefinition | null): MatrixWords {
  const missing: Record<Untranslated['part'], Untranslated[]> = { area: [], level: [], example: [] };
  const pick = <T>(part: Untranslated['part'], id: string, translated: T | undefined, own: T): T => {
    if (wording !== null && translated === undefined) missing[part].push({ part, id });
    return translated ?? own;
  };
  const areas = (matrix?.areas ?? originalAreas()).map(({ id, label, from }): WordedArea => {
    const original = AREAS.find((area) => area.id === id && area.label === label && from.length === 1);
    const examplesAt = (level: Level): readonly WordedExample[] =>
      examplesOf(matrix, id, level).map(({ id: own, label: named, text, from: same }) => {
        const words = pick('example', own, same === null ? undefined : wording?.descriptors[same], { label: named, text });
        return { id: own, label: words.label, text: words.text };
      });
    return {
      id,
      label: pick('area', id, original === undefined ? undefined : wording?.areas[original.id], label),
      examples: byLevel(examplesAt),
    };
  });
  const levels = byLevel((level) => {
    const english = String(JOINT_APPROACHES.find(({ id }) => id === level)?.label);
    const own = matrix?.levels[level] ?? english;
    return pick('level', level, own === english ? wording?.levels[level] : undefined, own);
  });
  return {
    matrixId: matrix?.id ?? 'original',
    matrixVersion: matrix?.version ?? MATRIX_VERSION,
    language: wording?.language ?? matrix?.language ?? 'en',
    direction: wording?.direction ?? 'left-to-right',
    levels,
    areas,
    untranslated: [...missing.area, ...missing.level, ...missing.example],
  };
}

function originalAreas(): readonly Pick<AdaptedArea, 'id' | 'label' | 'from'>[] {
  return AREAS.map(({ id, label }) => ({ id, label, from: [id] }));
}

interface OwnExample extends WordedExample {
  /** The example of the original that it is word for word; null where it is none. */
  readonly from: DescriptorId | null;
}

function examplesOf(matrix: MatrixDefinition | null, areaId: AnyAreaId, level: Level): readonly OwnExample[] {
  if (matrix === null) return JOINT_MATRIX[areaId as AreaId][level].map((example) => ({ ...example, from: example.id }));
  return matrix.descriptors
    .filter((descriptor) => descriptor.areaId === areaId && descriptor.level === level)
    .map(({ id, label, text, from, change }) => ({ id, label, text, from: change === 'same' ? (from[0] ?? null) : null }));
}

function byLevel<T>(give: (level: Level) => T): { readonly [level in Level]: T } {
  const [separate, parallel, joint, integrated] = LEVELS.map(give) as [T, T, T, T];
  return { separate, parallel, joint, integrated };
}
