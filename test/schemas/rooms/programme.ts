import { parseProgramme, parseWorkbook, type Programme, type Workbook } from 'commissioning-kit/programme';
import { ProgrammeSchema, WorkbookSchema } from 'commissioning-kit/programme/schemas';
import { SMALL } from '../../programme/small.js';
import { FULL } from '../../programme/workbooks.js';
import type { PublishedRecord } from '../published-record.js';

type Changed<T> = { -readonly [K in keyof T]: Changed<T[K]> };
const breaking = <R = Programme>(name: string, code: string, change: (record: Changed<R>) => unknown) => ({
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
  {
    record: 'workbook',
    version: 1,
    schema: WorkbookSchema,
    parse: (value) => parseWorkbook(value),
    samples: [FULL],
    crossField: [
      breaking<Workbook>('an exercise about other people', 'programme/another-population', (workbook) => {
        workbook.exercises.aims!.populationId = 'children';
      }),
      breaking<Workbook>('two rows with one key', 'kernel/duplicate-id', (workbook) => {
        workbook.exercises.aims!.answers.aims!.push(workbook.exercises.aims!.answers.aims![0]!);
      }),
      breaking<Workbook>('a choice made twice', 'kernel/duplicate-id', (workbook) => {
        workbook.exercises['commissioning-fit']!.answers.waysOfSecuring!.push('grants');
      }),
      breaking<Workbook>('an activity for an aim that is not there', 'programme/unknown-row', (workbook) => {
        workbook.exercises.aims!.answers.activities![0]!.serves = ['another'];
      }),
      breaking<Workbook>('an observation of a stranger', 'programme/unknown-row', (workbook) => {
        workbook.exercises['joint-approach']!.answers.observations![0]!.agencyId = 'stranger';
      }),
      breaking<Workbook>('two targets for one area', 'kernel/duplicate-id', (workbook) => {
        workbook.exercises['joint-approach']!.answers.targets!.push({ areaId: 'contracting', level: 'parallel' });
      }),
      breaking<Workbook>('a reason for a stakeholder that is there', 'engagement/reason-without-need', (workbook) => {
        workbook.exercises.stakeholders!.answers.stakeholders![0]!.notApplicable = 'There is none';
      }),
      breaking<Workbook>('an activity that ends before it starts', 'kernel/end-before-start', (workbook) => {
        workbook.exercises.framework!.answers.timetable![0]!.to = '2026-01-01';
      }),
    ],
  },
];
