import { readSourceRef } from '../kernel/derive-figure.js';
import type { Tri } from '../kernel/finding.js';
import {
  readId,
  readList,
  readNullable,
  readOneOf,
  readShape,
  readShapeOf,
  readText,
  readTri,
  readUnique,
  refuse,
} from '../kernel/guards.js';
import type { Path } from '../kernel/json.js';
import type { SourceRef } from '../kernel/source.js';
import { readEffort, type Effort } from './effort.js';
import {
  EVIDENCE_FACTORS,
  PRACTICALITY_FACTORS,
  type EvidenceFactorId,
  type PracticalityFactorId,
  type PriorityFactorId,
} from './priority-factors.js';

/** What is known on one kind of evidence: how strong it is and where it is found; `'none'` when somebody looked and found nothing. */
export type EvidenceAnswer = { readonly strength: 'strong' | 'weak'; readonly sources: readonly SourceRef[] } | 'none' | 'unknown';

/** A topic that might be put on the agenda. */
export interface PriorityCandidate {
  readonly id: string;
  /** The topic in a few words. */
  readonly title: string;
  readonly evidence: Readonly<Record<EvidenceFactorId, EvidenceAnswer>>;
  readonly practicality: Readonly<Record<PracticalityFactorId, Tri>>;
  /** What it would take to do the job systematically; left out or null when that is not known. */
  readonly effort?: Effort | null;
}

/** The six factors, evidence first. */
export const PRIORITY_FACTORS = [...EVIDENCE_FACTORS, ...PRACTICALITY_FACTORS] as const;

/** Whether each factor speaks for a candidate: evidence when it is strong, practicality when its question is answered with yes. */
export type FactorAnswers = Readonly<Record<PriorityFactorId, Tri>>;

/** Reads a list of candidates; every piece of evidence names its source. */
export function readCandidates(candidates: readonly PriorityCandidate[]): void {
  const readCandidate = readShapeOf(
    {
      id: readId,
      title: readText,
      evidence: readShapeOf(Object.fromEntries(EVIDENCE_FACTORS.map(({ id }) => [id, readEvidenceAnswer]))),
      practicality: readShapeOf(Object.fromEntries(PRACTICALITY_FACTORS.map(({ id }) => [id, readTri]))),
    },
    { effort: readNullable(readEffort) },
  );
  readList(candidates, [], readCandidate);
  readUnique(candidates, [], ({ id }) => id);
}

function readEvidenceAnswer(value: unknown, path: Path): EvidenceAnswer {
  if (value === 'none' || value === 'unknown') return value;
  if (typeof value === 'string') refuse('agenda/not-an-evidence-answer', path, value, '"none", "unknown", or a strength with its sources');
  readShape(value, path, {
    strength: readOneOf(['strong', 'weak']),
    sources: (sources, at) => {
      if (readList(sources, at, readSourceRef).length === 0) refuse('agenda/evidence-without-source', at, sources, 'at least one source');
      return sources;
    },
  });
  return value as EvidenceAnswer;
}

/** Which factors speak for a candidate. Weak evidence speaks for it no more than none. */
export function factorsOf({ evidence, practicality }: PriorityCandidate): FactorAnswers {
  const strong = EVIDENCE_FACTORS.map(({ id }): [PriorityFactorId, Tri] => {
    const answer = evidence[id];
    return [id, answer === 'unknown' ? 'unknown' : answer !== 'none' && answer.strength === 'strong' ? 'yes' : 'no'];
  });
  return { ...(Object.fromEntries(strong) as Record<EvidenceFactorId, Tri>), ...practicality };
}
