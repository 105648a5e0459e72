import type { Chart } from '../charts/index.js';
import type { Document } from '../kernel/document.js';
import { readListOf, readOneOf, readShape } from '../kernel/guards.js';
import { gatherReport } from './gather-report.js';
import { keepLinks } from './keep-links.js';
import { parseProgramme } from './parse.js';
import type { Programme } from './programme.js';
import { reportAims } from './report-aims.js';
import { reportCycles } from './report-cycle.js';
import { reportFit } from './report-fit.js';
import { reportHypotheses } from './report-hypotheses.js';
import { reportIntervention } from './report-intervention.js';
import { reportMethod } from './report-method.js';
import { reportPartners } from './report-partners.js';
import { reportPeople } from './report-people.js';
import { reportPosition } from './report-position.js';
import { reportSpend } from './report-spend.js';
import { reportSummary } from './report-summary.js';
import { reportSupply } from './report-supply.js';
import { reportThread } from './report-thread.js';

/** The parts of a report in their order. */
const PARTS = {
  summary: reportSummary,
  fit: reportFit,
  people: reportPeople,
  supply: reportSupply,
  partners: reportPartners,
  hypotheses: reportHypotheses,
  aims: reportAims,
  spend: reportSpend,
  intervention: reportIntervention,
  cycle: reportCycles,
  thread: reportThread,
  position: reportPosition,
  method: reportMethod,
} as const;

/** The name of a part of the report. */
export type ReportPartName = keyof typeof PARTS;

/** What of the report is wanted. */
export interface ReportOptions {
  /** The parts wanted, by default all; they stand in the order of the report. Parts of which the programme holds nothing are left out. */
  readonly parts?: readonly ReportPartName[];
}

/** A report: the document, and the charts whose drawings the page renderer is handed. */
export interface ProgrammeReport {
  readonly document: Document;
  readonly charts: readonly Chart[];
}

/**
 * Writes the commissioning position of a population as a paper: in short; whether commissioning is the right approach; who it is about and how
 * many; what there is; where partners stand; what was believed and what became of it; what is aimed at; what is bought and what it costs;
 * which intervention suits; where the work stands; what hangs together from need to outcome; what is known, not known and disagreed on, which
 * decisions are asked of whom by when and what would change the answer; and how to read it all. Everything is said from the programme; every
 * figure keeps its mark and its sources. Texts of the programme are searched for its figures; a number in them that is none stays without
 * mark, and `checkDocument` finds it.
 *
 * @param programme - A programme; it is read strictly.
 * @param options - `parts`: those wanted.
 * @returns The document for `renderDocumentMarkdown` and `renderDocumentHtml`, and its charts, to be drawn and handed in by their ids.
 * @throws InvalidInputError when the programme is malformed, a reference in it leads nowhere, or an option is malformed.
 * Source: D-STR-03 to D-STR-11 for what such a paper holds; D-CNV-05, D-CNV-07.
 *
 * @example
 * ```ts
 * import { checkDocument } from 'commissioning-kit';
 * import { emptyProgramme, reportProgramme } from 'commissioning-kit/programme';
 *
 * const programme = emptyProgramme({
 *   id: 'carers', title: 'Carers in Sampleton', asOf: '2026-04-01', currency: 'GBP',
 *   population: { id: 'carers', name: 'Unpaid carers', clientGroup: 'carers', area: null, ages: null },
 * });
 * const questions = [{ id: 'q1', text: 'How many carers are there?', matters: null, fill: 'A survey', agencyId: null, by: '2026-09-30' }];
 * const { document } = reportProgramme({ ...programme, questions }, { parts: ['position'] });
 * document.sections[0]?.sections.map((section) => section.heading[0]);
 * // => ['What we know', 'What we do not know', 'What we disagree on', 'Which decisions are asked, of whom and by when', 'What would change the answer']
 * checkDocument(document).outcome; // => 'complete'
 * ```
 */
export function reportProgramme(programme: Programme, options: ReportOptions = {}): ProgrammeReport {
  const context = gatherReport(parseProgramme(programme));
  readShape(options, ['options'], {}, { parts: readListOf(readOneOf(Object.keys(PARTS) as ReportPartName[])) });
  const wanted = options.parts ?? (Object.keys(PARTS) as ReportPartName[]);
  const parts = (Object.keys(PARTS) as ReportPartName[])
    .filter((name) => wanted.includes(name))
    .flatMap((name) => PARTS[name](context) ?? []);
  const { title, subtitle, works } = context.programme;
  return {
    document: {
      schemaVersion: 1,
      title: context.words(title),
      subtitle: subtitle === null ? [] : context.words(subtitle),
      language: 'en-GB',
      sections: keepLinks(parts.map(({ section }) => section)),
      works,
    },
    charts: parts.flatMap(({ charts }) => charts),
  };
}
