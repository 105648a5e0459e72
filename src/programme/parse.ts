import { parseWith, safeParseWith, type Reading, type SafeParsed } from '../kernel/parse.js';
import { programmeReasons } from './programme-rules.js';
import type { Programme } from './programme.js';
import { ProgrammeSchema } from './schemas.js';

const READING: Reading<Programme> = { schema: ProgrammeSchema, rules: programmeReasons };

/**
 * Reads a stored programme strictly: its structure, the rules of every record in it, every reference between its parts, and every stream.
 *
 * @param value - Anything, usually parsed JSON.
 * @returns The programme, as it was given.
 * @throws InvalidInputError with every fault and its path.
 * Source: D-CNV-06, D-CNV-11.
 *
 * @example
 * ```ts
 * import { emptyProgramme, parseProgramme } from 'commissioning-kit/programme';
 *
 * const programme = emptyProgramme({
 *   id: 'carers', title: 'Carers in Sampleton', asOf: '2026-04-01', currency: 'GBP',
 *   population: { id: 'carers', name: 'Unpaid carers', clientGroup: 'carers', area: null, ages: null },
 * });
 * parseProgramme(JSON.parse(JSON.stringify(programme))).title; // => 'Carers in Sampleton'
 * ```
 */
export function parseProgramme(value: unknown): Programme {
  return parseWith(READING, value);
}

/**
 * Reads a stored programme strictly, without throwing.
 *
 * @param value - Anything, usually parsed JSON.
 * @returns `{ ok: true, value }`, or `{ ok: false, reasons }` with every fault and its path.
 * Source: D-CNV-06.
 *
 * @example
 * ```ts
 * import { emptyProgramme, safeParseProgramme } from 'commissioning-kit/programme';
 *
 * const programme = emptyProgramme({
 *   id: 'carers', title: 'Carers in Sampleton', asOf: '2026-04-01', currency: 'GBP',
 *   population: { id: 'carers', name: 'Unpaid carers', clientGroup: 'carers', area: null, ages: null },
 * });
 * const decision = { id: 'd1', text: 'Fund a sitting service', askedOf: ['council'], by: '2026-09-30', because: null, wouldChange: [], restsOn: [] };
 * const read = safeParseProgramme({ ...programme, decisions: [decision] });
 * read.ok ? [] : read.reasons.map((reason) => reason.message);
 * // => ['decisions[0].askedOf[0] must be the id of an agency of the programme; found "council"']
 * ```
 */
export function safeParseProgramme(value: unknown): SafeParsed<Programme> {
  return safeParseWith(READING, value);
}
