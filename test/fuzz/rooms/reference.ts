import type { FuzzedRoom } from '../room.js';

export * as exports from '../../../src/reference/index.js';

const evidence = {
  needsDrivePurchasing: 'yes',
  cycleRestarted: 'yes',
  coversAllServices: 'yes',
  onlySingleProjects: 'no',
  resultsReviewed: 'yes',
};

export const fuzzed: FuzzedRoom['fuzzed'] = {
  assuranceSummary: () => [
    [
      [
        { competency: 'c', score: 3, max: 4 },
        { competency: 'd', score: 1.5, max: 3 },
      ],
    ],
  ],
  checkEvaluationDesign: () => [[{ baseline: 'yes', comparator: 'no', outcomeMeasures: 'unknown', userView: 'yes', scope: 'no' }]],
  evidenceCaveats: () => [['integration'], ['evaluation']],
  checkLocalDefinition: () => [
    [{ needs: 'yes', outcomes: 'no', 'unit-of-focus': 'unknown', extensions: { 'example.org': { kept: [1, null, true, 'text'] } } }],
    [{}],
  ],
  compareDefinitions: () => [[['audit-commission']], [['audit-commission', 'childrens-trusts']]],
  describeApproach: () => [[evidence], [{ ...evidence, cycleRestarted: 'unknown', aimDeclared: 'yes' }]],
  mapLevel: () => [
    [{ scheme: 'department-of-health', level: 'operational' }, 'cbi-lga'],
    [{ scheme: 'cbi-lga', level: 'regional-or-national' }, 'dass'],
  ],
};

export const trusting: FuzzedRoom['trusting'] = [];
