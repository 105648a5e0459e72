import {
  draftCommissioningFramework,
  draftCommissioningStrategy,
  draftMarketPositionStatement,
  draftMonitoringProgramme,
  draftProcurementExercise,
} from '../../../src/interventions/index.js';
import { framework, monitoring, procurement } from '../../interventions/home-care-documents.js';
import { strategy } from '../../interventions/older-people-strategy.js';
import { statement } from '../../interventions/special-needs-statement.js';
import type { FuzzedRoom } from '../room.js';

export * as exports from '../../../src/interventions/index.js';

const extensions = { 'example.org': { kept: [1, null, true, 'text'] } };
const { id, title, population, currency } = procurement;
const about = { id, title, population, extensions };
const period = { from: '2026-04-01', to: '2026-06-30' };
const conditions = { market: 'yes', needForChange: 'yes', changeNeedsManaging: 'yes' };
const forum = {
  id: 'forum',
  label: 'Provider forum',
  text: 'Meetings',
  circumstances: [{ id: 'willing', question: 'Will providers come?', label: 'providers will come', speaksFor: 'yes' }],
  before: ['commissioning-strategy'],
  sources: [{ work: 'ipc-book', locator: 'Figure 2.1', basis: 'stated', verified: true }],
};
const basis = { purpose: 'Fewer admissions', marketUnderstanding: null, activityAnalysis: '' };
const readiness = { resources: 'yes', intentionsClear: 'no', evidenceBase: 'unknown', qualityData: 'yes', measuresAgreed: 'yes' };

/** A record whose texts hold digits and figures, with data of the caller's own. */
const marked = {
  ...strategy,
  extensions,
  names: ['Form 7'],
  figures: [{ figure: { value: 12, unit: 'people', mark: 'published', sources: [] }, written: ['12 people', 'a dozen'], decimals: 0 }],
  title: 'A dozen, 12 people and Form 7',
};
const drafts = {
  strategy: draftCommissioningStrategy({ ...about, currency, period, agencies: strategy.agencies }).outcome,
  statement: draftMarketPositionStatement({ ...about, currency, commissioner: 'Council', asOf: '2026-04-01' }).outcome,
  framework: draftCommissioningFramework({ ...about, partners: framework.partners }).outcome,
  procurement: draftProcurementExercise({ ...about, currency }).outcome,
  monitoring: draftMonitoringProgramme(about).outcome,
};

const strategies = (): readonly (readonly unknown[])[] => [[strategy], [marked], [drafts.strategy]];
const statements = (): readonly (readonly unknown[])[] => [[statement], [drafts.statement]];
const frameworks = (): readonly (readonly unknown[])[] => [[framework], [drafts.framework]];
const exercises = (): readonly (readonly unknown[])[] => [[procurement], [drafts.procurement]];
const programmes = (): readonly (readonly unknown[])[] => [[monitoring], [drafts.monitoring]];

export const fuzzed: FuzzedRoom['fuzzed'] = {
  checkScopingBasis: () => [[basis]],
  defineIntervention: () => [[forum]],
  recommendIntervention: () => [
    [
      { ...conditions, largePurchasingShare: 'yes', goodDataOnExistingServices: 'no' },
      { policy: 'any', basis },
    ],
    [
      { ...conditions, mainContractHolder: 'no' },
      {
        policy: { forum: 'any', 'procurement-exercise': 'all' },
        others: [
          { intervention: forum, answers: { willing: 'no' } },
          { intervention: { ...forum, id: 'lessons', before: ['forum'] }, answers: {} },
        ],
      },
    ],
    [{ market: 'no', needForChange: 'yes', changeNeedsManaging: 'unknown' }],
  ],
  procurementActivityFor: () => [['voluntary'], ['private']],
  procurementReadiness: () => [
    [readiness],
    [
      {
        ...readiness,
        strategyRef: 'a',
        strategies: [
          { id: 'a', agreed: 'yes' },
          { id: 'b', agreed: 'unknown' },
        ],
      },
    ],
  ],
  contractVariance: () => [
    [
      {
        period,
        amounts: [
          { dimension: 'users', unit: 'people', amount: 40 },
          { dimension: 'costs', unit: 'GBP', amount: '90000.00' },
        ],
      },
      {
        period,
        amounts: [
          { dimension: 'users', unit: 'people', amount: null },
          { dimension: 'activities', unit: 'visits', amount: 0.5 },
        ],
      },
    ],
  ],
  draftCommissioningStrategy: () => [
    [{ ...about, currency, period, agencies: strategy.agencies, parts: { review: strategy.parts.review, gaps: strategy.parts.gaps } }],
  ],
  draftMarketPositionStatement: () => [
    [{ ...about, currency, commissioner: 'Council', asOf: '2026-04-01', parts: { demand: statement.parts.demand } }],
  ],
  draftCommissioningFramework: () => [[{ ...about, partners: framework.partners, parts: { roles: framework.parts.roles } }]],
  draftProcurementExercise: () => [[{ ...about, currency, lots: procurement.lots }]],
  draftMonitoringProgramme: () => [[{ ...about, entries: monitoring.entries }]],
  checkCommissioningStrategy: strategies,
  traceStrategy: strategies,
  toStrategyDocument: strategies,
  parseCommissioningStrategy: strategies,
  safeParseCommissioningStrategy: strategies,
  checkMarketPositionStatement: statements,
  toPositionStatementDocument: statements,
  parseMarketPositionStatement: statements,
  safeParseMarketPositionStatement: statements,
  checkCommissioningFramework: () => [...frameworks(), [framework, { expected: ['carers', 'politicians'] }]],
  toFrameworkDocument: frameworks,
  parseCommissioningFramework: frameworks,
  safeParseCommissioningFramework: frameworks,
  checkProcurementExercise: () => [...exercises(), [procurement, { strategy }]],
  toProcurementDocument: exercises,
  parseProcurementExercise: exercises,
  safeParseProcurementExercise: exercises,
  monitoringCoverage: programmes,
  toMonitoringDocument: programmes,
  parseMonitoringProgramme: programmes,
  safeParseMonitoringProgramme: programmes,
};

export const trusting: FuzzedRoom['trusting'] = [];
