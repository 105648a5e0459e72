import type { Document } from '../kernel/document.js';
import { checkFramework } from './check-framework.js';
import { agreementTable, lacking, partSections, timetable, type PartContent } from './document-sections.js';
import { date, joined, line, note, sentences, stop, strong } from '../kernel/document-words.js';
import { citedItems, list, paragraph, people, section, toDocument, wordsOf, type Words } from './document-words.js';
import { FRAMEWORK_PARTS, type FrameworkPartId } from './framework-parts.js';
import type { CommissioningFramework, FrameworkDocument } from './framework.js';
import { parseCommissioningFramework } from './parse-framework.js';

/**
 * Writes a commissioning framework as a document for people to read: who the partners are and whether they agree, and its eight parts. What
 * is missing is shown where it is missing.
 *
 * @param framework - The framework; it is read strictly.
 * @returns The document, for `renderDocumentMarkdown` and `renderDocumentHtml`.
 * @throws InvalidInputError when the framework is malformed.
 * Source: D-FWK-01 to D-FWK-09, D-FWK-F1.
 *
 * @example
 * ```ts
 * import { draftCommissioningFramework, toFrameworkDocument } from 'commissioning-kit/interventions';
 *
 * const { outcome } = draftCommissioningFramework({
 *   id: 'framework', title: 'How we commission',
 *   population: { id: 'all', name: 'People in Sampleton', clientGroup: 'everybody', area: null, ages: null },
 *   partners: [
 *     { id: 'council', name: 'Sampleton Council', kind: 'council', identifiers: [] },
 *     { id: 'icb', name: 'Sampleton Integrated Care Board', kind: 'integrated-care-board', identifiers: [] },
 *   ],
 * });
 * const document = toFrameworkDocument(outcome);
 * document.sections.length; // => 9
 * ```
 */
export function toFrameworkDocument(framework: CommissioningFramework): Document {
  const { agreements, partners, population, publishedOn } = parseCommissioningFramework(framework);
  const words = wordsOf(
    framework,
    partners.map(({ name }) => name),
  );
  const { gaps } = checkFramework(framework, null);
  return toDocument(
    framework,
    line`Commissioning framework. Whom it is about: ${people(population, words)}`,
    [
      section(
        'status',
        ['About this framework'],
        [
          ...paragraph(
            sentences(
              [
                'The partners have written down here how they commission together, what they commit themselves to, and where to turn when problems come.',
              ],
              publishedOn === null ? [] : line`Published on ${date(publishedOn)}.`,
            ),
          ),
          ...(publishedOn === null ? [note('information', ['This is a draft. It is published when every partner has agreed.'])] : []),
          ...agreementTable(partners, agreements, words),
          ...lacking(
            gaps.filter(({ path }) => path[0] === 'partners'),
            words,
          ),
        ],
      ),
      ...partSections(FRAMEWORK_PARTS, contentsOf(framework, words), gaps, words),
    ],
    words,
  );
}

function contentsOf(framework: CommissioningFramework, words: Words): { readonly [Part in FrameworkPartId]: PartContent | null } {
  const { definitions, principles, activities, roles, documents, involvement, legislation, timetable: year } = framework.parts;
  const partners = new Map(framework.partners.map(({ id, name }) => [id, name]));
  const activityTitles = new Map(activities?.activities.map(({ id, title }) => [id, title]));
  const documentTitles = new Map(documents?.documents.map(({ id, title }) => [id, title]));
  const text = (said: string | null): PartContent['blocks'] => paragraph(said === null ? [] : words(said));
  return {
    definitions: definitions && {
      blocks: list(definitions.terms.map(({ term, meaning }) => line`${strong(words(term))}: ${stop(words(meaning))}`)),
    },
    principles: principles && { blocks: [...text(principles.text), ...list(principles.principles.map((principle) => words(principle)))] },
    activities: activities && {
      blocks: list(
        activities.activities.map(({ title, text: what }) =>
          sentences(line`${strong(words(title))}.`, what === null ? [] : stop(words(what))),
        ),
      ),
    },
    roles: roles && {
      blocks: list(
        roles.roles.map(({ name, agencyId, does, activityIds }) => {
          const of = agencyId === null ? undefined : partners.get(agencyId);
          const answers = activityIds.flatMap((id) => activityTitles.get(id) ?? []);
          return sentences(
            line`${strong(words(name))}${of === undefined || of === name ? [] : line` of ${words(of)}`}: ${stop(words(does))}`,
            answers.length === 0 ? [] : stop(line`Answers for: ${joined(answers.map(words))}`),
          );
        }),
      ),
    },
    documents: documents && {
      blocks: list(documents.documents.map((document) => documentLine(document, documentTitles, partners, words))),
    },
    involvement: involvement && {
      blocks: list(involvement.groups.map(({ name, part }) => line`${strong(words(name))}: ${stop(words(part))}`)),
    },
    legislation: legislation && { blocks: [...text(legislation.text), ...list(citedItems(legislation.items, framework, words))] },
    timetable: year && { blocks: timetable(year.entries, 'The year', partners, words) },
  };
}

function documentLine(
  { title, agencyId, publishedOn, relatesTo, standsAloneBecause }: FrameworkDocument,
  titles: ReadonlyMap<string, string>,
  partners: ReadonlyMap<string, string>,
  words: Words,
): ReturnType<Words> {
  const publisher = agencyId === null ? undefined : partners.get(agencyId);
  const others = relatesTo.flatMap((id) => titles.get(id) ?? []);
  return sentences(
    line`${strong(words(title))}${publisher === undefined ? [] : line`, ${words(publisher)}`}${publishedOn === null ? [] : line`, ${date(publishedOn)}`}.`,
    others.length === 0 ? [] : stop(line`It hangs together with: ${joined(others.map(words))}`),
    standsAloneBecause === null ? [] : line`It stands alone: ${stop(words(standsAloneBecause))}`,
  );
}
