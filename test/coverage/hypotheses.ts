import type { CoverageRow } from './coverage-row.js';

/** What the room `hypotheses` holds of the domain reference. */
export const coverage: readonly CoverageRow[] = [
  { id: 'D-OLD-06', room: 'hypotheses', export: 'WORKED_AIMS', key: 'old-agenda-1' },
  { id: 'D-OLD-07', room: 'hypotheses', export: 'WORKED_AIMS', key: 'old-agenda-2' },
  { id: 'D-OLD-08', room: 'hypotheses', export: 'WORKED_AIMS', key: 'old-agenda-3' },
  { id: 'D-OLD-09', room: 'hypotheses', export: 'WORKED_AIMS', key: 'old-priority-1' },
  { id: 'D-OLD-10', room: 'hypotheses', export: 'WORKED_AIMS', key: 'old-priority-2' },
  { id: 'D-OLD-11', room: 'hypotheses', export: 'WORKED_AIMS', key: 'old-priority-3' },
  { id: 'D-OLD-12', room: 'hypotheses', export: 'WORKED_HYPOTHESES', key: 'old-1' },
  { id: 'D-OLD-13', room: 'hypotheses', export: 'WORKED_HYPOTHESES', key: 'old-2' },
  { id: 'D-OLD-14', room: 'hypotheses', export: 'WORKED_HYPOTHESES', key: 'old-3' },
  { id: 'D-OLD-15', room: 'hypotheses', export: 'WORKED_HYPOTHESES', key: 'old-4' },
  { id: 'D-OLD-16', room: 'hypotheses', export: 'WORKED_HYPOTHESES', key: 'old-5' },
  { id: 'D-OLD-17', room: 'hypotheses', export: 'WORKED_HYPOTHESES', key: 'old-6' },
  { id: 'D-SEN-06', room: 'hypotheses', export: 'WORKED_AIMS', key: 'sen-agenda-1' },
  { id: 'D-SEN-07', room: 'hypotheses', export: 'WORKED_AIMS', key: 'sen-agenda-2' },
  { id: 'D-SEN-08', room: 'hypotheses', export: 'WORKED_AIMS', key: 'sen-priority-1' },
  { id: 'D-SEN-09', room: 'hypotheses', export: 'WORKED_AIMS', key: 'sen-priority-2' },
  { id: 'D-SEN-10', room: 'hypotheses', export: 'WORKED_AIMS', key: 'sen-priority-3' },
  { id: 'D-SEN-11', room: 'hypotheses', export: 'WORKED_HYPOTHESES', key: 'sen-1' },
  { id: 'D-SEN-12', room: 'hypotheses', export: 'WORKED_HYPOTHESES', key: 'sen-2' },
  { id: 'D-SEN-13', room: 'hypotheses', export: 'WORKED_HYPOTHESES', key: 'sen-3' },
  { id: 'D-SEN-14', room: 'hypotheses', export: 'WORKED_HYPOTHESES', key: 'sen-4' },
  { id: 'D-SEN-15', room: 'hypotheses', export: 'WORKED_HYPOTHESES', key: 'sen-5' },
];
