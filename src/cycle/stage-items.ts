import type { SourceRef } from '../kernel/source.js';
import { STAGE_ACTIVITIES, type StageActivity } from './stage-activities.js';
import type { Stage } from './stage-ids.js';
import type { StageActivityId } from './stage-of-activity.js';
import { ENGAGEMENT_STRAND, type StrandId } from './stages.js';

/** Something that a stage calls for. */
export interface StageItem {
  readonly id: StageActivityId | StrandId;
  readonly domainId: string;
  readonly label: string;
  readonly sources: readonly SourceRef[];
}

/** What completes nothing by being absent: a purpose is served by the rest, kinds of provider are a list, an option need not be used. */
const NOT_ASKED: readonly StageActivity['kind'][] = ['purpose', 'providers', 'option'];

/** What a stage calls for, engagement first. */
export function itemsOf(stage: Stage): readonly StageItem[] {
  return [ENGAGEMENT_STRAND, ...STAGE_ACTIVITIES.filter((entry) => entry.stage === stage && !NOT_ASKED.includes(entry.kind))];
}
