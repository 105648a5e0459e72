import type { Document, DocumentBlock, DocumentSection, Inline } from '../kernel/document.js';
import type { Gap, Tri } from '../kernel/finding.js';
import { checkExercise } from './check-procurement.js';
import { activityLabel, bandWords, lacking, measureTable, timetable } from './document-sections.js';
import { line, note, stop } from '../kernel/document-words.js';
import { paragraph, people, section, table, toDocument, wordsOf } from './document-words.js';
import { parseProcurementExercise } from './parse-procurement.js';
import type { ProviderSector } from './procurement-activities.js';
import type { ProcurementExercise } from './procurement.js';

/**
 * Writes a procurement exercise as a document for people to read: its purpose, whether it is ready for the market, what is bought by which
 * activity, the measures, and the dates. What is missing is shown where it is missing.
 *
 * @param exercise - The exercise; it is read strictly.
 * @returns The document, for `renderDocumentMarkdown` and `renderDocumentHtml`.
 * @throws InvalidInputError when the exercise is malformed.
 * Source: D-PRC-01 to D-PRC-09.
 *
 * @example
 * ```ts
 * import { draftProcurementExercise, toProcurementDocument } from 'commissioning-kit/interventions';
 *
 * const { outcome } = draftProcurementExercise({
 *   id: 'home-care', title: 'Home care', currency: 'GBP',
 *   population: { id: 'older', name: 'Older people', clientGroup: 'older people', area: null, ages: null },
 * });
 * const document = toProcurementDocument(outcome);
 * document.sections.map((section) => section.heading[0]);
 * // => ['Purpose', 'Ready for the market?', 'What is bought', 'How success is measured', 'Dates']
 * ```
 */
export function toProcurementDocument(exercise: ProcurementExercise): Document {
  const { population, strategy, currency, worth, lots, measures, purpose, readiness } = parseProcurementExercise(exercise);
  const words = wordsOf(exercise);
  const { gaps } = checkExercise(exercise, null);
  const part = (id: string, heading: string, keys: readonly string[], blocks: readonly DocumentBlock[]): DocumentSection =>
    section(id, [heading], [...blocks, ...lacking(gapsAt(gaps, keys), words)]);
  return toDocument(
    exercise,
    line`Procurement exercise. For whom: ${people(population, words)}`,
    [
      part(
        'purpose',
        'Purpose',
        ['purpose'],
        [
          ...paragraph(purpose === null ? [] : words(purpose)),
          ...paragraph(strategy === null ? [] : line`It rests on: ${stop(words(strategy.title))}`),
        ],
      ),
      part('readiness', 'Ready for the market?', ['readiness'], gateBlocks(readiness, strategy?.agreed ?? null)),
      part(
        'lots',
        'What is bought',
        ['lots'],
        table(
          'What is bought, from whom and by which activity',
          ['What', 'From whom', 'By which activity', 'Value', 'Remark'],
          lots.map(({ title, sector, activity, value, note: remark }) => [
            words(title),
            [sector === null ? 'not decided' : SECTOR_WORDS[sector]],
            [activityLabel(activity)],
            bandWords(value, currency, worth),
            remark === null ? [] : words(remark),
          ]),
        ),
      ),
      part(
        'measures',
        'How success is measured',
        ['measures'],
        [
          ...measureTable(measures, worth, words),
          ...(measures.length === 0 ? [note('not-known', ['No measures are written down yet.'])] : []),
        ],
      ),
      part('dates', 'Dates', ['timetable'], timetable(exercise.timetable, 'What happens when', new Map(), words)),
    ],
    words,
  );
}

const SECTOR_WORDS: Record<ProviderSector, string> = {
  voluntary: 'the voluntary sector',
  private: 'the private sector',
  'public-internal': 'within the public sector',
  'individual-call-off': 'called off for one person at a time',
};

function gapsAt(gaps: readonly Gap[], keys: readonly string[]): readonly Gap[] {
  return gaps.filter(({ path }) => keys.includes(String(path[0])));
}

const GATE = {
  resources: 'There are resources to be used cost-effectively',
  intentionsClear: 'The strategic intentions are clear',
  evidenceBase: 'They rest on sound evidence and thorough analysis',
  qualityData: 'There are good data on existing services',
  measuresAgreed: 'Measures of success are agreed',
} as const;

function gateBlocks(answers: ProcurementExercise['readiness'], agreed: Tri | null): readonly DocumentBlock[] {
  const said = (answer: Tri): readonly Inline[] => [answer === 'unknown' ? 'not known' : answer];
  return table(
    'What has to hold before going to the market',
    ['What', 'Holds'],
    [
      [['A strategy stands behind it and is formally agreed'], agreed === null ? ['no'] : said(agreed)],
      ...(Object.keys(GATE) as (keyof typeof GATE)[]).map((key) => [[GATE[key]], said(answers[key])]),
    ],
  );
}
