/**
 * Typed functions and data for public-sector commissioning. Every room is also a subpath of its own.
 *
 * @packageDocumentation
 */
export * from './kernel/index.js';
