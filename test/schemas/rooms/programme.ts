import { parseProgramme, type Programme } from 'commissioning-kit/programme';
import { ProgrammeSchema } from 'commissioning-kit/programme/schemas';
import { SMALL } from '../../programme/small.js';
import type { PublishedRecord } from '../published-record.js';

type Changed<T> = { -readonly [K in keyof T]: Changed<T[K]> };
const breaking = (name: string, code: string, change: (programme: Changed<Programme>) => unknown) => ({
  name,
  code,
  change: (sample: never) => {
    change(sample);
    return sample;
  },
});

/** The stored records of the room. */
export const records: readonly PublishedRecord[] = [
  {
    record: 'programme',
    version: 1,
    schema: ProgrammeSchema,
    parse: (value) => parseProgramme(value),
    samples: [SMALL],
    crossField: [
      breaking('a need whose table is not there', 'programme/unknown-population-table', (programme) => {
        (programme.populationTables[0] as { id: string }).id = 'another';
      }),
      breaking('two figures with one id', 'kernel/duplicate-id', (programme) => {
        programme.figures.push(programme.figures[0]!);
      }),
      breaking('a stream whose dates go back', 'kernel/dates-go-back', (programme) => {
        programme.streams.registers[0]!.events[1]!.data.on = '2025-01-01';
      }),
      breaking('a contract in another currency', 'programme/other-currency', (programme) => {
        programme.contracts[1]!.currency = 'EUR';
      }),
      breaking('a link that runs back', 'programme/link-backwards', (programme) => {
        programme.links[0] = { from: { kind: 'aim', id: 'nights' }, to: { kind: 'need', id: 'rest' }, why: 'Backwards' };
      }),
      breaking('two agencies of one id that differ', 'programme/two-records-one-id', (programme) => {
        const [council, board] = programme.agencies;
        programme.streams.assessments[0]!.events.unshift({
          type: 'assessment-opened',
          data: {
            schemaVersion: 1,
            id: 'a0',
            on: '2026-01-01',
            by: { role: 'chair', agencyId: null },
            why: null,
            assessmentId: 'matrix',
            populationId: 'carers',
            agencies: [{ ...council!, name: 'Another council' }, board!],
            matrixVersion: '1',
          },
        });
      }),
      breaking('a sizing that needs a share of places no block can have', 'programme/unknown-service', (programme) => {
        programme.sizings[0]!.serviceId = 'washing';
      }),
    ],
  },
];
