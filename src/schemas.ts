/**
 * The zod schemas of the records that all rooms share. Each room has its own at `commissioning-kit/<room>/schemas`.
 *
 * @packageDocumentation
 */
export * from './kernel/schemas.js';
export * from './kernel/document-schemas.js';
