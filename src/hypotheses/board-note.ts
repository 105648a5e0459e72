import type { Document } from '../kernel/document.js';
import { date, line } from '../kernel/document-words.js';
import { readObject, readOneOf } from '../kernel/guards.js';
import { renderDocumentHtml } from '../kernel/render-html.js';
import { renderDocumentMarkdown } from '../kernel/render-markdown.js';
import { noteNext } from './board-note-next.js';
import { noteDecisions, noteFound, noteNotKnown } from './board-note-parts.js';
import { readRegisterPaper, type RegisterPaperOptions } from './register-paper-options.js';
import { citesRegister, registerWords } from './register-words.js';
import type { RegisterState } from './register.js';

/**
 * What a board needs of a register on one page, in plain English: the decisions asked; what was believed and what was found, with how sure
 * people are and who does not share it; what nobody knows and whose voices are missing; what is carried into aims, what is not and why, and
 * what comes next. Dissent is quoted whole; where people differ from the rule of the plan, and where evidence came in before a plan was
 * sealed, the note says so. Why each belief should hold and how it was tested stands in `hypothesisRegisterDocument`. Three beliefs print on one
 * page of A4; nothing is cut off to make more of them fit.
 *
 * How sure people are is a judgement of the evidence. No probability stands in the note: those are in `registerAppendix`, with what they were
 * worked out from.
 *
 * @param register - The state of a register that was opened.
 * @param options - `asOf`, the day that counts as today; `decisions`, what is asked of whom by when; `title`, `population`; what
 *   `stakeholders`, `agencies` and `measures` are called; `figures`, `names` and `works`, what stands in the texts of the register.
 * @returns The document, for `renderDocumentMarkdown` and `renderDocumentHtml`.
 * @throws InvalidInputError when the register or an option is malformed, or the register was not opened.
 * Source: D-HYP-10, D-HYP-12, D-HYP-F2, D-CNV-08.
 *
 * @example
 * ```ts
 * import { hypothesisBoardNote, replayRegister } from 'commissioning-kit/hypotheses';
 *
 * const by = { role: 'lead commissioner', agencyId: null };
 * const { state } = replayRegister([
 *   { type: 'register-opened', data: { schemaVersion: 1, id: 'e1', on: '2026-04-01', by, why: null, registerId: 'r', populationId: 'older', agenda: null } },
 * ]);
 * hypothesisBoardNote(state, { asOf: '2026-05-01' }).sections.map((section) => section.id);
 * // => ['decisions', 'found', 'not-known', 'next']
 * ```
 */
export function hypothesisBoardNote(register: RegisterState, options: RegisterPaperOptions): Document {
  readRegisterPaper(register, options);
  const context = registerWords(register, options);
  const sections = [noteDecisions, noteFound, noteNotKnown, noteNext].map((write) => write(context));
  return {
    schemaVersion: 1,
    title: context.words(options.title ?? 'What we believed, and what we found'),
    subtitle: line`As of ${date(options.asOf)}`,
    language: 'en-GB',
    sections,
    works: citesRegister(sections, options),
  };
}

/** How a paper about a register is written out. */
export interface RegisterPaperRendering extends RegisterPaperOptions {
  /** `markdown` by default. */
  readonly format?: 'markdown' | 'html';
}

/**
 * The note of {@link hypothesisBoardNote} written out: as Markdown, or as one HTML page that needs nothing else.
 *
 * @param register - The state of a register that was opened.
 * @param options - As for `hypothesisBoardNote`, with `format`: `'markdown'` by default, or `'html'`.
 * @returns The text of the note.
 * @throws InvalidInputError as `hypothesisBoardNote` does, or when the format is none of the two.
 * Source: D-HYP-10, D-CNV-08, D-CNV-10.
 *
 * @example
 * ```ts
 * import { renderHypothesisBoardNote, replayRegister } from 'commissioning-kit/hypotheses';
 *
 * const by = { role: 'lead commissioner', agencyId: null };
 * const { state } = replayRegister([
 *   { type: 'register-opened', data: { schemaVersion: 1, id: 'e1', on: '2026-04-01', by, why: null, registerId: 'r', populationId: 'older', agenda: null } },
 * ]);
 * renderHypothesisBoardNote(state, { asOf: '2026-05-01' }).split('\n')[0]; // => '# What we believed, and what we found'
 * ```
 */
export function renderHypothesisBoardNote(register: RegisterState, options: RegisterPaperRendering): string {
  if (Object.hasOwn(readObject(options, ['options']), 'format')) readOneOf(['markdown', 'html'])(options.format, ['options', 'format']);
  const { format = 'markdown', ...rest } = options;
  const document = hypothesisBoardNote(register, rest);
  return format === 'html' ? renderDocumentHtml(document) : renderDocumentMarkdown(document);
}
