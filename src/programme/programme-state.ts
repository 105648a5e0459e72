import { parseProgramme } from './parse.js';
import type { Programme } from './programme.js';
import { replayStreams, type ProgrammeState } from './replay-streams.js';

/**
 * Where the lives of a programme stand: every cycle, register and assessment, rebuilt from its events.
 *
 * @param programme - A programme; it is read strictly.
 * @returns The state of each stream under its id, in the order of the programme.
 * @throws InvalidInputError when the programme is malformed or a reference in it leads nowhere.
 * Source: D-CNV-11.
 *
 * @example
 * ```ts
 * import { emptyProgramme, programmeState } from 'commissioning-kit/programme';
 *
 * const by = { role: 'lead commissioner', agencyId: null };
 * const programme = emptyProgramme({
 *   id: 'carers', title: 'Carers in Sampleton', asOf: '2026-04-01', currency: 'GBP',
 *   population: { id: 'carers', name: 'Unpaid carers', clientGroup: 'carers', area: null, ages: null },
 * });
 * const opened = {
 *   type: 'register-opened' as const,
 *   data: { schemaVersion: 1, id: 'e1', on: '2026-04-01', by, why: null, registerId: 'beliefs', populationId: 'carers', agenda: null },
 * };
 * const registers = [{ id: 'beliefs', events: [opened] }];
 * const { state } = programmeState({ ...programme, streams: { ...programme.streams, registers } }).registers[0]!;
 * state.lastOn; // => '2026-04-01'
 * ```
 */
export function programmeState(programme: Programme): ProgrammeState {
  return replayStreams(parseProgramme(programme));
}
