import type { Figure } from '../kernel/finding.js';
import type { Extensions } from '../kernel/json.js';
import type { SourceRef } from '../kernel/source.js';

/** The parts of the report in which figures can be listed; `null` lists a figure nowhere, so that it only stands in texts. */
export type FactPlace = 'people' | 'supply' | 'money';

/** A figure of the programme with a name: it can be listed in a part of the report and is found in every text that writes it out. */
export interface ProgrammeFigure {
  readonly id: string;
  readonly title: string;
  readonly figure: Figure;
  /** The places to show; null shows the value as it stands. */
  readonly decimals: number | null;
  /** How the programme's texts write it, such as `£1 million`. */
  readonly written: readonly string[];
  readonly place: FactPlace | null;
  readonly note: string | null;
  readonly extensions?: Extensions;
}

/** What one figure is of another: worked out in the report, not typed in. */
export interface ProgrammeShare {
  readonly id: string;
  readonly title: string;
  /** The ids of two figures of one unit. */
  readonly partId: string;
  readonly wholeId: string;
  readonly place: FactPlace | null;
  readonly note: string | null;
  readonly extensions?: Extensions;
}

/**
 * The parts of a programme whose figures and statements share one mark.
 *
 * @example
 * ```ts
 * import { MARKED_PARTS } from 'commissioning-kit/programme';
 *
 * MARKED_PARTS.length; // => 7
 * ```
 */
export const MARKED_PARTS = ['agencies', 'cycles', 'assessments', 'hypotheses', 'evidence', 'measures', 'contracts'] as const;

/** One of {@link MARKED_PARTS}. */
export type MarkedPart = (typeof MARKED_PARTS)[number];

/** What a part of the programme is worth: found at a source, or invented for an example. */
export interface PartMark {
  readonly mark: Figure['mark'];
  readonly sources: readonly SourceRef[];
  /** What the reader is told about it; null tells what the mark means and no more. */
  readonly note: string | null;
}
