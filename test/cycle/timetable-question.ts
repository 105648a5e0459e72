import type { TimetableQuestion } from 'commissioning-kit/cycle';

/** A round with everything that a timetable can have in it: work done, under way and to do, two routes, two contracts. */
export const QUESTION: TimetableQuestion = {
  nation: 'england',
  strict: false,
  asOf: '2026-05-11',
  start: '2027-04-01',
  startAfter: ['mobilise'],
  steps: [
    {
      id: 'scope',
      label: 'Scope',
      stage: 'analyse',
      after: [],
      takes: { amount: 2, unit: 'weeks' },
      actual: { from: '2026-04-01', to: '2026-04-14' },
    },
    {
      id: 'needs',
      label: 'Needs assessment',
      stage: 'analyse',
      after: ['scope'],
      takes: { amount: 40, unit: 'working-days' },
      planned: { from: '2026-04-15', to: '2026-06-12' },
      actual: { from: '2026-04-20', to: null },
    },
    { id: 'engage', label: 'Engagement', stage: 'plan', after: ['scope'], takes: { amount: 12, unit: 'weeks' }, notBefore: '2026-05-18' },
    { id: 'strategy', label: 'Strategy', stage: 'plan', after: ['needs', 'engage'], takes: { amount: 30, unit: 'calendar-days' } },
    { id: 'approval', label: 'Approval', stage: 'plan', after: ['strategy'], takes: { routeId: 'council' } },
    { id: 'tender', label: 'Tender', stage: 'do', after: ['approval'], takes: { amount: 3, unit: 'months' } },
    { id: 'award', label: 'Award', stage: 'do', after: ['tender'], takes: { routeId: 'board' } },
    { id: 'mobilise', label: 'Mobilisation', stage: 'do', after: ['award'], takes: { amount: 20, unit: 'working-days' } },
    { id: 'look-back', label: 'First review', stage: 'review', after: ['mobilise'], takes: null, notBefore: '2027-10-01' },
  ],
  routes: [
    {
      id: 'council',
      label: 'Council',
      stops: [
        {
          id: 'scrutiny',
          label: 'Scrutiny',
          meetings: { dates: ['2026-09-15', '2026-10-13', '2026-11-10'] },
          papers: { days: 6, counted: 'working-days' },
        },
        {
          id: 'cabinet',
          label: 'Cabinet',
          meetings: { dates: ['2026-09-22', '2026-10-20', '2026-11-17'] },
          papers: { days: 8, counted: 'calendar-days' },
          settles: { days: 5, counted: 'working-days' },
          sharesPapers: true,
        },
      ],
    },
    {
      id: 'board',
      label: 'Integrated care board',
      stops: [
        {
          id: 'board',
          label: 'Board',
          meetings: { every: 2, unit: 'months', from: '2026-05-28' },
          papers: { days: 7, counted: 'calendar-days' },
        },
      ],
    },
  ],
  contracts: [
    { id: 'home-care', endsOn: '2027-03-31', noticeDays: 90, noticeAfter: 'approval' },
    { id: 'extra', endsOn: '2027-02-28', noticeDays: 365, noticeGivenOn: '2026-02-20' },
  ],
};
