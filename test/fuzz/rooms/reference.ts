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
