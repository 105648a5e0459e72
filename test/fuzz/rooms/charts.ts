import {
  CERTAINTIES,
  CONSISTENCY,
  DISTRIBUTION,
  MOVES,
  NEED,
  ODDS,
  POPULATION,
  POSITIONS,
  RATINGS,
  SPEND,
  TIMELINE,
  VIEWS,
  VINTAGES,
} from '../../charts/sample-charts.js';
import type { FuzzedRoom } from '../room.js';

export * as exports from '../../../src/charts/index.js';

export const fuzzed: FuzzedRoom['fuzzed'] = {
  chartConsistencyMatrix: () => [[CONSISTENCY]],
  chartDistribution: () => [[DISTRIBUTION]],
  chartEvidenceTimeline: () => [[TIMELINE]],
  chartMatrixMovement: () => [[MOVES]],
  chartMatrixPositions: () => [[POSITIONS]],
  chartMatrixViews: () => [[VIEWS]],
  chartOddsPath: () => [[ODDS], [CERTAINTIES]],
  chartOverYears: () => [[NEED], [POPULATION]],
  chartRatings: () => [[RATINGS]],
  chartSpend: () => [[SPEND]],
  chartVintages: () => [[VINTAGES]],
};

export const trusting: FuzzedRoom['trusting'] = ['toChartBlock'];
