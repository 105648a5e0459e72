import type { Document } from '../kernel/document.js';
import { date, line } from '../kernel/document-words.js';
import { readObject, readOneOf } from '../kernel/guards.js';
import { renderDocumentHtml } from '../kernel/render-html.js';
import { renderDocumentMarkdown } from '../kernel/render-markdown.js';
import type { AssessmentState } from './assessment.js';
import { actionsAgreed, citesRecord, decisionsAsked, notKnown, RECORD } from './paper-asking.js';
import { paperContext } from './paper-context.js';
import { gainAndLose, thenAndNow } from './paper-moving.js';
import { readPaper, type AssessmentPaperOptions } from './paper-options.js';
import { inShort, whereWeAre, whereWeDiffer } from './paper-standing.js';

/**
 * An assessment as a paper for a joint board, in plain English: where we are, where we differ and in whose words, an earlier day beside today,
 * what we would gain and lose by moving, the decisions asked, the actions with their owners, and what is not known. Dissent is quoted whole;
 * of other remarks the first for each partner and each view that it holds. A step back reads as plainly as a step on. Who spoke is named by
 * partner and role. What is said in a blind round that is still open is held back.
 *
 * @param state - An assessment that was opened.
 * @param options - `asOf`, the day that counts as today; `compareWith`, an earlier day or an earlier assessment; `decisions`, what is asked of
 *   whom by when; `statistics`, by default none for a panel of `panelLimit` voices or fewer, which is six; `title`, `population`, `nation`,
 *   `wording`; `figures` and `names`, what stands in the partners’ texts; `costMark`, what the costs are worth.
 * @returns The document, for `renderDocumentMarkdown` and `renderDocumentHtml`. Charts, such as those of `commissioning-kit/charts`, can be put
 *   among the blocks of its sections.
 * @throws InvalidInputError when the state or an option is malformed, the assessment was not opened, or the day to compare with is no earlier.
 * Source: D-JCM-F2 to D-JCM-F4, D-JCM-X3, D-JNT-11, D-CNV-05, D-CNV-08; the limit for statistics is this library’s.
 *
 * @example
 * ```ts
 * import { assessmentPaper, replayAssessment } from 'commissioning-kit/joint';
 *
 * const by = { role: 'chair of the joint board', agencyId: null };
 * const { state } = replayAssessment([
 *   {
 *     type: 'assessment-opened',
 *     data: {
 *       schemaVersion: 1, id: 'e1', on: '2026-04-01', by, why: null, assessmentId: 'a1', populationId: 'older', matrixVersion: '1',
 *       agencies: [
 *         { id: 'council', name: 'Sampleton Council', kind: 'council', identifiers: [] },
 *         { id: 'icb', name: 'Sampleshire ICB', kind: 'integrated-care-board', identifiers: [] },
 *       ],
 *     },
 *   },
 * ]);
 * const paper = assessmentPaper(state, { asOf: '2026-05-01' });
 * paper.sections.map((section) => section.id);
 * // => ['in-short', 'where-we-are', 'where-we-differ', 'then-and-now', 'gain-and-lose', 'decisions', 'actions', 'not-known']
 * ```
 */
export function assessmentPaper(state: AssessmentState, options: AssessmentPaperOptions): Document {
  readPaper(state, options);
  const context = paperContext(state, options);
  const sections = [inShort, whereWeAre, whereWeDiffer, thenAndNow, gainAndLose, decisionsAsked, actionsAgreed, notKnown].map((write) =>
    write(context),
  );
  return {
    schemaVersion: 1,
    title: context.words(options.title ?? 'Where our joint commissioning stands'),
    subtitle: line`As of ${date(options.asOf)}`,
    language: 'en-GB',
    sections,
    works: citesRecord(sections) ? [RECORD] : [],
  };
}

/** How an assessment paper is written out. */
export interface AssessmentPaperRendering extends AssessmentPaperOptions {
  /** `markdown` by default. */
  readonly format?: 'markdown' | 'html';
}

/**
 * The paper of {@link assessmentPaper} written out: as Markdown, or as one HTML page that needs nothing else.
 *
 * @param state - An assessment that was opened.
 * @param options - As for `assessmentPaper`, with `format`: `'markdown'` by default, or `'html'`.
 * @returns The text of the paper.
 * @throws InvalidInputError as `assessmentPaper` does, or when the format is none of the two.
 * Source: D-JCM-F2 to D-JCM-F4, D-CNV-08, D-CNV-10.
 *
 * @example
 * ```ts
 * import { renderAssessmentPaper, replayAssessment } from 'commissioning-kit/joint';
 *
 * const by = { role: 'chair of the joint board', agencyId: null };
 * const { state } = replayAssessment([
 *   {
 *     type: 'assessment-opened',
 *     data: {
 *       schemaVersion: 1, id: 'e1', on: '2026-04-01', by, why: null, assessmentId: 'a1', populationId: 'older', matrixVersion: '1',
 *       agencies: [
 *         { id: 'council', name: 'Sampleton Council', kind: 'council', identifiers: [] },
 *         { id: 'icb', name: 'Sampleshire ICB', kind: 'integrated-care-board', identifiers: [] },
 *       ],
 *     },
 *   },
 * ]);
 * const paper = renderAssessmentPaper(state, { asOf: '2026-05-01', population: 'older people' });
 * paper.split('\n')[0]; // => '# Where our joint commissioning stands'
 * paper.includes('Sampleton Council and Sampleshire ICB looked at how they commission for older people.'); // => true
 * ```
 */
export function renderAssessmentPaper(state: AssessmentState, options: AssessmentPaperRendering): string {
  if (Object.hasOwn(readObject(options, ['options']), 'format')) readOneOf(['markdown', 'html'])(options.format, ['options', 'format']);
  const { format = 'markdown', ...rest } = options;
  const document = assessmentPaper(state, rest);
  return format === 'html' ? renderDocumentHtml(document) : renderDocumentMarkdown(document);
}
