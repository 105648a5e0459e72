/**
 * The zod schemas of this room's records.
 *
 * @packageDocumentation
 */
export {
  CitedItemSchema,
  CountedFigureSchema,
  DatedActivitySchema,
  FigureWorthSchema,
  FormalAgreementSchema,
  NamedFigureSchema,
} from './document-schemas.js';
export * from './framework-schemas.js';
export * from './monitoring-schemas.js';
export * from './procurement-schemas.js';
export * from './statement-schemas.js';
export * from './strategy-schemas.js';
