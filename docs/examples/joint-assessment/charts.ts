import { chartMatrixMovement, chartMatrixPositions, chartMatrixViews, type Chart } from 'commissioning-kit/charts';
import { concludedOf, profileOf, targetsOf } from 'commissioning-kit/joint';
import { AGREED } from './choosing.js';
import { AFTER_FIRST, LAST_YEAR } from './rounds.js';

const before = profileOf(LAST_YEAR.state);
const now = profileOf(AGREED.state);
/** What was seen in the first round, where they stand and want to be, and last year beside this one. */
export const CHARTS: readonly Chart[] = [
  chartMatrixViews({
    id: 'views',
    title: 'What the six of us saw, each alone',
    profile: profileOf(AFTER_FIRST.state, { roundId: 'first' }),
    mark: 'illustrative',
    sources: [],
  }),
  chartMatrixPositions({
    id: 'positions',
    title: 'Where we stand, and where we want to be',
    profile: now,
    targets: targetsOf(AGREED.state),
    concluded: concludedOf(AGREED.state),
  }),
  chartMatrixMovement({
    id: 'movement',
    title: 'Last year and this year',
    snapshots: [
      { on: '2025-05-19', profile: before },
      { on: '2026-06-15', profile: now },
    ],
  }),
];
