import type { Document, DocumentBlock, DocumentSection } from '../kernel/document.js';
import { date, enumerate, line, list, paragraph, table } from '../kernel/document-words.js';
import { capitalise } from '../kernel/number-words.js';
import { HYPOTHESIS_KINDS } from './catalogue.js';
import { viewsApart } from './register-views.js';
import { showHypothesis } from './register-hypothesis.js';
import { readRegisterPaper, type RegisterPaperOptions } from './register-paper-options.js';
import { citesRegister, heading, registerWords, RELATIONS, standingWords, type RegisterWords } from './register-words.js';
import type { RegisterState } from './register.js';

/**
 * The whole register to read: each hypothesis with its wordings and who agreed to which when, its plan and seal, the evidence with a mark on
 * what came before a seal, the views of it side by side, every verdict by the rule and by people with overrides visible, what it was carried
 * into, what reopens it, and its history; then how the hypotheses stand to each other and where the views of them disagree. Direction,
 * strength and confidence stand in columns of their own, probabilities apart from how sure people are, and no statistic without how many
 * items it rests on.
 *
 * @param register - The state of a register that was opened.
 * @param options - As for `hypothesisBoardNote`; `competing`, the matrix of hypotheses that compete to explain the same evidence.
 * @returns The document, for `renderDocumentMarkdown` and `renderDocumentHtml`.
 * @throws InvalidInputError when the register or an option is malformed, or the register was not opened.
 * Source: D-HYP-04, D-HYP-10, D-HYP-12, D-HYP-F2, D-CNV-08.
 *
 * @example
 * ```ts
 * import { hypothesisRegisterDocument, replayRegister } from 'commissioning-kit/hypotheses';
 *
 * const by = { role: 'lead commissioner', agencyId: null };
 * const { state } = replayRegister([
 *   { type: 'register-opened', data: { schemaVersion: 1, id: 'e1', on: '2026-04-01', by, why: null, registerId: 'r', populationId: 'older', agenda: null } },
 *   { type: 'hypothesis-offered', data: { schemaVersion: 1, id: 'e2', on: '2026-04-02', by, why: null, hypothesisId: 'h', statement: 'Telecare will lower falls',
 *     kind: null, offeredBy: 'carers', claims: [] } },
 * ]);
 * hypothesisRegisterDocument(state, { asOf: '2026-05-01' }).sections.map((section) => section.id);
 * // => ['overview', 'hypothesis-1', 'views-apart']
 * ```
 */
export function hypothesisRegisterDocument(register: RegisterState, options: RegisterPaperOptions): Document {
  readRegisterPaper(register, options);
  const context = registerWords(register, options);
  const sections = [
    overview(context),
    ...context.hypotheses.map((entry, index) => showHypothesis(entry, index, context)),
    ...relations(context),
    viewsApart(context),
  ];
  return {
    schemaVersion: 1,
    title: context.words(options.title ?? 'Register of hypotheses'),
    subtitle: line`As of ${date(options.asOf)}`,
    language: 'en-GB',
    sections,
    works: citesRegister(sections, options),
  };
}

function overview({ hypotheses, words, who, register }: RegisterWords): DocumentSection {
  const blocks: DocumentBlock[] =
    hypotheses.length === 0
      ? [paragraph(['Nothing has been put forward.'])]
      : [
          table(
            ['The hypotheses and where they stand'],
            ['Hypothesis', 'Statement', 'Kind', 'Put forward by', 'Agreed by', 'Stands'],
            hypotheses.map(({ number, hypothesis }) => [
              [capitalise(number)],
              words(hypothesis.statement),
              [HYPOTHESIS_KINDS.find(({ id }) => id === hypothesis.kind)?.label ?? 'not said'],
              who(hypothesis.offeredBy),
              hypothesis.agreedBy.length === 0 ? ['nobody yet'] : enumerate(hypothesis.agreedBy.map(who)),
              [capitalise(standingWords(hypothesis))],
            ]),
          ),
        ];
  return {
    id: 'overview',
    heading: ['The hypotheses'],
    blocks: [...(register.agenda === null ? [] : [paragraph(line`Agenda: ${words(register.agenda)}.`)]), ...blocks],
    sections: [],
  };
}

function relations({ register, labelOf, hypotheses, options, words }: RegisterWords): readonly DocumentSection[] {
  const shown = new Set(hypotheses.map(({ hypothesis }) => hypothesis.id));
  const known = register.relations.filter(({ on, from, to }) => on <= options.asOf && shown.has(from) && shown.has(to));
  if (known.length === 0) return [];
  return [
    {
      id: 'relations',
      heading: ['How they stand to each other'],
      blocks: [
        list(
          known.map(
            ({ from, to, relation, text, on }) =>
              line`${heading(labelOf(from))} ${RELATIONS[relation]} ${labelOf(to)}${text === null ? '' : line`: ${words(text)}`} (said on ${date(on)}).`,
          ),
        ),
      ],
      sections: [],
    },
  ];
}
