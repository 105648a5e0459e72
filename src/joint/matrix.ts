import { stated, type SourceRef } from '../kernel/source.js';
import { AREAS, type AreaId } from './areas.js';
import { descriptorsAt, type DescriptorId } from './descriptor-labels.js';
import { DESCRIPTOR_TEXTS } from './descriptor-texts.js';
import { LEVELS, type Level } from './levels.js';

/** An example of what agencies do at one level in one area. Not a definition of the level, nor a threshold (D-AMB-10). */
export interface Descriptor {
  readonly id: DescriptorId;
  readonly domainId: `D-JCM-${DescriptorId}`;
  readonly label: string;
  readonly text: string;
  readonly sources: readonly SourceRef[];
}

/** The matrix: for each area and level the descriptors. */
export type JointMatrix = { readonly [area in AreaId]: { readonly [level in Level]: readonly Descriptor[] } };

/**
 * The version of {@link JOINT_MATRIX}. It changes when a descriptor changes its meaning; assessments record which one they used.
 *
 * @example
 * ```ts
 * import { MATRIX_VERSION } from 'commissioning-kit/joint';
 *
 * MATRIX_VERSION; // => '1'
 * ```
 */
export const MATRIX_VERSION = '1';

/**
 * The joint commissioning matrix of the Institute of Public Care: seven areas by four levels, 50 descriptors in our own words, frozen.
 * They are examples of activities, and the text gives no rule for scoring them.
 *
 * @example
 * ```ts
 * import { JOINT_MATRIX } from 'commissioning-kit/joint';
 *
 * Object.keys(JOINT_MATRIX).length; // => 7
 * JOINT_MATRIX.contracting.joint.map((descriptor) => descriptor.label);
 * // => ['Joint block contracts or shared risk', 'Standard joint terms']
 * ```
 */
export const JOINT_MATRIX: JointMatrix = /* @__PURE__ */ build();

function build(): JointMatrix {
  const sources = Object.freeze([Object.freeze(stated('ipc-book', 'Appendix, Figure 2.2'))]);
  const cell = (area: AreaId, level: Level): readonly Descriptor[] =>
    Object.freeze(
      descriptorsAt(area, level).map(([id, label]) =>
        Object.freeze({ id, domainId: `D-JCM-${id}` as const, label, text: DESCRIPTOR_TEXTS[id], sources }),
      ),
    );
  return Object.freeze(
    Object.fromEntries(AREAS.map(({ id }) => [id, Object.freeze(Object.fromEntries(LEVELS.map((level) => [level, cell(id, level)])))])),
  ) as JointMatrix;
}
