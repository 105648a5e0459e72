import type { Exercise } from './exercise.js';
import { AIMS_EXERCISE } from './exercise-aims.js';
import { FIT_EXERCISE } from './exercise-fit.js';
import { FRAMEWORK_EXERCISE } from './exercise-framework.js';
import { HYPOTHESES_EXERCISE } from './exercise-hypotheses.js';
import { INTERVENTION_EXERCISE } from './exercise-intervention.js';
import { JOINT_APPROACH_EXERCISE } from './exercise-joint-approach.js';
import { STAKEHOLDERS_EXERCISE } from './exercise-stakeholders.js';

/**
 * The seven exercises of the text as guided forms (D-EXE-01 to D-EXE-07): for each question what is asked, why, what an answer looks like and
 * into which function it goes. Anybody can put a front end on them; the answers are kept in a {@link Workbook}.
 *
 * @example
 * ```ts
 * import { EXERCISES } from 'commissioning-kit/programme';
 *
 * EXERCISES.map((exercise) => exercise.number); // => ['2.1', '2.2', '2.3', '2.4', '2.5', '2.6', '2.7']
 * const market = EXERCISES[0].questions.find((question) => question.id === 'market');
 * market?.form; // => { kind: 'yes-no-unknown' }
 * market?.goesTo.map((place) => place.function); // => ['assessCommissioningFit', 'recommendIntervention']
 * ```
 */
export const EXERCISES = [
  FIT_EXERCISE,
  AIMS_EXERCISE,
  STAKEHOLDERS_EXERCISE,
  HYPOTHESES_EXERCISE,
  JOINT_APPROACH_EXERCISE,
  FRAMEWORK_EXERCISE,
  INTERVENTION_EXERCISE,
] as const satisfies readonly Exercise[];
