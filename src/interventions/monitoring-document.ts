import type { Document, DocumentBlock } from '../kernel/document.js';
import { CONTRACT_DIMENSIONS } from '../reference/contract-dimensions.js';
import { lacking } from './document-sections.js';
import { date, line, note } from '../kernel/document-words.js';
import { list, paragraph, people, section, table, toDocument, within, wordsOf, type Words } from './document-words.js';
import { MONITORING_ARRANGEMENTS } from './monitoring-arrangements.js';
import { coverageOf } from './monitoring-coverage.js';
import type { MonitoringEntry, MonitoringProgramme } from './monitoring.js';
import { parseMonitoringProgramme } from './parse-monitoring.js';

/**
 * Writes a monitoring programme as a document for people to read: what it is to find out, and what is followed under each of the five
 * arrangements. What is missing is shown where it is missing.
 *
 * @param programme - The programme; it is read strictly.
 * @returns The document, for `renderDocumentMarkdown` and `renderDocumentHtml`.
 * @throws InvalidInputError when the programme is malformed.
 * Source: D-MON-02 to D-MON-12.
 *
 * @example
 * ```ts
 * import { draftMonitoringProgramme, toMonitoringDocument } from 'commissioning-kit/interventions';
 *
 * const { outcome } = draftMonitoringProgramme({
 *   id: 'care-homes', title: 'Watching care homes',
 *   population: { id: 'older', name: 'Older people', clientGroup: 'older people', area: null, ages: null },
 * });
 * const document = toMonitoringDocument(outcome);
 * document.sections.length; // => 6
 * ```
 */
export function toMonitoringDocument(programme: MonitoringProgramme): Document {
  const { entries, population, purpose, startsOn } = parseMonitoringProgramme(programme);
  const words = wordsOf(programme);
  const { gaps } = coverageOf(programme);
  const dimensionGaps = gaps.filter(({ domainId }) => CONTRACT_DIMENSIONS.some((dimension) => dimension.domainId === domainId));
  return toDocument(
    programme,
    line`Monitoring programme${startsOn === null ? [] : line` from ${date(startsOn)}`}. Whom it is about: ${people(population, words)}`,
    [
      section(
        'purpose',
        ['What we want to know'],
        purpose === null ? [note('not-known', ['What the programme is to find out has not been said.'])] : paragraph(words(purpose)),
      ),
      ...MONITORING_ARRANGEMENTS.map(({ id, label, text, domainId }) => {
        const own = entries.map((entry, index) => ({ entry, index })).filter(({ entry }) => entry.arrangement === id);
        const once = gaps.filter(({ path }) => path.length > 1 && own.some(({ index }) => index === path[1]));
        const blocks =
          own.length === 0
            ? [note('missing', [`Nothing is followed yet. This is to tell: ${within(text)}.`])]
            : [
                ...entryBlocks(
                  own.map(({ entry }) => entry),
                  words,
                ),
                ...lacking(
                  [...once, ...gaps.filter((gap) => gap.domainId === domainId), ...(id === 'contracts' ? dimensionGaps : [])],
                  words,
                ),
              ];
        return section(id, [label], blocks);
      }),
    ],
    words,
  );
}

function entryBlocks(entries: readonly MonitoringEntry[], words: Words): readonly DocumentBlock[] {
  const covered = entries.flatMap(({ dimensions }) => dimensions);
  return [
    ...table(
      'What is followed',
      ['What', 'Where it comes from', 'How often', 'Who looks at it'],
      entries.map(({ title, source, frequency, reviewedBy }) => [
        words(title),
        words(source),
        frequency === null ? ['once'] : words(frequency),
        reviewedBy === null ? ['not decided'] : words(reviewedBy),
      ]),
    ),
    ...list(
      entries.flatMap(({ measures }) => measures).map(({ name }) => words(name)),
      'Measured by:',
    ),
    ...list(
      CONTRACT_DIMENSIONS.filter(({ id }) => covered.includes(id)).map(({ label }) => [label]),
      'Contracts are followed along these dimensions:',
    ),
  ];
}
