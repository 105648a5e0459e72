/** Care homes of one place by their rating: outstanding, good, requires improvement or inadequate, not yet rated. */
export const CARE_HOMES_DURHAM = [11, 118, 12, 1] as const;

/** The same over the councils of England that the publisher gives counts for: all but the City of London. */
export const CARE_HOMES_ENGLAND = [593, 10669, 2533, 25] as const;

/** Reason for support, kind of home, gross cost and client contributions in thousands of pounds. */
export type CareHomeSpendFact = readonly [string, 'nursing' | 'residential', string, string];

/** Durham, people aged 65 and over, long-term care in homes. Personal Social Services: Expenditure and Unit Costs, England, 2014-15. */
export const CARE_HOME_SPEND_2014_15: readonly CareHomeSpendFact[] = [
  ['Learning disability support', 'nursing', '371.51', '47.47'],
  ['Learning disability support', 'residential', '2209.49', '215.0'],
  ['Mental health support', 'nursing', '362.95', '27.77'],
  ['Mental health support', 'residential', '1050.43', '133.68'],
  ['Physical support', 'nursing', '8541.84', '2830.76'],
  ['Physical support', 'residential', '33542.27', '11429.13'],
  ['Sensory support', 'nursing', '0.0', '0.0'],
  ['Sensory support', 'residential', '0.0', '0.0'],
  ['Support with memory and cognition', 'nursing', '6655.75', '1735.71'],
  ['Support with memory and cognition', 'residential', '18347.04', '6601.55'],
];
