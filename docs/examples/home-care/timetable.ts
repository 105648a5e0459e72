import { planTimetable, type DecisionRoute, type TimetableQuestion } from 'commissioning-kit/cycle';

/** Three bodies decide, each with its own papers. */
const ROUTES: readonly DecisionRoute[] = [
  {
    id: 'three-bodies',
    label: 'Both cabinets and the integrated care board',
    stops: [
      {
        id: 'scrutiny',
        label: 'Joint scrutiny',
        meetings: { dates: ['2026-05-19', '2026-07-21', '2026-10-20'] },
        papers: { days: 6, counted: 'working-days' },
      },
      {
        id: 'ferndale-cabinet',
        label: 'Cabinet of Ferndale',
        meetings: { dates: ['2026-07-14', '2026-09-08', '2026-10-13'] },
        papers: { days: 6, counted: 'working-days' },
        settles: { days: 5, counted: 'working-days' },
      },
      {
        id: 'lowmoor-cabinet',
        label: 'Cabinet of Lowmoor',
        sharesPapers: true,
        meetings: { dates: ['2026-07-22', '2026-09-16', '2026-10-28'] },
        papers: { days: 6, counted: 'working-days' },
        settles: { days: 5, counted: 'working-days' },
      },
      {
        id: 'icb',
        label: 'Integrated care board',
        sharesPapers: true,
        meetings: { dates: ['2026-07-29', '2026-09-30', '2026-11-25'] },
        papers: { days: 10, counted: 'working-days' },
      },
    ],
  },
];

/** A new contract on 1 April 2027: by when must what be done? */
export const QUESTION: TimetableQuestion = {
  nation: 'england',
  asOf: '2026-02-02',
  start: '2027-04-01',
  startAfter: ['mobilise'],
  steps: [
    { id: 'needs', label: 'Needs assessment', stage: 'analyse', after: [], takes: { amount: 14, unit: 'weeks' } },
    { id: 'strategy', label: 'Commissioning strategy', stage: 'plan', after: ['needs'], takes: { amount: 8, unit: 'weeks' } },
    { id: 'approval', label: 'Approval by three bodies', stage: 'plan', after: ['strategy'], takes: { routeId: 'three-bodies' } },
    { id: 'tender', label: 'Tender', stage: 'do', after: ['approval'], takes: { amount: 14, unit: 'weeks' } },
    { id: 'mobilise', label: 'Mobilisation', stage: 'do', after: ['tender'], takes: { amount: 8, unit: 'weeks' } },
  ],
  routes: ROUTES,
  contracts: [
    { id: 'ferndale-block', endsOn: '2027-03-31', noticeDays: 182, noticeAfter: 'strategy' },
    { id: 'lowmoor-spot', endsOn: '2027-03-31', noticeDays: 28 },
  ],
};

/** What the timetable says, in lines for a terminal. */
export function timetableLines(): readonly string[] {
  const timetable = planTimetable(QUESTION);
  const latest = (id: string): string => timetable.steps.find((step) => step.id === id)?.latest?.to ?? 'not known';
  return [
    `Timetable: ${timetable.outcome.replaceAll('-', ' ')}, ready on ${timetable.readyOn ?? 'not known'}, ${timetable.floatDays ?? '?'} days in hand`,
    `To start on ${QUESTION.start} the needs assessment must be done by ${latest('needs')}, the approval by ${latest('approval')}`,
    ...timetable.contracts.map(
      ({ contractId, noticeBy, gapDays }) => `${contractId}: notice by ${noticeBy ?? 'none needed'}, ${gapDays} days between contracts`,
    ),
  ];
}
