import type { CivilDate } from '../kernel/civil-date.js';
import type { LocalWork } from '../kernel/document.js';
import { readObject } from '../kernel/guards.js';
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
  /** What the parts are worth; those not named are marked illustrative. */
  readonly marks?: { readonly [part in MarkedPart]?: PartMark };
  /** The caller's own works that the marks cite as `local:…`. */
  readonly works?: readonly LocalWork[];
}

/**
 * A programme with nothing in it yet, to be filled by spreading it: `{ ...emptyProgramme(…), contracts }`. Say in `marks` where each of its seven
 * parts comes from: a part that is not named there is marked illustrative, and a report says of it that it was invented for the paper. A
 * council's own records are `published`, with the record as the source, and the record is among the `works`.
 *
 * @param beginning - Id, title, the day it speaks of as today, currency and population; `marks`: what the parts are worth;
 *   `works`: the caller's own works that the marks cite.
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
 *   works: [{ id: 'local:contract-register', title: 'Contract register', publisher: 'Sampleton Council', year: null, licence: null }],
 *   marks: {
 *     contracts: {
 *       mark: 'published', note: null,
 *       sources: [{ work: 'local:contract-register', locator: 'carers', basis: 'stated', verified: true }],
 *     },
 *   },
 * });
 * programme.contracts; // => []
 * programme.marks.contracts.mark; // => 'published'
 * programme.marks.evidence.mark; // => 'illustrative'
 * ```
 */
export function emptyProgramme(beginning: ProgrammeBeginning): Programme {
  const unmarked: PartMark = { mark: 'illustrative', sources: [], note: null };
  const given: Partial<ProgrammeBeginning> = readObject(beginning, []);
  return parseProgramme({
    schemaVersion: 1,
    subtitle: null,
    introduction: [],
    agencies: [],
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
    ...given,
    marks: {
      ...Object.fromEntries(MARKED_PARTS.map((part: MarkedPart) => [part, unmarked])),
      ...(given.marks === undefined ? {} : readObject(given.marks, ['marks'])),
    },
  });
}
