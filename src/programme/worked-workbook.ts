import type { WorkedSet } from '../hypotheses/index.js';
import { readOneOf } from '../kernel/guards.js';
import { STAKEHOLDER_CATEGORIES } from '../reference/index.js';
import type { CaseEntry, CaseStudy } from './case-study.js';
import { OLDER_PEOPLE_CASE } from './older-people-case.js';
import { SEN_CASE } from './sen-case.js';
import type { ExerciseRecord, Workbook } from './workbook.js';

const CASES: Readonly<Record<WorkedSet, CaseStudy>> = { 'older-people': OLDER_PEOPLE_CASE, 'special-educational-needs': SEN_CASE };

/**
 * A worked case as a workbook: what the text says of it stands in the answers, and where the text is silent they are blank. Which answer a
 * sentence of the text gives is this library’s reading.
 *
 * @param set - `'older-people'` or `'special-educational-needs'`.
 * @returns The workbook, to be looked at or carried on.
 * @throws InvalidInputError for any other set.
 * Source: D-OLD-F1, D-SEN-F1, D-STK-11.
 *
 * @example
 * ```ts
 * import { exerciseProgress, workedWorkbook } from 'commissioning-kit/programme';
 *
 * const workbook = workedWorkbook('special-educational-needs');
 * workbook.exercises.hypotheses?.answers.hypotheses?.length; // => 5
 * exerciseProgress(workbook).outcome; // => 'aims'
 * exerciseProgress(workbook).unknown.map((question) => question.id); // => ['activities', 'why', 'resources', 'intendedResult']
 * ```
 */
export function workedWorkbook(set: WorkedSet): Workbook {
  readOneOf(Object.keys(CASES) as WorkedSet[])(set, ['set']);
  const { label, population, inputs, jointApproach, expected, intervention, ...study } = CASES[set];
  const record = <A>(answers: A): ExerciseRecord<A> => ({ populationId: population.id, on: null, answers });
  const { partners: _partners, ...approach } = inputs.approach;
  const { market: _market, needForChange: _need, changeNeedsManaging: _managing, ...circumstances } = inputs.intervention;
  return {
    schemaVersion: 1,
    id: set,
    title: label,
    population,
    agencies: [],
    exercises: {
      'commissioning-fit': record({
        issue: label,
        ...inputs.fit,
        marketDescribed: textOf(study.market),
        changeDescribed: textOf(study.needForChange),
        managingDescribed: textOf(study.changeToManage),
      }),
      aims: record({ aims: study.agendaAims.map(({ id, text }) => ({ id, text })) }),
      stakeholders: record({
        stakeholders: STAKEHOLDER_CATEGORIES.filter(({ listed }) => listed === 'worked-cases').map(({ id }) => ({
          id,
          category: id,
          applies: 'yes',
        })),
      }),
      hypotheses: record({
        priorities: study.priorities.map(({ id, text }) => ({ id, text })),
        hypotheses: study.hypotheses.map(({ id, statement, kind, bearsOn }) => ({ id, statement, kind, bearsOn })),
      }),
      'joint-approach': record({ ...approach, chosenApproach: expected.approach, chosenBecause: jointApproach.text }),
      intervention: record({ ...circumstances, chosen: expected.intervention, chosenBecause: intervention.text }),
    },
  };
}

function textOf(entries: readonly CaseEntry[]): string {
  return entries.map(({ text }) => text).join('; ');
}
