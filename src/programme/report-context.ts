import type { CommissioningFit } from '../agenda/index.js';
import type { Chart } from '../charts/index.js';
import type { BlockSpotResult } from './block-spot.js';
import type { InterventionAdvice } from '../interventions/index.js';
import type { MatrixProfile, SuggestedApproach } from '../joint/index.js';
import type { DocumentSection, Inline } from '../kernel/document.js';
import type { Figure, Finding } from '../kernel/finding.js';
import type { Money } from '../kernel/money.js';
import type { Evidence } from '../kernel/records.js';
import type { MarkedPart } from './facts.js';
import type { EstimatedNeed } from './need-estimates.js';
import type { Programme } from './programme.js';
import type { ProgrammeState } from './replay-streams.js';
import type { ProgrammeCosts } from './programme-costs.js';
import type { ServiceGap, SizedPlaces } from './service-gaps.js';
import type { TracedHypothesis } from './thread-ends.js';
import type { TraceFinding } from './trace-programme.js';

/** A part of the report: its section and the charts in it. */
export interface ReportPart {
  readonly section: DocumentSection;
  readonly charts: readonly Chart[];
}

/** Everything that the parts of a report draw on, worked out once. */
export interface ReportContext {
  readonly programme: Programme;
  readonly state: ProgrammeState;
  readonly trace: TraceFinding;
  readonly fit: Finding<CommissioningFit> | null;
  readonly approach: Finding<readonly SuggestedApproach[]> | null;
  readonly intervention: Finding<InterventionAdvice> | null;
  /** The people of the table that the first counted need rests on, by year. */
  readonly people: readonly { readonly year: number; readonly figure: Figure }[];
  readonly needs: readonly EstimatedNeed[];
  /** Every item of evidence, of the programme and of its registers, by id. */
  readonly evidence: ReadonlyMap<string, Evidence>;
  readonly gaps: readonly ServiceGap[];
  readonly sized: readonly SizedPlaces[];
  readonly profiles: readonly MatrixProfile[];
  readonly hypotheses: readonly (TracedHypothesis & { readonly standing: string })[];
  readonly costs: ProgrammeCosts | null;
  readonly blockSpot: readonly BlockSpotResult[];
  /** Free text of the programme with its known figures, names and dates marked. */
  readonly words: (text: string) => readonly Inline[];
  /** The name of an agency by its id; any other text as it stands. */
  readonly who: (id: string) => readonly Inline[];
  /** An amount that stands in a part, with the mark of that part. */
  readonly money: (amount: Money, part: MarkedPart, decimals: number | null) => Inline;
  /** An amount that is worked out from a part: worth no more than the part, and printed by no source. */
  readonly worked: (amount: Money, part: MarkedPart, decimals: number | null) => Inline;
}
