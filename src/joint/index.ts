export { AREAS } from './areas.js';
export type { Area, AreaId } from './areas.js';
export { JOINT_APPROACHES, LEVELS } from './levels.js';
export type { JointApproach, Level } from './levels.js';
export { JOINT_MATRIX, MATRIX_VERSION } from './matrix.js';
export type { Descriptor, DescriptorId, JointMatrix } from './matrix.js';
export type { AgencyView, AreaProfile, AreaState, MatrixProfile, SeenLevel } from './profile.js';
export type {
  AgencyStanding,
  AreaRating,
  AreaRatingGiven,
  AssessmentCommand,
  AssessmentEvent,
  AssessmentOpening,
  AssessmentState,
  ChosenTarget,
  RatedLevel,
  TargetChoice,
} from './assessment.js';
export {
  CommandRejectedError,
  explain,
  InvalidInputError,
  isCommandRejectedError,
  isInvalidInputError,
  perform,
  replay,
} from '../kernel/index.js';
export type { Actor, Agency, Caveat, CheckFinding, Finding, Gap, Question, Reason, SourceRef, Tri } from '../kernel/index.js';
