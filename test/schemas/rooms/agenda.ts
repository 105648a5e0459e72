import { parseAgenda, type Agenda } from 'commissioning-kit/agenda';
import { AgendaSchema } from 'commissioning-kit/agenda/schemas';
import { AGENDA } from '../../agenda/sample-agenda.js';
import type { PublishedRecord } from '../published-record.js';

const untold: Agenda = {
  ...AGENDA,
  populationIds: null,
  partnerIds: null,
  period: { from: '2026-04-01', to: null },
  items: [{ id: 'falls', text: 'Rehabilitation after falls', changes: 'unknown', disciplines: null, effort: null }],
  exclusions: null,
  agreements: null,
  capacity: null,
};

/** What partners mean to change together. */
export const records: readonly PublishedRecord[] = [
  {
    record: 'agenda',
    version: 1,
    schema: AgendaSchema,
    parse: parseAgenda,
    samples: [AGENDA, untold],
    crossField: [
      {
        name: 'a partner that stands twice',
        code: 'kernel/duplicate-id',
        change: (sample: Agenda) => ({ ...sample, partnerIds: ['council', 'council'] }),
      },
      {
        name: 'an item whose id stands twice',
        code: 'kernel/duplicate-id',
        change: (sample: Agenda) => ({ ...sample, items: [...sample.items, ...sample.items] }),
      },
      {
        name: 'a topic left out twice',
        code: 'kernel/duplicate-id',
        change: (sample: Agenda) => ({ ...sample, exclusions: [...(sample.exclusions ?? []), ...(sample.exclusions ?? [])] }),
      },
      {
        name: 'a period that ends before it starts',
        code: 'kernel/end-before-start',
        change: (sample: Agenda) => ({ ...sample, period: { from: '2026-04-01', to: '2026-03-31' } }),
      },
      {
        name: 'efforts of two units',
        code: 'agenda/mixed-units',
        change: (sample: Agenda) => ({ ...sample, capacity: { amount: 12, unit: 'weeks' } }),
      },
    ],
  },
];
