import type { Document, DocumentSection, Inline } from './document.js';
import { contentsOf, figuresIn } from './document-notes.js';
import { plainText } from './document-text.js';
import type { CheckFinding, Gap, Reason } from './finding.js';
import { toJson, type Path } from './json.js';

/**
 * Checks what a document owes its reader: that every number in it is a figure with a mark, and that every figure which was not invented
 * names its source. Years, ages, Acts and references must stand in date or name runs; {@link markText} puts them there. Numbers written
 * as words are not found. Trusts that it is given a document.
 *
 * @param document - The document.
 * @returns `complete`, or `gaps` with one gap for each place.
 * Source: D-CNV-07; the four marks are this library's rule.
 *
 * @example
 * ```ts
 * import { checkDocument } from 'commissioning-kit';
 *
 * const finding = checkDocument({
 *   schemaVersion: 1, title: ['Note'], subtitle: [], language: 'en-GB', works: [],
 *   sections: [{ id: 'a', heading: ['Need'], blocks: [{ kind: 'paragraph', content: ['Need grew by 12 per cent'] }], sections: [] }],
 * });
 * finding.outcome; // => 'gaps'
 * finding.gaps[0]?.missing; // => 'A mark for the number in "Need grew by 12 per cent"'
 * ```
 */
export function checkDocument(document: Document): CheckFinding {
  const gaps = [
    ...gapsIn(document.title, ['title']),
    ...gapsIn(document.subtitle, ['subtitle']),
    ...document.sections.flatMap((section, index) => gapsOfSection(section, ['sections', index])),
  ];
  const reason: Reason = {
    code: gaps.length > 0 ? 'kernel/unmarked-figures' : 'kernel/figures-marked',
    message:
      gaps.length > 0
        ? `Of the places with numbers, ${gaps.length} ${gaps.length === 1 ? 'has' : 'have'} no mark or no source`
        : 'Every number is marked and every figure that was not invented names its source',
    path: [],
    input: toJson(gaps.length),
    basis: 'library',
    domainId: 'D-CNV-07',
    sources: [],
  };
  return { outcome: gaps.length > 0 ? 'gaps' : 'complete', reasons: [reason], unknown: [], caveats: [], gaps };
}

function gapsOfSection(section: DocumentSection, path: Path): readonly Gap[] {
  return [
    ...gapsIn(section.heading, [...path, 'heading']),
    ...section.blocks.flatMap((block, index) => contentsOf(block).flatMap((content) => gapsIn(content, [...path, 'blocks', index]))),
    ...section.sections.flatMap((inner, index) => gapsOfSection(inner, [...path, 'sections', index])),
  ];
}

function gapsIn(content: readonly Inline[], path: Path): readonly Gap[] {
  const gaps: Gap[] = [];
  if (hasFreeDigits(content)) {
    gaps.push({
      domainId: 'D-CNV-07',
      missing: `A mark for the number in "${plainText(content)}"`,
      path,
      fill: 'A figure run with its mark and source; a date or name run where it measures nothing. For the text of a programme: add it to the programme’s `figures`, with the words for it under `written`, or to its `names` where it measures nothing',
    });
  }
  for (const run of figuresIn(content)) {
    if (run.figure.mark === 'illustrative' || run.figure.sources.length > 0) continue;
    gaps.push({
      domainId: 'D-CNV-07',
      missing: `The source of the ${run.figure.mark} figure ${plainText([run])}`,
      path,
      fill: 'The source that the figure, or what it was worked out from, was taken from',
    });
  }
  return gaps;
}

function hasFreeDigits(content: readonly Inline[]): boolean {
  return content.some((run) => (typeof run === 'string' ? /\p{Nd}/u.test(run) : 'content' in run && hasFreeDigits(run.content)));
}
