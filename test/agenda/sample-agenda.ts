import type { Agenda } from 'commissioning-kit/agenda';

/** An agenda that lacks nothing. */
export const AGENDA: Agenda = {
  schemaVersion: 1,
  id: 'living-at-home',
  title: 'Living at home',
  populationIds: ['people-65'],
  partnerIds: ['council', 'nhs'],
  period: { from: '2026-04-01', to: '2031-03-31' },
  items: [
    {
      id: 'falls',
      text: 'Rehabilitation after falls',
      changes: 'service',
      disciplines: ['physiotherapy', 'nursing'],
      effort: { amount: 60, unit: 'person-days' },
    },
    {
      id: 'record',
      text: 'One care record for all who visit',
      changes: 'system',
      disciplines: ['social work', 'nursing'],
      effort: { amount: '50.5', unit: 'person-days' },
      extensions: { 'example.org': { paper: 7 } },
    },
  ],
  exclusions: [{ topic: 'Acute wards', why: 'They are on another agenda' }],
  agreements: [
    { by: { role: 'director of adult social services', agencyId: 'council' }, on: '2026-02-01' },
    { by: { role: 'chief officer', agencyId: 'nhs' }, on: null },
  ],
  capacity: { amount: 120, unit: 'person-days' },
  extensions: { 'example.org': { meeting: 12 } },
};
