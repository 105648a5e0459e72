import type { CivilDate } from '../kernel/civil-date.js';
import type { Population } from '../kernel/records.js';
import { MARKED_PARTS, type MarkedPart, type PartMark } from './facts.js';
import { parseProgramme } from './parse.js';
import type { Programme } from './programme.js';

/** What a programme cannot do without. */
export interface ProgrammeBeginning {
  readonly id: string;
  readonly title: string;
  readonly asOf: CivilDate;
  /** An ISO 4217 code. */
  readonly currency: string;
  readonly population: Population;
}

/**
 * A programme with nothing in it yet, to be filled by spreading it: `{ ...emptyProgramme(…), contracts }`. Its parts are marked illustrative
 * until somebody says where they come from.
 *
 * @param beginning - Id, title, the day it speaks of as today, currency and population.
 * @returns The programme.
 * @throws InvalidInputError when any of these is malformed.
 * Source: the record is this library's form; D-CNV-11.
 *
 * @example
 * ```ts
 * import { emptyProgramme } from 'commissioning-kit/programme';
 *
 * const programme = emptyProgramme({
 *   id: 'carers', title: 'Carers in Sampleton', asOf: '2026-04-01', currency: 'GBP',
 *   population: { id: 'carers', name: 'Unpaid carers', clientGroup: 'carers', area: null, ages: null },
 * });
 * programme.contracts; // => []
 * programme.marks.contracts.mark; // => 'illustrative'
 * ```
 */
export function emptyProgramme(beginning: ProgrammeBeginning): Programme {
  const unmarked: PartMark = { mark: 'illustrative', sources: [], note: null };
  return parseProgramme({
    schemaVersion: 1,
    subtitle: null,
    introduction: [],
    agencies: [],
    marks: Object.fromEntries(MARKED_PARTS.map((part: MarkedPart) => [part, unmarked])),
    works: [],
    names: [],
    figures: [],
    shares: [],
    populationTables: [],
    prevalenceTables: [],
    needs: [],
    vintages: [],
    services: [],
    supply: [],
    requirements: [],
    sizings: [],
    comparisons: [],
    ratings: [],
    fit: null,
    approach: null,
    chosenApproach: null,
    intervention: null,
    evidence: [],
    aims: [],
    measures: [],
    streams: { cycles: [], registers: [], assessments: [] },
    contracts: [],
    uses: [],
    unpriced: [],
    costPeriod: null,
    costRule: null,
    blockSpot: [],
    links: [],
    questions: [],
    decisions: [],
    caveats: [],
    ...(typeof beginning === 'object' ? beginning : { beginning }),
  });
}
