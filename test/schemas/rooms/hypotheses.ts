import { parseRegisterEvent, type RegisterEvent } from 'commissioning-kit/hypotheses';
import { RegisterEventSchema } from 'commissioning-kit/hypotheses/schemas';
import { evidence, eventsOf, PLAN, WIDE } from '../../hypotheses/register-life.js';
import type { PublishedRecord } from '../published-record.js';

const envelope = (id: string) => ({
  schemaVersion: 1,
  id,
  on: '2026-04-01',
  by: { role: 'lead commissioner', agencyId: 'council' },
  why: null,
});
const about = (id: string) => ({ ...envelope(id), hypothesisId: 'falls' });

const offered: Extract<RegisterEvent, { type: 'hypothesis-offered' }> = {
  type: 'hypothesis-offered',
  data: {
    ...about('e2'),
    statement: 'More intensive rehabilitation after a fall will lower demand for residential care',
    kind: 'investment',
    offeredBy: 'therapists',
    claims: [
      { pot: 'acute care', amount: '250000.00', currency: 'GBP', direction: 'from', saving: 'a ward that closes' },
      { pot: 'rehabilitation', amount: '250000.00', currency: 'GBP', direction: 'to' },
    ],
    bearsOn: ['fewer-places'],
    extensions: { 'example.org': { meeting: 12 } },
  },
};

const events: readonly RegisterEvent[] = [
  offered,
  { type: 'register-opened', data: { ...envelope('e1'), registerId: 'older-people', populationId: 'people-65', agenda: 'Living at home' } },
  { type: 'hypothesis-agreed', data: { ...about('e3'), stakeholders: ['council', 'carers'] } },
  { type: 'test-planned', data: { ...about('e4'), plan: PLAN } },
  { type: 'testing-started', data: about('e5') },
  { type: 'evidence-recorded', data: { ...about('e6'), evidence: evidence('admissions'), bearing: 'for', quality: 'moderate' } },
  {
    type: 'verdict-recorded',
    data: {
      ...about('e7'),
      verdict: 'inconclusive',
      evidenceIds: ['admissions'],
      dissents: [{ stakeholder: 'care homes', text: 'They doubt the numbers' }],
    },
  },
  { type: 'testing-resumed', data: about('e8') },
  { type: 'verdict-recorded', data: { ...about('e9'), verdict: 'supported', evidenceIds: ['admissions'], dissents: [] } },
  {
    type: 'hypothesis-translated',
    data: { ...about('e10'), into: { kind: 'aim', id: 'aim-1', text: 'Fewer people move to residential care after a fall' }, reason: null },
  },
  { type: 'hypothesis-closed', data: { ...about('e11'), reason: 'Nothing follows from it' } },
  { type: 'hypothesis-withdrawn', data: { ...about('e12'), reason: 'Merged with another' } },
];

type Changed<T> = { -readonly [K in keyof T]: Changed<T[K]> };

/** The stored records of the room. */
export const records: readonly PublishedRecord[] = [
  {
    record: 'register-event',
    version: 1,
    schema: RegisterEventSchema,
    parse: (value) => parseRegisterEvent(value),
    samples: [...events, ...eventsOf(WIDE)],
    crossField: [
      {
        name: 'claims of two currencies',
        code: 'hypotheses/mixed-currencies',
        change: (sample: Changed<typeof offered>) => {
          (sample.data.claims[1] as { currency: string }).currency = 'EUR';
          return sample;
        },
      },
      {
        name: 'an aim named twice',
        code: 'kernel/duplicate-id',
        change: (sample: Changed<typeof offered>) => {
          sample.data.bearsOn = ['fewer-places', 'fewer-places'];
          return sample;
        },
      },
    ],
  },
];
