import type { Document } from '../kernel/document.js';
import { date, line } from '../kernel/document-words.js';
import { competingSection, figuresOf, methodSection } from './appendix-parts.js';
import { readRegisterPaper, type RegisterPaperOptions } from './register-paper-options.js';
import { citesRegister, registerWords } from './register-words.js';
import type { RegisterState } from './register.js';

/**
 * Reproduces every figure of a register: how each is worked out, by the name of its formula; what was put in, item by item; what came out, with
 * how many items it rests on; and the same without one item at a time. Likelihood ratios are those recorded with an item, or those that follow
 * from what the sealed plan expected and what was seen.
 *
 * @param register - The state of a register that was opened.
 * @param options - As for `hypothesisBoardNote`; `competing`, the matrix of hypotheses that compete to explain the same evidence.
 * @returns The document, for `renderDocumentMarkdown` and `renderDocumentHtml`.
 * @throws InvalidInputError when the register or an option is malformed, or the register was not opened.
 * Source: D-HYP-10, D-HYP-F5, D-CNV-07.
 *
 * @example
 * ```ts
 * import { registerAppendix, replayRegister } from 'commissioning-kit/hypotheses';
 *
 * const by = { role: 'lead commissioner', agencyId: null };
 * const { state } = replayRegister([
 *   { type: 'register-opened', data: { schemaVersion: 1, id: 'e1', on: '2026-04-01', by, why: null, registerId: 'r', populationId: 'older', agenda: null } },
 * ]);
 * registerAppendix(state, { asOf: '2026-05-01' }).sections.map((section) => section.id); // => ['method']
 * ```
 */
export function registerAppendix(register: RegisterState, options: RegisterPaperOptions): Document {
  readRegisterPaper(register, options);
  const context = registerWords(register, options);
  const { competing = null } = options;
  const sections = [
    methodSection(context),
    ...context.hypotheses.map((entry, index) => figuresOf(entry, index, context)),
    ...(competing === null ? [] : [competingSection(competing, context)]),
  ];
  return {
    schemaVersion: 1,
    title: context.words(options.title ?? 'How the figures on our hypotheses come about'),
    subtitle: line`As of ${date(options.asOf)}`,
    language: 'en-GB',
    sections,
    works: citesRegister(sections, options),
  };
}
