import {
  draftCommissioningFramework,
  draftCommissioningStrategy,
  draftMarketPositionStatement,
  draftMonitoringProgramme,
  draftProcurementExercise,
  parseCommissioningFramework,
  parseCommissioningStrategy,
  parseMarketPositionStatement,
  parseMonitoringProgramme,
  parseProcurementExercise,
  type CommissioningFramework,
  type CommissioningStrategy,
  type MarketPositionStatement,
  type MonitoringProgramme,
  type ProcurementExercise,
} from 'commissioning-kit/interventions';
import {
  CommissioningFrameworkSchema,
  CommissioningStrategySchema,
  MarketPositionStatementSchema,
  MonitoringProgrammeSchema,
  ProcurementExerciseSchema,
} from 'commissioning-kit/interventions/schemas';
import { framework, monitoring, procurement } from '../../interventions/home-care-documents.js';
import { strategy } from '../../interventions/older-people-strategy.js';
import { statement } from '../../interventions/special-needs-statement.js';
import type { PublishedRecord } from '../published-record.js';

const { id, title, population, currency } = procurement;
const period = { from: '2026-04-01', to: '2027-03-31' };

/** The five documents: each complete, and as its draft begins. */
export const records: readonly PublishedRecord[] = [
  {
    record: 'commissioning-strategy',
    version: 1,
    schema: CommissioningStrategySchema,
    parse: parseCommissioningStrategy,
    samples: [strategy, draftCommissioningStrategy({ id, title, population, currency, period, agencies: strategy.agencies }).outcome],
    crossField: [
      {
        name: 'a purchase that answers no gap of the strategy',
        code: 'interventions/unknown-reference',
        change: (sample: CommissioningStrategy) => {
          Object.assign(sample.parts.purchasing?.lines[0] ?? {}, { gapIds: ['elsewhere'] });
          return sample;
        },
      },
      {
        name: 'shares that add up to more than 1',
        code: 'interventions/shares-above-one',
        change: (sample: CommissioningStrategy) => {
          Object.assign(sample.parts.purchasing?.lines[0]?.funding[0] ?? {}, { share: 0.6 });
          return sample;
        },
      },
      {
        name: 'an amount below nothing',
        code: 'interventions/below-zero',
        change: (sample: CommissioningStrategy) => {
          Object.assign(sample.parts.resources?.services[0] ?? {}, { spend: '-1.00' });
          return sample;
        },
      },
      {
        name: 'a period that ends before it begins',
        code: 'kernel/end-before-start',
        change: (sample: CommissioningStrategy) => ({ ...sample, period: { from: period.to, to: period.from } }),
      },
    ],
  },
  {
    record: 'market-position-statement',
    version: 1,
    schema: MarketPositionStatementSchema,
    parse: parseMarketPositionStatement,
    samples: [
      statement,
      draftMarketPositionStatement({ id, title, population, currency, commissioner: 'Sampleton Council', asOf: '2026-04-01' }).outcome,
    ],
    crossField: [
      {
        name: 'a segment that the direction does not name',
        code: 'interventions/unknown-segment',
        change: (sample: MarketPositionStatement) => {
          Object.assign(sample.planned[0] ?? {}, { segment: 'elsewhere' });
          return sample;
        },
      },
      {
        name: 'a supply with neither strength nor weakness',
        code: 'interventions/no-picture-of-supply',
        change: (sample: MarketPositionStatement) => {
          Object.assign(sample.parts.supply ?? {}, { strengths: [], weaknesses: [] });
          return sample;
        },
      },
      {
        name: 'a band upside down',
        code: 'interventions/band-upside-down',
        change: (sample: MarketPositionStatement) => {
          Object.assign(sample.planned[0] ?? {}, { value: { from: '2.00', to: '1.00', per: 'year' } });
          return sample;
        },
      },
    ],
  },
  {
    record: 'procurement-exercise',
    version: 1,
    schema: ProcurementExerciseSchema,
    parse: parseProcurementExercise,
    samples: [procurement, draftProcurementExercise({ id, title, population, currency }).outcome],
    crossField: [
      {
        name: 'a lot twice',
        code: 'kernel/duplicate-id',
        change: (sample: ProcurementExercise) => ({ ...sample, lots: [...sample.lots, ...sample.lots] }),
      },
    ],
  },
  {
    record: 'monitoring-programme',
    version: 1,
    schema: MonitoringProgrammeSchema,
    parse: parseMonitoringProgramme,
    samples: [monitoring, draftMonitoringProgramme({ id, title, population }).outcome],
    crossField: [
      {
        name: 'voices where no feedback is',
        code: 'interventions/not-of-this-arrangement',
        change: (sample: MonitoringProgramme) => {
          Object.assign(sample.entries[0] ?? {}, { voices: ['users'] });
          return sample;
        },
      },
    ],
  },
  {
    record: 'commissioning-framework',
    version: 1,
    schema: CommissioningFrameworkSchema,
    parse: parseCommissioningFramework,
    samples: [framework, draftCommissioningFramework({ id, title, population, partners: framework.partners }).outcome],
    crossField: [
      {
        name: 'an agreement of a stranger',
        code: 'interventions/unknown-reference',
        change: (sample: CommissioningFramework) => ({ ...sample, agreements: [{ agencyId: 'stranger', on: '2026-01-01', by: 'board' }] }),
      },
      {
        name: 'a document that relates to itself',
        code: 'interventions/relates-to-itself',
        change: (sample: CommissioningFramework) => {
          Object.assign(sample.parts.documents?.documents[0] ?? {}, { relatesTo: ['jsna'] });
          return sample;
        },
      },
    ],
  },
];
