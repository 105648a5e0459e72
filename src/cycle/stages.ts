import { inferred, stated, type SourceRef } from '../kernel/source.js';
import type { Stage } from './stage-ids.js';

/** A stage of the cycle under the name that this library gives it in every version. */
export interface StageEntry {
  readonly id: string;
  readonly domainId: string;
  readonly label: string;
  /** What the stage is for. */
  readonly text: string;
  readonly sources: readonly SourceRef[];
}

/**
 * The four stages of the commissioning cycle, in their order and under this library's names; after the last the first begins again. Each
 * version of the cycle keeps its own names in {@link CYCLE_MODELS}.
 *
 * @example
 * ```ts
 * import { STAGES } from 'commissioning-kit/cycle';
 *
 * STAGES.map((stage) => stage.id); // => ['analyse', 'plan', 'do', 'review']
 * ```
 */
export const STAGES = [
  {
    id: 'analyse',
    domainId: 'D-CYC-02',
    label: 'Analyse',
    text: 'Find out what a population needs, now and later, and what there is to meet it',
    sources: [/* @__PURE__ */ stated('cycle-explainer', 'opening'), /* @__PURE__ */ inferred('dass-guidance', '¶16')],
  },
  {
    id: 'plan',
    domainId: 'D-CYC-02',
    label: 'Plan',
    text: 'Set priorities and decide how the resources answer the needs',
    sources: [/* @__PURE__ */ stated('cycle-explainer', 'opening'), /* @__PURE__ */ inferred('dass-guidance', '¶17')],
  },
  {
    id: 'do',
    domainId: 'D-CYC-02',
    label: 'Do',
    text: 'Secure the services that the plan asks for',
    sources: [/* @__PURE__ */ stated('cycle-explainer', 'opening'), /* @__PURE__ */ inferred('dass-guidance', '¶18')],
  },
  {
    id: 'review',
    domainId: 'D-CYC-02',
    label: 'Review',
    text: 'Watch how providers perform, judge whether outcomes are reached, and decide what changes',
    sources: [/* @__PURE__ */ stated('cycle-explainer', 'opening'), /* @__PURE__ */ inferred('dass-guidance', '¶19')],
  },
] as const satisfies readonly (StageEntry & { readonly id: Stage })[];

/** The id of the strand that runs through all stages. */
export type StrandId = 'engage';

/**
 * Consulting and involving people: no stage but a strand through all of them (D-CYC-08), by the reading chosen for D-AMB-04.
 *
 * @example
 * ```ts
 * import { ENGAGEMENT_STRAND } from 'commissioning-kit/cycle';
 *
 * ENGAGEMENT_STRAND.domainId; // => 'D-CYC-08'
 * ```
 */
export const ENGAGEMENT_STRAND = {
  id: 'engage',
  domainId: 'D-CYC-08',
  label: 'Engage throughout',
  text: 'People who draw on care, communities, partners and other stakeholders are consulted and involved in the entire process',
  sources: [/* @__PURE__ */ stated('dass-guidance', '¶20')],
} as const satisfies StageEntry & { readonly id: StrandId };

/**
 * What the texts say about the cycle as a whole: its versions, its parts, what has to come first and what runs beside it.
 *
 * @example
 * ```ts
 * import { CYCLE_PRINCIPLES } from 'commissioning-kit/cycle';
 *
 * CYCLE_PRINCIPLES.find((principle) => principle.id === 'measures-before-purchase')?.domainId; // => 'D-CYC-33'
 * ```
 */
export const CYCLE_PRINCIPLES = [
  {
    id: 'variations-of-one-cycle',
    domainId: 'D-CYC-01',
    label: 'Variations of one cycle',
    text: 'There are hundreds of versions, and in essence they are one cycle',
    sources: [/* @__PURE__ */ stated('practitioner-blog', 'Commissioning')],
  },
  {
    id: 'stages-repeated',
    domainId: 'D-CYC-02',
    label: 'Stages that repeat',
    text: 'Assessing, planning, doing and reviewing follow on one another and begin again',
    sources: [/* @__PURE__ */ stated('cycle-explainer', 'opening')],
  },
  {
    id: 'parts-in-statutory-guidance',
    domainId: 'D-CYC-03',
    label: 'Parts given by statutory guidance',
    text: 'Statutory guidance leaves commissioning undefined and yet names the parts of the cycle',
    sources: [/* @__PURE__ */ stated('dass-guidance', '¶6')],
  },
  {
    id: 'measures-before-purchase',
    domainId: 'D-CYC-33',
    label: 'Measures before purchase',
    text: 'How performance will be measured and evaluated is agreed when the service is commissioned, not afterwards',
    sources: [/* @__PURE__ */ stated('dass-guidance', '¶27')],
  },
  {
    id: 'tactical-loop-alongside',
    domainId: 'D-CYC-34',
    label: 'A tactical loop alongside',
    text: 'Beside the strategic cycle support is arranged for one person at a time; what is learned there, about services missing and about providers, feeds the cycle',
    sources: [/* @__PURE__ */ stated('dass-guidance', '¶22–24')],
  },
] as const satisfies readonly StageEntry[];
