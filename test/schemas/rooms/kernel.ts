import { parseAgency, parseAim, parseDocument, parseEvidence, parseMeasure, parsePopulation } from 'commissioning-kit';
import type { Agency, Document, Evidence, Population } from 'commissioning-kit';
import { AgencySchema, AimSchema, DocumentSchema, EvidenceSchema, MeasureSchema, PopulationSchema } from 'commissioning-kit/schemas';
import { SAMPLE } from '../../kernel/document-sample.js';
import type { PublishedRecord } from '../published-record.js';

type Changed<T> = { -readonly [K in keyof T]: Changed<T[K]> };

const agency: Agency = {
  id: 'council',
  name: 'Hillshire County Council',
  kind: 'council',
  identifiers: [
    { scheme: 'GB-LAE', id: 'HLS' },
    { scheme: 'ods', id: 'X01' },
  ],
  extensions: { 'example.org': { ledger: 'adult care', codes: [1, null] } },
};
const population: Population = {
  id: 'older-people',
  name: 'Older people in Hillshire',
  clientGroup: 'older people',
  area: { scheme: 'gss', code: 'E10000000', name: 'Hillshire' },
  ages: { from: 65, to: null },
};
const evidence: Evidence = {
  id: 'survey',
  kind: 'experience',
  title: 'What people said of home care',
  period: { from: '2025-04-01', to: '2026-03-31' },
  place: null,
  design: 'postal survey',
  voices: 214,
  originId: null,
  sources: [
    { work: 'local:survey-2026', locator: 'table 3', basis: 'stated', verified: true },
    { work: 'dass-guidance', locator: '¶26', basis: 'inferred', verified: true },
  ],
};

/** The records that all rooms share. */
export const records: readonly PublishedRecord[] = [
  {
    record: 'agency',
    version: 1,
    schema: AgencySchema,
    parse: parseAgency,
    samples: [agency, { id: 'icb', name: 'Hillshire ICB', kind: 'integrated-care-board', identifiers: [] }],
    crossField: [
      {
        name: 'the same identifier twice',
        code: 'kernel/duplicate-id',
        change: (sample: Changed<Agency>) => ({ ...sample, identifiers: [...sample.identifiers, sample.identifiers[0]] }),
      },
    ],
  },
  {
    record: 'population',
    version: 1,
    schema: PopulationSchema,
    parse: parsePopulation,
    samples: [population, { ...population, area: null, ages: null }],
    crossField: [
      {
        name: 'ages that end before they start',
        code: 'kernel/end-before-start',
        change: (sample: Changed<Population>) => ({ ...sample, ages: { from: 65, to: 64 } }),
      },
    ],
  },
  {
    record: 'measure',
    version: 1,
    schema: MeasureSchema,
    parse: parseMeasure,
    samples: [
      {
        id: 'falls',
        name: 'Falls at home',
        kind: 'outcome',
        dimension: 'independence',
        unit: 'falls per 1,000 people',
        direction: 'lower-is-better',
        target: 12.5,
        agreedOn: '2026-03-31',
      },
      {
        id: 'visits',
        name: 'Visits',
        kind: 'activity',
        dimension: null,
        unit: 'visits',
        direction: 'neither',
        target: null,
        agreedOn: null,
      },
    ],
  },
  {
    record: 'evidence',
    version: 1,
    schema: EvidenceSchema,
    parse: parseEvidence,
    samples: [evidence, { ...evidence, period: null, voices: null, sources: [], extensions: {} }],
    crossField: [
      {
        name: 'a period that ends before it starts',
        code: 'kernel/end-before-start',
        change: (sample: Changed<Evidence>) => ({ ...sample, period: { from: '2026-03-31', to: '2025-04-01' } }),
      },
    ],
  },
  {
    record: 'aim',
    version: 1,
    schema: AimSchema,
    parse: parseAim,
    samples: [{ id: 'independence', level: 'overall', text: 'Older people live as independently as they can' }],
  },
  {
    record: 'document',
    version: 1,
    schema: DocumentSchema,
    parse: parseDocument,
    samples: [SAMPLE],
    crossField: [
      {
        name: 'two sections of one id',
        code: 'kernel/duplicate-id',
        change: (sample: Changed<Document>) => ({ ...sample, sections: [...sample.sections, sample.sections[0]] }),
      },
    ],
  },
];
