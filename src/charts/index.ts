export {
  CommandRejectedError,
  InvalidInputError,
  isCommandRejectedError,
  isInvalidInputError,
  explain,
  perform,
  performEach,
  replay,
} from '../kernel/index.js';
export type { ChartBlock, Figure, FigureRun, Inline, Json, SourceRef, TableBlock } from '../kernel/index.js';
export type { Chart, VegaLiteSpec } from './chart.js';
export { toChartBlock } from './chart.js';
export type { ConsistencyMatrixOptions } from './consistency-matrix.js';
export { chartConsistencyMatrix } from './consistency-matrix.js';
export type { CouncilValue, DistributionOptions } from './distribution.js';
export { chartDistribution } from './distribution.js';
export type { EvidenceTimelineOptions, HypothesisInTime } from './evidence-timeline.js';
export { chartEvidenceTimeline } from './evidence-timeline.js';
export type { MatrixMovementOptions } from './matrix-movement.js';
export { chartMatrixMovement } from './matrix-movement.js';
export type { MatrixPositionsOptions } from './matrix-positions.js';
export { chartMatrixPositions } from './matrix-positions.js';
export type { MatrixViewsOptions } from './matrix-views.js';
export { chartMatrixViews } from './matrix-views.js';
export type { OddsPathOptions } from './odds-path.js';
export { chartOddsPath } from './odds-path.js';
export type { OverYearsOptions } from './over-years.js';
export { chartOverYears } from './over-years.js';
export type { RatedPlace, RatingsOptions } from './ratings.js';
export { chartRatings } from './ratings.js';
export type { Series, SeriesPoint } from './series.js';
export type { SpendLine, SpendOptions } from './spend.js';
export { chartSpend } from './spend.js';
export type { VintagesOptions } from './vintages.js';
export { chartVintages } from './vintages.js';
