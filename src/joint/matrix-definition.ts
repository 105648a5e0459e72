import type { Extensions } from '../kernel/json.js';
import type { SourceRef } from '../kernel/source.js';
import type { AnyAreaId, AreaId } from './areas.js';
import type { DescriptorId } from './descriptor-labels.js';
import type { Level } from './levels.js';

/** What an adapted descriptor is beside those it comes from. */
export type DescriptorChange = 'same' | 'reworded' | 'narrowed' | 'widened' | 'new';

/** An area of an adapted instrument: one of the seven under its own name, or a local one. */
export interface AdaptedArea {
  readonly id: AnyAreaId;
  readonly label: string;
  /** The areas of the original that it takes in; none for one that the original does not have. */
  readonly from: readonly AreaId[];
  /** Why it differs from the original; null where it does not. */
  readonly why: string | null;
}

/** A descriptor of an adapted instrument. */
export interface AdaptedDescriptor {
  readonly id: string;
  readonly areaId: AnyAreaId;
  readonly level: Level;
  readonly label: string;
  readonly text: string;
  /** The descriptors of the original that it stands for; none when it is new. */
  readonly from: readonly DescriptorId[];
  readonly change: DescriptorChange;
}

/** A matrix that partners adapted from the original, with the record of what became of each part of it. */
export interface MatrixDefinition {
  readonly schemaVersion: 1;
  readonly id: `local:${string}`;
  readonly version: string;
  readonly label: string;
  /** A language tag such as `en` or `cy` (BCP 47). */
  readonly language: string;
  readonly areas: readonly AdaptedArea[];
  /** What the four levels are called here. */
  readonly levels: { readonly [level in Level]: string };
  readonly descriptors: readonly AdaptedDescriptor[];
  /** The areas and descriptors of the original that have no place here, each with the reason. */
  readonly leftOut: readonly { readonly id: AreaId | DescriptorId; readonly why: string }[];
  readonly sources: readonly SourceRef[];
  readonly extensions?: Extensions;
}

/** The words of the matrix in another language; what is absent is not translated yet. */
export interface MatrixWording {
  readonly schemaVersion: 1;
  /** A language tag such as `cy` (BCP 47). */
  readonly language: string;
  /** The version of the matrix that was translated. */
  readonly matrixVersion: string;
  readonly direction: 'left-to-right' | 'right-to-left';
  readonly areas: { readonly [area in AreaId]?: string };
  readonly levels: { readonly [level in Level]?: string };
  readonly descriptors: { readonly [id in DescriptorId]?: { readonly label: string; readonly text: string } };
  /** Who stands for the translation, and how far it was checked. */
  readonly translatedBy: string;
  readonly status: 'draft' | 'checked';
  readonly sources: readonly SourceRef[];
  readonly extensions?: Extensions;
}
