import type { Stage } from './stage-ids.js';

/** Which stage each activity belongs to. It stands apart from what is said about them, so that deciding on a command needs no catalogue. */
export const STAGE_OF_ACTIVITY = {
  'understand-need': 'analyse',
  'types-of-support': 'analyse',
  demographics: 'analyse',
  'future-demand': 'analyse',
  'gather-evidence': 'analyse',
  'consult-on-preferences': 'analyse',
  'find-gaps': 'analyse',
  'assess-wellbeing': 'analyse',
  'answer-needs': 'plan',
  'plan-service-types': 'plan',
  'plan-outcomes': 'plan',
  'plan-funding': 'plan',
  'plan-delivery': 'plan',
  'consider-trends': 'plan',
  'fit-wellbeing-and-independence': 'plan',
  collaborate: 'plan',
  'kinds-of-provider': 'do',
  tender: 'do',
  'finalise-contracts': 'do',
  'innovative-routes': 'do',
  'judge-outcomes': 'review',
  'review-performance': 'review',
  'collect-feedback': 'review',
  'adjust-strategies-and-contracts': 'review',
} as const satisfies Readonly<Record<string, Stage>>;

/** The id of something that belongs to a stage. */
export type StageActivityId = keyof typeof STAGE_OF_ACTIVITY;
