import { inferred, type SourceRef } from '../kernel/source.js';
import type { SharedCharacteristicId } from './shared-characteristics.js';

/** Something that a definition of commissioning can name. */
export interface DefinitionFeatureEntry {
  readonly id: string;
  readonly label: string;
  readonly question: string;
  /** The shared characteristics that it belongs to; none where it is found in some definitions and not among what they share. */
  readonly characteristics: readonly SharedCharacteristicId[];
  readonly sources: readonly SourceRef[];
}

const TABLE = [inferred('intro-textbook', 'T2.1')] as const;

/**
 * What a definition of commissioning can name: the columns of the grid in which definitions are compared. The grid is this library’s reading
 * of the text’s table, and so is which shared characteristic a feature belongs to.
 *
 * @example
 * ```ts
 * import { DEFINITION_FEATURES } from 'commissioning-kit/reference';
 *
 * DEFINITION_FEATURES.filter((feature) => feature.characteristics.length === 0).map((feature) => feature.id); // => ['equity', 'market']
 * ```
 */
export const DEFINITION_FEATURES = [
  {
    id: 'needs',
    label: 'Needs',
    question: 'Does the definition begin from needs?',
    characteristics: ['needs-and-outcome-led', 'whole-process'],
    sources: TABLE,
  },
  {
    id: 'outcomes',
    label: 'Outcomes',
    question: 'Does it name outcomes?',
    characteristics: ['needs-and-outcome-led'],
    sources: TABLE,
  },
  { id: 'cycle', label: 'Cycle or process', question: 'Does it describe a cycle or process?', characteristics: ['cycle'], sources: TABLE },
  {
    id: 'secures-supply',
    label: 'Securing supply',
    question: 'Does it cover securing what is needed?',
    characteristics: ['whole-process'],
    sources: TABLE,
  },
  { id: 'monitoring', label: 'Monitoring', question: 'Does it cover monitoring?', characteristics: ['whole-process'], sources: TABLE },
  {
    id: 'value',
    label: 'Value or resources',
    question: 'Does it name value, or the use of resources?',
    characteristics: ['improvement-and-best-value'],
    sources: TABLE,
  },
  {
    id: 'improvement',
    label: 'Improvement',
    question: 'Does it name improvement that does not stop?',
    characteristics: ['improvement-and-best-value'],
    sources: TABLE,
  },
  { id: 'equity', label: 'Equity', question: 'Does it name equity, or narrower inequalities?', characteristics: [], sources: TABLE },
  { id: 'market', label: 'Market', question: 'Does it speak of the market?', characteristics: [], sources: TABLE },
  {
    id: 'unit-of-focus',
    label: 'Unit of focus',
    question: 'Does it say for whom: a client group, a locality, a community?',
    characteristics: ['strategic-on-behalf'],
    sources: TABLE,
  },
] as const satisfies readonly DefinitionFeatureEntry[];

/** Something that a definition can name, or say for whom it is. */
export type LocalDefinitionFeature = (typeof DEFINITION_FEATURES)[number]['id'];

/** A column of the grid in which a definition has a mark or none; the unit of focus is written out there instead. */
export type DefinitionFeature = Exclude<LocalDefinitionFeature, 'unit-of-focus'>;
