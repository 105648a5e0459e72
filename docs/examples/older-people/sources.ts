import type { SourceRef } from 'commissioning-kit';

const published = (work: SourceRef['work'], locator: string): readonly SourceRef[] => [
  { work, locator, basis: 'external', verified: true },
];

export const PROJECTION = published('ons-snpp-2016', 'County Durham, persons by sex and age');
export const MID_2020 = published('ons-mye-2020', 'County Durham, persons by sex and age');
export const CFAS = published('cfas-ii', 'Prevalence by age band and sex');
export const FALLS = published('birmingham-falls', 'Three-year counts by age band and sex');
export const FALLS_PEOPLE = published('ons-mye-2020', 'Birmingham, persons by sex and age');
export const ADMISSIONS = published('ascof-2024-25', 'Measure 2C, numerators and denominators');
export const DIRECT_PAYMENTS = published('ascof-2024-25', 'Measure 3D part 2a, numerators and denominators');
export const RATINGS = published('cqc-ratings-2024-25', 'Residential locations by overall rating');
export const CARE_HOME_SPEND = published('pss-ex-2014-15', 'Durham, age 65 and over, nursing and residential');

/** What the example invents cites this work of its own. */
export const INVENTED: readonly SourceRef[] = [
  { work: 'local:invented', locator: 'Invented for this example', basis: 'inferred', verified: false },
];
