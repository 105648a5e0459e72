/**
 * Typed functions and data for public-sector commissioning. Every room is also a subpath of its own.
 *
 * @packageDocumentation
 */
export * from './agenda/index.js';
export * from './charts/index.js';
export * from './contracts/index.js';
export * from './cycle/index.js';
export * from './engagement/index.js';
export * from './hypotheses/index.js';
export * from './interventions/index.js';
export * from './joint/index.js';
export * from './kernel/index.js';
export * from './needs/index.js';
export * from './programme/index.js';
export * from './reference/index.js';
export * from './statistics/index.js';
