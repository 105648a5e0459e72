export type { ChosenApproach, Programme, ProgrammeStreams, Stream } from './programme.js';
export type { DecisionAsked, OpenQuestion, ProgrammeCaveat } from './asking.js';
export type { BlockSpotCase, ContractUse, UnpricedArrangement } from './buying.js';
export { MARKED_PARTS } from './facts.js';
export type { FactPlace, MarkedPart, PartMark, ProgrammeFigure, ProgrammeShare } from './facts.js';
export type { NeedEstimateBasis, ProgrammeNeed, ProgrammeVintage } from './need.js';
export type {
  CouncilComparison,
  MarkedNumber,
  PlaceSizing,
  ProgrammeService,
  ServiceRatings,
  ServiceRequirement,
  SupplyLine,
} from './supply.js';
export { THREAD_KINDS } from './thread.js';
export type { ThreadEnd, ThreadKind, ThreadLink } from './thread.js';
export { emptyProgramme } from './empty-programme.js';
export type { ProgrammeBeginning } from './empty-programme.js';
export { parseProgramme, safeParseProgramme } from './parse.js';
export { programmeState } from './programme-state.js';
export type { LifeState, ProgrammeState } from './replay-streams.js';
export { traceProgramme } from './trace-programme.js';
export type { Thread, TraceFinding } from './trace-programme.js';
export type { LooseEnd, LooseSide } from './loose-ends.js';
export type { TracedEnd } from './thread-ends.js';
export type { LinkOrigin, TracedLink } from './thread-links.js';
export { reportProgramme } from './report-programme.js';
export type { ProgrammeReport, ReportOptions, ReportPartName } from './report-programme.js';
export {
  CommandRejectedError,
  explain,
  InvalidInputError,
  isCommandRejectedError,
  isInvalidInputError,
  perform,
  replay,
} from '../kernel/index.js';
export type {
  Caveat,
  CheckFinding,
  Document,
  Figure,
  Finding,
  Gap,
  Question,
  Reason,
  SafeParsed,
  SourceRef,
  Tri,
} from '../kernel/index.js';
