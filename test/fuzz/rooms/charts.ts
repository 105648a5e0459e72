import { DISTRIBUTION, MOVES, NEED, POPULATION, POSITIONS, RATINGS, SPEND, VIEWS, VINTAGES } from '../../charts/sample-charts.js';
import type { FuzzedRoom } from '../room.js';

export * as exports from '../../../src/charts/index.js';

export const fuzzed: FuzzedRoom['fuzzed'] = {
  chartDistribution: () => [[DISTRIBUTION]],
  chartMatrixMovement: () => [[MOVES]],
  chartMatrixPositions: () => [[POSITIONS]],
  chartMatrixViews: () => [[VIEWS]],
  chartOverYears: () => [[NEED], [POPULATION]],
  chartRatings: () => [[RATINGS]],
  chartSpend: () => [[SPEND]],
  chartVintages: () => [[VINTAGES]],
};

export const trusting: FuzzedRoom['trusting'] = ['toChartBlock'];
