import { renderDocumentMarkdown } from '../kernel/render-markdown.js';
import { documentOf } from './report-workbook.js';
import type { Workbook } from './workbook.js';

/**
 * Writes a workbook as Markdown: exercise by exercise every question with its answer, blank answers shown as blank. Trusts that it is given a
 * workbook.
 *
 * @param workbook - The answers so far.
 * @returns Markdown that ends with a line feed.
 * Source: D-EXE-F2.
 *
 * @example
 * ```ts
 * import { renderWorkbook } from 'commissioning-kit/programme';
 *
 * const page = renderWorkbook({
 *   schemaVersion: 1, id: 'carers', title: 'Carers in Sampleton', agencies: [],
 *   population: { id: 'carers', name: 'Unpaid carers', clientGroup: 'carers', area: null, ages: null },
 *   exercises: { 'commissioning-fit': { populationId: 'carers', on: null, answers: { issue: 'Carers have no rest', market: 'yes' } } },
 * });
 * page.includes('| Which issue is it about? | Carers have no rest |'); // => true
 * page.includes('| How are the services secured now? | (blank) |'); // => true
 * ```
 */
export function renderWorkbook(workbook: Workbook): string {
  return renderDocumentMarkdown(documentOf(workbook));
}
