import { inferred, stated, type SourceRef } from '../kernel/source.js';
import type { CycleModelId } from './cycle-model-ids.js';
import type { Stage } from './stage-ids.js';

/** A stage as one version of the cycle has it. */
export interface ModelStage {
  readonly id: string;
  readonly domainId: string | null;
  /** The version's own name for it. */
  readonly label: string;
  /** What the version has in it, where it says more than the name. */
  readonly text?: string;
  /** The stages of this library that it covers, wholly or in part; several where it spans them. */
  readonly maps: readonly Stage[];
  /** Pieces of work that the version names in this stage and others place elsewhere. */
  readonly parts?: readonly 'design'[];
  /** Where it says so, where that is not where it gives the names. */
  readonly sources?: readonly SourceRef[];
}

/** Where a version has engagement: through all stages, in one of them, as a duty beside the cycle, or nowhere. */
export type EngagementPlace = 'throughout' | 'in-a-stage' | 'wider-duty' | 'not-named';

/** One version of the commissioning cycle, under its own names. */
export interface CycleModel {
  readonly id: string;
  readonly domainId: string | null;
  readonly label: string;
  readonly stages: readonly ModelStage[];
  readonly engagement: EngagementPlace;
  /** What the version calls the engagement that is none of its stages; null where it has none. */
  readonly throughout: string | null;
  /** The stage that engagement is an activity of, where the version has it in one. */
  readonly engagementStage: string | null;
  readonly sources: readonly SourceRef[];
}

/**
 * The versions of the cycle that the texts give, each under its own names and laid against the four stages of {@link STAGES}. Which stage
 * answers to which is our reading (D-AMB-02); the names are the texts'.
 *
 * @example
 * ```ts
 * import { CYCLE_MODELS } from 'commissioning-kit/cycle';
 *
 * CYCLE_MODELS['dass-guidance'].throughout; // => 'Consult and involve stakeholders'
 * CYCLE_MODELS['intro-textbook'].stages[0].maps; // => ['analyse', 'plan']
 * ```
 */
export const CYCLE_MODELS = {
  'ipc-book': {
    id: 'ipc-book',
    domainId: null,
    label: 'Institute of Public Care',
    stages: [
      {
        id: 'analysing',
        domainId: 'D-CHR-06',
        label: 'Analysing',
        maps: ['analyse'],
      },
      {
        id: 'planning',
        domainId: 'D-CHR-07',
        label: 'Planning',
        maps: ['plan'],
      },
      {
        id: 'implementing',
        domainId: 'D-CHR-08',
        label: 'Implementing',
        maps: ['do'],
      },
      {
        id: 'reviewing',
        domainId: 'D-CHR-09',
        label: 'Reviewing',
        maps: ['review'],
      },
    ],
    engagement: 'throughout',
    throughout: 'Everyone takes part',
    engagementStage: null,
    sources: [/* @__PURE__ */ stated('ipc-book', 'intro')],
  },
  'cycle-explainer': {
    id: 'cycle-explainer',
    domainId: 'D-CYC-02',
    label: 'Web explainer, as it opens',
    stages: [
      {
        id: 'assessment',
        domainId: null,
        label: 'Assessment',
        maps: ['analyse'],
      },
      {
        id: 'planning',
        domainId: null,
        label: 'Planning',
        maps: ['plan'],
      },
      {
        id: 'doing',
        domainId: null,
        label: 'Doing (procurement and contracting)',
        maps: ['do'],
      },
      {
        id: 'reviewing',
        domainId: null,
        label: 'Reviewing',
        maps: ['review'],
      },
    ],
    engagement: 'in-a-stage',
    throughout: null,
    engagementStage: 'assessment',
    sources: [/* @__PURE__ */ stated('cycle-explainer', 'opening'), /* @__PURE__ */ stated('cycle-explainer', 'Stage 1')],
  },
  'cycle-explainer-headings': {
    id: 'cycle-explainer-headings',
    domainId: null,
    label: 'Web explainer, by its headings',
    stages: [
      {
        id: 'assessment-and-needs-analysis',
        domainId: 'D-CYC-09',
        label: 'Assessment and Needs Analysis',
        maps: ['analyse'],
      },
      {
        id: 'strategic-planning',
        domainId: 'D-CYC-17',
        label: 'Strategic Planning',
        maps: ['plan'],
      },
      {
        id: 'procurement-and-contracting',
        domainId: null,
        label: 'Procurement and Contracting',
        maps: ['do'],
      },
      {
        id: 'monitoring-and-evaluation',
        domainId: 'D-CYC-29',
        label: 'Monitoring and Evaluation',
        maps: ['review'],
      },
    ],
    engagement: 'wider-duty',
    throughout: 'Co-production as a wider duty',
    engagementStage: null,
    sources: [/* @__PURE__ */ stated('cycle-explainer', 'headings')],
  },
  'dass-guidance': {
    id: 'dass-guidance',
    domainId: 'D-CYC-03',
    label: 'Guidance for directors of adult social services',
    stages: [
      {
        id: 'assess-needs',
        domainId: 'D-CYC-04',
        label: 'Assess needs now and in future',
        text: 'What a community needs at present and what it will need later',
        maps: ['analyse'],
        sources: [/* @__PURE__ */ stated('dass-guidance', '¶16')],
      },
      {
        id: 'priorities-and-strategies',
        domainId: 'D-CYC-05',
        label: 'Set priorities, develop strategies',
        text: 'Priorities and strategies that respect statute, national policy, and national and local targets',
        maps: ['plan'],
        sources: [/* @__PURE__ */ stated('dass-guidance', '¶17')],
      },
      {
        id: 'design-and-secure',
        domainId: 'D-CYC-06',
        label: 'Design and secure services',
        text: 'Services designed and secured so that needs and targets are met, by those who provide them',
        maps: ['do'],
        parts: ['design'],
        sources: [/* @__PURE__ */ stated('dass-guidance', '¶18')],
      },
      {
        id: 'monitor-and-evaluate',
        domainId: 'D-CYC-07',
        label: 'Monitor and evaluate outcomes',
        text: 'Watch what comes of services and judge it by outcomes',
        maps: ['review'],
        sources: [/* @__PURE__ */ stated('dass-guidance', '¶19')],
      },
    ],
    engagement: 'throughout',
    throughout: 'Consult and involve stakeholders',
    engagementStage: null,
    sources: [/* @__PURE__ */ stated('dass-guidance', '¶16–20')],
  },
  noms: {
    id: 'noms',
    domainId: 'D-DEF-06',
    label: 'National Offender Management Service',
    stages: [
      {
        id: 'assess',
        domainId: null,
        label: 'Assess',
        maps: ['analyse'],
      },
      {
        id: 'design',
        domainId: null,
        label: 'Design',
        maps: ['plan'],
        parts: ['design'],
      },
      {
        id: 'secure',
        domainId: null,
        label: 'Secure',
        maps: ['do'],
      },
      {
        id: 'monitor',
        domainId: null,
        label: 'Monitor',
        maps: ['review'],
      },
    ],
    engagement: 'not-named',
    throughout: null,
    engagementStage: null,
    sources: [/* @__PURE__ */ stated('intro-textbook', 'T2.1')],
  },
  'intro-textbook': {
    id: 'intro-textbook',
    domainId: 'D-CHR-03',
    label: 'Introductory textbook, the whole process',
    stages: [
      {
        id: 'specify-need',
        domainId: null,
        label: 'Specify need',
        maps: ['analyse', 'plan'],
      },
      {
        id: 'secure-supply',
        domainId: null,
        label: 'Secure supply',
        maps: ['do'],
      },
      {
        id: 'monitor-outcomes',
        domainId: null,
        label: 'Monitor outcomes',
        maps: ['review'],
      },
    ],
    engagement: 'not-named',
    throughout: null,
    engagementStage: null,
    sources: [
      /* @__PURE__ */ stated('intro-textbook', 'What is commissioning?'),
      /* @__PURE__ */ inferred('intro-textbook', 'What is commissioning?'),
    ],
  },
} as const satisfies { readonly [Id in CycleModelId]: CycleModel & { readonly id: Id } };
