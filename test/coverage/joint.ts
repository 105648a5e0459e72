import type { CoverageRow } from './coverage-row.js';

/** What the room `joint` holds of the domain reference. */
export const coverage: readonly CoverageRow[] = [
  { id: 'D-PRN-01', room: 'joint', export: 'PRINCIPLES', key: 'independence-and-prevention' },
  { id: 'D-PRN-02', room: 'joint', export: 'PRINCIPLES', key: 'shared-values' },
  { id: 'D-PRN-03', room: 'joint', export: 'PRINCIPLES', key: 'sustainable-outcomes' },
  { id: 'D-PRN-04', room: 'joint', export: 'PRINCIPLES', key: 'local-and-regional-partnership' },
  { id: 'D-PRN-05', room: 'joint', export: 'PRINCIPLES', key: 'joined-up-safeguarding' },
  { id: 'D-PRN-06', room: 'joint', export: 'PRINCIPLES', key: 'efficiency-in-best-value' },
  { id: 'D-PRN-07', room: 'joint', export: 'PRINCIPLES', key: 'listen-and-act' },
  { id: 'D-PRN-F1', room: 'joint', export: 'principleCoverage', key: null },
];
