import type { RatingSheetOptions } from 'commissioning-kit/joint';

const voice = { agencyId: '007', raterId: '2026-04' };

/** A sheet whose words a spreadsheet would like to change; `sheets/` has it as LibreOffice Calc 7.4 saved it. */
export const WRITTEN: RatingSheetOptions = {
  descriptors: true,
  rule: 'majority',
  roundId: '1-2',
  voice,
  ratings: [
    { ...voice, roundId: '1-2', areaId: 'purpose-and-strategy', level: 'joint', text: '=1+1', evidenceIds: ['007'], confidence: 'high' },
    {
      ...voice,
      roundId: '1-2',
      areaId: 'needs-and-market-intelligence',
      level: 'by-descriptors',
      rule: 'majority',
      text: '3 March 2026',
      evidenceIds: ['3/4', '1e5'],
      observed: [
        { descriptor: 'NM-P1', observed: 'yes' },
        { descriptor: 'NM-P2', observed: 'unknown' },
        { descriptor: 'NM-J1', observed: 'no' },
      ],
    },
    {
      ...voice,
      roundId: '1-2',
      areaId: 'stakeholder-engagement',
      level: 'not-applicable',
      text: '-5 places; "say" it\nagain',
      evidenceIds: [],
    },
    { ...voice, roundId: '1-2', areaId: 'resource-allocation-and-management', level: 'unknown', text: 'TRUE', evidenceIds: ['a;b', '"c"'] },
    { ...voice, roundId: '1-2', areaId: 'market-management-and-monitoring', level: 'separate', text: "'tis 50%", evidenceIds: ['Mar-25'] },
    { ...voice, roundId: '1-2', areaId: 'contracting', level: 'abstained', text: ' “Curly”, Gyda’n gilydd – ŵ ', evidenceIds: [] },
  ],
};
