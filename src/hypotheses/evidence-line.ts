import type { Actor, Evidence } from '../kernel/records.js';
import type { Bearing, CertaintyLevel, EvidenceConfidence, EvidenceQuality, EvidenceStrength } from './catalogue.js';
import type { LikelihoodRatio } from './likelihood.js';

/** What became of what a planned item looked for. */
export type Sighting = 'expected-if-true' | 'expected-if-false' | 'neither';

/** Who may see an item of evidence. */
export type Sensitivity = 'public' | 'restricted' | 'sensitive';

/** How an item of evidence was collected. */
export interface EvidenceCollection {
  /** Who or what was looked at, in the caller's words. */
  readonly sample?: string;
  /** Who keeps it. */
  readonly custodian?: string;
  readonly sensitivity?: Sensitivity;
  /** Whether those who speak in it agreed to its use. */
  readonly consent?: 'given' | 'refused' | 'not-needed';
  /** Whose voices are missing from it. */
  readonly missingVoices?: readonly string[];
}

/** How sure people are of what an item of evidence shows: a level, the reasons for it, and the role that confirmed it. */
export interface AssessedCertainty {
  readonly level: CertaintyLevel;
  readonly reasons: readonly string[];
  readonly confirmedBy: Actor;
}

/**
 * An item of evidence beside a hypothesis. Direction, strength and confidence are three things: which way it points, how far it would move
 * somebody who trusted it, and how far it is trusted.
 */
export interface EvidenceLine {
  readonly item: Evidence;
  /** Which way it points. */
  readonly bearing: Bearing;
  /** How well the item was made. */
  readonly quality: EvidenceQuality | null;
  /** How far it would move somebody who trusted it. */
  readonly strength?: EvidenceStrength;
  /** How far it is trusted to bear on this hypothesis. */
  readonly confidence?: EvidenceConfidence;
  readonly likelihoodRatio?: LikelihoodRatio;
  /** The item of the test plan that it answers. */
  readonly planItemId?: string;
  /** What became of what that item looked for. */
  readonly seen?: Sighting;
  readonly collection?: EvidenceCollection;
  readonly certainty?: AssessedCertainty;
}
