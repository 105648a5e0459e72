import type { EvidenceStrength } from './catalogue.js';

/** How far an item of evidence would move somebody who trusted it. */
export interface EvidenceStrengthEntry {
  readonly id: EvidenceStrength;
  readonly label: string;
  readonly points: number;
  readonly text: string;
  readonly source: string;
}

const SOURCE =
  'Tavtigian et al. (2018), Genetics in Medicine 20, 1054–1060, doi:10.1038/gim.2017.210; Tavtigian et al. (2020), Human Mutation 41, 1734–1737, doi:10.1002/humu.24088';

/**
 * The four strengths of evidence, each worth twice the points of the one before: its odds are the square of those before.
 *
 * @example
 * ```ts
 * import { EVIDENCE_STRENGTHS } from 'commissioning-kit/hypotheses';
 *
 * EVIDENCE_STRENGTHS.map(({ id, points }) => `${id} ${points}`); // => ['supporting 1', 'moderate 2', 'strong 4', 'very-strong 8']
 * ```
 */
export const EVIDENCE_STRENGTHS = [
  { id: 'supporting', label: 'Supporting', points: 1, text: 'Tips the scales a little', source: SOURCE },
  { id: 'moderate', label: 'Moderate', points: 2, text: 'As much as two supporting items that are independent', source: SOURCE },
  { id: 'strong', label: 'Strong', points: 4, text: 'As much as two moderate items that are independent', source: SOURCE },
  { id: 'very-strong', label: 'Very strong', points: 8, text: 'As much as two strong items that are independent', source: SOURCE },
] as const satisfies readonly EvidenceStrengthEntry[];
