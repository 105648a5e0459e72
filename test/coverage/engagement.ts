import {
  CO_PRODUCTION_PRINCIPLES,
  COMMITMENTS,
  ENGAGEMENT_FACTORS,
  ENGAGEMENT_GOALS,
  PERSONALISATION,
  STAKEHOLDER_PRINCIPLES,
} from 'commissioning-kit/engagement';
import type { CoverageRow } from './coverage-row.js';

const CATALOGUES = { STAKEHOLDER_PRINCIPLES, COMMITMENTS, ENGAGEMENT_GOALS, ENGAGEMENT_FACTORS, CO_PRODUCTION_PRINCIPLES, PERSONALISATION };

const FUNCTIONS = {
  'D-STK-F1': 'stakeholderCoverage',
  'D-STK-F2': 'commitmentGap',
  'D-MKT-F1': 'classifyMarket',
  'D-MKT-F2': 'engagementFor',
  'D-COP-F1': 'coProductionCoverage',
  'D-PER-F1': 'personalControlProfile',
  'D-SCN-F6': 'marketMigration',
} as const;

/** The commitments and what is said about stakeholders, co-production, personalisation, and the functions of these groups. */
export const coverage: readonly CoverageRow[] = [
  ...Object.entries(CATALOGUES).flatMap(([name, entries]) =>
    entries.map(({ id, domainId }): CoverageRow => ({ id: domainId, room: 'engagement', export: name, key: id })),
  ),
  ...Object.entries(FUNCTIONS).map(([id, name]): CoverageRow => ({ id, room: 'engagement', export: name, key: null })),
];
