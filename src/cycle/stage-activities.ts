import { stated, type SourceRef } from '../kernel/source.js';
import type { Stage } from './stage-ids.js';
import type { StageActivityId } from './stage-of-activity.js';

/**
 * What an entry is to its stage: its purpose; an object that is looked at; an activity; something that the plan contains, or a quality that
 * it has; who provides; or an option that may be used and need not.
 */
export type StageActivityKind = 'purpose' | 'object' | 'activity' | 'content' | 'quality' | 'providers' | 'option';

/** Something that belongs to a stage of the cycle. */
export interface StageActivity {
  readonly id: StageActivityId;
  readonly domainId: string;
  readonly stage: Stage;
  readonly kind: StageActivityKind;
  readonly label: string;
  readonly text: string;
  readonly sources: readonly SourceRef[];
}

const STAGE_1 = [/* @__PURE__ */ stated('cycle-explainer', 'Stage 1')] as const;
const STAGE_2 = [/* @__PURE__ */ stated('cycle-explainer', 'Stage 2')] as const;
const STAGE_3 = [/* @__PURE__ */ stated('cycle-explainer', 'Stage 3')] as const;
const STAGE_4 = [/* @__PURE__ */ stated('cycle-explainer', 'Stage 4')] as const;

/**
 * What the texts say belongs to each stage (D-CYC-09 to D-CYC-32): purposes, activities, what a plan contains and what makes it good.
 *
 * @example
 * ```ts
 * import { STAGE_ACTIVITIES } from 'commissioning-kit/cycle';
 *
 * STAGE_ACTIVITIES.filter((entry) => entry.stage === 'review' && entry.kind === 'activity').map((entry) => entry.id);
 * // => ['review-performance', 'collect-feedback', 'adjust-strategies-and-contracts']
 * ```
 */
export const STAGE_ACTIVITIES = [
  {
    id: 'understand-need',
    domainId: 'D-CYC-09',
    stage: 'analyse',
    kind: 'purpose',
    label: 'The need of a population',
    text: 'Analyse thoroughly what care and support a population needs, which is more than counting people',
    sources: STAGE_1,
  },
  {
    id: 'types-of-support',
    domainId: 'D-CYC-10',
    stage: 'analyse',
    kind: 'object',
    label: 'Types of support needed',
    text: 'Which kinds of support are needed',
    sources: STAGE_1,
  },
  {
    id: 'demographics',
    domainId: 'D-CYC-11',
    stage: 'analyse',
    kind: 'object',
    label: 'Demographics',
    text: 'How many people there are, of what age and where',
    sources: STAGE_1,
  },
  {
    id: 'future-demand',
    domainId: 'D-CYC-12',
    stage: 'analyse',
    kind: 'object',
    label: 'Forecast of future demand',
    text: 'How demand will develop',
    sources: STAGE_1,
  },
  {
    id: 'gather-evidence',
    domainId: 'D-CYC-13',
    stage: 'analyse',
    kind: 'activity',
    label: 'Gather evidence',
    text: 'Collect data, such as figures on the population’s health',
    sources: STAGE_1,
  },
  {
    id: 'consult-on-preferences',
    domainId: 'D-CYC-14',
    stage: 'analyse',
    kind: 'activity',
    label: 'Consult on preferences',
    text: 'Ask residents, carers and other stakeholders what they would rather have',
    sources: STAGE_1,
  },
  {
    id: 'find-gaps',
    domainId: 'D-CYC-15',
    stage: 'analyse',
    kind: 'activity',
    label: 'Find gaps in provision',
    text: 'Set what there is against what is needed',
    sources: STAGE_1,
  },
  {
    id: 'assess-wellbeing',
    domainId: 'D-CYC-16',
    stage: 'analyse',
    kind: 'activity',
    label: 'Assess wellbeing as a whole',
    text: 'Look at people’s wellbeing in four aspects: dignity, health, living conditions, relationships',
    sources: STAGE_1,
  },
  {
    id: 'answer-needs',
    domainId: 'D-CYC-17',
    stage: 'plan',
    kind: 'purpose',
    label: 'Plans that answer the needs',
    text: 'The council makes strategic plans for the needs that were found',
    sources: STAGE_2,
  },
  {
    id: 'plan-service-types',
    domainId: 'D-CYC-18',
    stage: 'plan',
    kind: 'content',
    label: 'Types of service',
    text: 'The plan says which kinds of service there will be',
    sources: STAGE_2,
  },
  {
    id: 'plan-outcomes',
    domainId: 'D-CYC-19',
    stage: 'plan',
    kind: 'content',
    label: 'Expected outcomes',
    text: 'The plan says what they should bring about',
    sources: STAGE_2,
  },
  {
    id: 'plan-funding',
    domainId: 'D-CYC-20',
    stage: 'plan',
    kind: 'content',
    label: 'Funding',
    text: 'The plan says how services will be paid for',
    sources: STAGE_2,
  },
  {
    id: 'plan-delivery',
    domainId: 'D-CYC-21',
    stage: 'plan',
    kind: 'content',
    label: 'Delivery',
    text: 'The plan says how services will be delivered',
    sources: STAGE_2,
  },
  {
    id: 'consider-trends',
    domainId: 'D-CYC-22',
    stage: 'plan',
    kind: 'quality',
    label: 'Future trends considered',
    text: 'The strategy takes later developments into account',
    sources: STAGE_2,
  },
  {
    id: 'fit-wellbeing-and-independence',
    domainId: 'D-CYC-23',
    stage: 'plan',
    kind: 'quality',
    label: 'Wellbeing and independence',
    text: 'The strategy fits these principles',
    sources: STAGE_2,
  },
  {
    id: 'collaborate',
    domainId: 'D-CYC-24',
    stage: 'plan',
    kind: 'quality',
    label: 'Collaboration',
    text: 'The strategy is made with the NHS and other public bodies, so that services join up',
    sources: STAGE_2,
  },
  {
    id: 'kinds-of-provider',
    domainId: 'D-CYC-25',
    stage: 'do',
    kind: 'providers',
    label: 'Kinds of provider',
    text: 'Private companies, voluntary organisations and community enterprises can provide',
    sources: STAGE_3,
  },
  {
    id: 'tender',
    domainId: 'D-CYC-26',
    stage: 'do',
    kind: 'activity',
    label: 'Tender',
    text: 'Choose suitable providers of good quality',
    sources: STAGE_3,
  },
  {
    id: 'finalise-contracts',
    domainId: 'D-CYC-27',
    stage: 'do',
    kind: 'activity',
    label: 'Negotiate and finalise contracts',
    text: 'Say in contracts what is expected and to which standard',
    sources: STAGE_3,
  },
  {
    id: 'innovative-routes',
    domainId: 'D-CYC-28',
    stage: 'do',
    kind: 'option',
    label: 'Innovative routes',
    text: 'Micro-commissioning and personal budgets can give people more control',
    sources: STAGE_3,
  },
  {
    id: 'judge-outcomes',
    domainId: 'D-CYC-29',
    stage: 'review',
    kind: 'purpose',
    label: 'Outcomes, not volume',
    text: 'Keep watching how providers perform and judge whether lives change, not how much was delivered',
    sources: STAGE_4,
  },
  {
    id: 'review-performance',
    domainId: 'D-CYC-30',
    stage: 'review',
    kind: 'activity',
    label: 'Review performance and inspect',
    text: 'Hold regular performance reviews and inspections',
    sources: STAGE_4,
  },
  {
    id: 'collect-feedback',
    domainId: 'D-CYC-31',
    stage: 'review',
    kind: 'activity',
    label: 'Collect feedback',
    text: 'Hear the people who use services and their carers',
    sources: STAGE_4,
  },
  {
    id: 'adjust-strategies-and-contracts',
    domainId: 'D-CYC-32',
    stage: 'review',
    kind: 'activity',
    label: 'Adjust strategies and contracts',
    text: 'Change what is needed for services to work: the way back into planning and doing',
    sources: STAGE_4,
  },
] as const satisfies readonly StageActivity[];
