import { stated, type SourceRef } from '../kernel/source.js';

/** A way in which bodies are seen to commission. */
export interface Approach {
  readonly id: string;
  readonly domainId: string;
  readonly label: string;
  readonly text: string;
  /** Where the text has its example from, as it gives it; null where it gives none. */
  readonly via: string | null;
  readonly sources: readonly SourceRef[];
}

const WHAT = [stated('intro-textbook', 'What is commissioning?')] as const;

/**
 * The three ways in which bodies are seen to commission (D-CHR-15 to D-CHR-17). They are descriptions, in the order of the text, and no ladder.
 *
 * @example
 * ```ts
 * import { APPROACHES } from 'commissioning-kit/reference';
 *
 * APPROACHES.map((approach) => approach.id); // => ['advanced-procurement', 'ad-hoc-projects', 'embedded']
 * ```
 */
export const APPROACHES = [
  {
    id: 'advanced-procurement',
    domainId: 'D-CHR-15',
    label: 'Advanced procurement',
    text: 'Little more than buying done well',
    via: null,
    sources: WHAT,
  },
  {
    id: 'ad-hoc-projects',
    domainId: 'D-CHR-16',
    label: 'Ad hoc projects',
    text: 'Now and then an event or a project, which can be quite sophisticated',
    via: null,
    sources: WHAT,
  },
  {
    id: 'embedded',
    domainId: 'D-CHR-17',
    label: 'Embedded',
    text: 'Built into how the body works, or set to be, as where Essex County Council declared that it would be led by commissioning',
    via: 'Gordon and Probert 2012: 33',
    sources: WHAT,
  },
] as const satisfies readonly Approach[];

/** The id of a way in which bodies are seen to commission. */
export type ApproachId = (typeof APPROACHES)[number]['id'];
