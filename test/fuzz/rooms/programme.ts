import { SMALL } from '../../programme/small.js';
import { FULL } from '../../programme/workbooks.js';
import type { FuzzedRoom } from '../room.js';

export * as exports from '../../../src/programme/index.js';

const { id, title, asOf, currency, population } = SMALL;
/** The same from its last key to its first: only so many places of a sample are tried, from the first on. */
const BACKWARDS = Object.fromEntries(Object.entries(SMALL).reverse());
/** The same with its exercises and their answers from the last to the first. */
const FULL_BACKWARDS = { ...FULL, exercises: Object.fromEntries(Object.entries(FULL.exercises).reverse()) };
const register = { registerId: 'beliefs', offeredBy: 'council', on: '2026-04-22', by: { role: 'chair', agencyId: null } };
const beginning = { id, title, asOf, currency, population };

export const fuzzed: FuzzedRoom['fuzzed'] = {
  emptyProgramme: () => [[beginning], [{ marks: SMALL.marks, works: SMALL.works, ...beginning }]],
  parseProgramme: () => [[SMALL], [BACKWARDS]],
  safeParseProgramme: () => [[BACKWARDS]],
  programmeState: () => [[SMALL]],
  traceProgramme: () => [[BACKWARDS]],
  compareClaims: () => [[SMALL], [BACKWARDS, { assessmentId: SMALL.streams.assessments[0]?.id }]],
  parseWorkbook: () => [[FULL], [FULL_BACKWARDS]],
  safeParseWorkbook: () => [[FULL_BACKWARDS]],
  exerciseProgress: () => [[FULL]],
  exerciseInputs: () => [[FULL_BACKWARDS]],
  hypothesisCommands: () => [[{ ...FULL, exercises: { hypotheses: FULL.exercises.hypotheses } }, register]],
  reportWorkbook: () => [[FULL]],
  workedWorkbook: () => [['older-people'], ['special-educational-needs']],
  goldenExamples: () => [[]],
  reportProgramme: () => [[SMALL], [BACKWARDS], [SMALL, { parts: ['summary', 'position'] }]],
};

export const trusting: FuzzedRoom['trusting'] = ['renderWorkbook', 'goldenValue'];
