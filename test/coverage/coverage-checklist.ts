/** A group of the domain reference: how many facts and how many functions, checks and documents it lists. */
export interface Group {
  readonly title: string;
  readonly facts: number;
  readonly functions: number;
}

/** The groups that are covered whole: every id of theirs has to be found in the public API. */
export const WHOLE = {
  DEF: { title: 'Definitions of commissioning', facts: 19, functions: 2 },
  CHR: { title: 'Shared characteristics and early approaches', facts: 17, functions: 1 },
  LVL: { title: 'Commissioning levels', facts: 16, functions: 1 },
  CYC: { title: 'The commissioning cycle', facts: 34, functions: 5 },
  WHN: { title: 'When to commission', facts: 11, functions: 1 },
  ALT: { title: 'When not to commission, and what to use instead', facts: 9, functions: 1 },
  LEV: { title: 'Levers for change', facts: 14, functions: 2 },
  AIM: { title: 'Overall aims of commissioning', facts: 12, functions: 1 },
  PRI: { title: 'Prioritising the agenda', facts: 24, functions: 4 },
  STK: { title: 'Stakeholders and commitment', facts: 26, functions: 2 },
  MKT: { title: 'Market situations, commissioner role, engagement', facts: 7, functions: 2 },
  HYP: { title: 'Hypotheses', facts: 14, functions: 7 },
  COP: { title: 'Co-production and engagement', facts: 10, functions: 1 },
  PER: { title: 'Personalisation and people-led commissioning', facts: 17, functions: 1 },
  INT: { title: 'Choosing an intervention', facts: 12, functions: 2 },
  STR: { title: 'Commissioning strategy', facts: 13, functions: 2 },
  MPS: { title: 'Market position statement', facts: 16, functions: 2 },
  PRC: { title: 'Procurement exercise', facts: 9, functions: 2 },
  MON: { title: 'Monitoring programme', facts: 15, functions: 2 },
  FWK: { title: 'Commissioning framework document', facts: 11, functions: 2 },
  JNT: { title: 'Joint commissioning: benefits, approaches, choice', facts: 17, functions: 2 },
  JCM: { title: 'The IPC joint commissioning matrix', facts: 54, functions: 7 },
  ITG: { title: 'Integration typology', facts: 15, functions: 2 },
  PRN: { title: 'Principles for local joint commissioning', facts: 7, functions: 1 },
  EVD: { title: 'Evidence on whether commissioning works', facts: 18, functions: 3 },
  EXE: { title: 'Exercises', facts: 7, functions: 2 },
  OLD: { title: 'Case: older people with chronic health problems', facts: 20, functions: 1 },
  SEN: { title: 'Case: children with special education needs', facts: 18, functions: 1 },
  DSH: { title: 'Case: DASH, a user-led provider', facts: 9, functions: 1 },
} as const satisfies Readonly<Record<string, Group>>;

/** The groups of which only some ids are covered so far. */
export const IN_PART = {
  ORG: { title: 'Organisation of the function and joint working', facts: 9, functions: 2 },
  SCN: { title: 'Scenario calculations across groups', facts: 6, functions: 6 },
} as const satisfies Readonly<Record<string, Group>>;

/** How many examples the matrix has in each area at each level, as the reference counts them; then the facts about the matrix itself. */
const MATRIX = { PS: '3323', NM: '2222', SE: '1111', RA: '2121', MM: '3221', CO: '1221', CF: '1231' };

/** The ids of the matrix carry their position. */
const MATRIX_FACT_IDS: readonly string[] = [
  ...Object.entries(MATRIX).flatMap(([area, counts]) =>
    [...'SPJI'].flatMap((level, column) =>
      Array.from({ length: Number(counts[column]) }, (_, index) => `D-JCM-${area}-${level}${index + 1}`),
    ),
  ),
  ...['D-JCM-X1', 'D-JCM-X2', 'D-JCM-X3', 'D-JCM-X4'],
];

/** Every id of a group, facts first. */
export function idsOf(code: string, { facts, functions }: Group): readonly string[] {
  return [
    ...(code === 'JCM' ? MATRIX_FACT_IDS : Array.from({ length: facts }, (_, index) => `D-${code}-${String(index + 1).padStart(2, '0')}`)),
    ...Array.from({ length: functions }, (_, index) => `D-${code}-F${index + 1}`),
  ];
}

/** Whether an id names a function, check or document and no fact. */
export function isFunctionId(id: string): boolean {
  return /-F\d+$/.test(id);
}
