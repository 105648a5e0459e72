import type { RegisterCommand, TestPlan } from '../hypotheses/index.js';
import { readActor, readCivilDate, readId, readShape } from '../kernel/guards.js';
import type { CivilDate } from '../kernel/civil-date.js';
import type { Actor } from '../kernel/records.js';
import { parseWorkbook } from './parse-workbook.js';
import type { AnsweredHypothesis, AnsweredTest, Workbook } from './workbook.js';

/** The test plans of the fourth exercise by hypothesis; those without information to collect have none. */
export function testPlans(hypotheses: readonly AnsweredHypothesis[], tests: readonly AnsweredTest[]): ReadonlyMap<string, TestPlan> {
  const items = new Map<string, TestPlan['items'][number][]>();
  for (const { id, hypothesisId, information, kind, method, owner, ownerAgencyId, due } of tests) {
    const item = { id, information, kind, method, owner: { role: owner, agencyId: ownerAgencyId ?? null }, due: due ?? null };
    const list = items.get(hypothesisId);
    if (list) list.push(item);
    else items.set(hypothesisId, [item]);
  }
  return new Map(
    hypotheses.flatMap(({ id, expectedIfTrue, expectedIfFalse, decisionRule }) => {
      const own = items.get(id);
      if (own === undefined) return [];
      const plan: TestPlan = {
        items: own,
        expectedIfTrue: expectedIfTrue ?? null,
        expectedIfFalse: expectedIfFalse ?? null,
        decisionRule: decisionRule ?? null,
      };
      return [[id, plan]];
    }),
  );
}

/** Who opens a register from the answers, and when. */
export interface RegisterBeginning {
  readonly registerId: string;
  /** The stakeholder in whose name a hypothesis is offered where the answers do not say. */
  readonly offeredBy: string;
  readonly on: CivilDate;
  readonly by: Actor;
}

/**
 * The commands that open a register of hypotheses with the answers of the fourth exercise: each is offered, agreed to by those who are said to
 * find it worth testing, and given its test plan as far as there is one. `registerLifecycle` carries them out.
 *
 * @param workbook - The answers so far; read strictly.
 * @param beginning - The id of the register, in whose name hypotheses are offered that nobody is named for, the day and who does it.
 * @returns The commands in their order; their ids begin with that of the register.
 * @throws InvalidInputError when an argument is malformed.
 * Source: D-EXE-04, D-HYP-F1, D-HYP-F2.
 *
 * @example
 * ```ts
 * import { hypothesisCommands } from 'commissioning-kit/programme';
 *
 * const answers = { hypotheses: [{ id: 'sitters', statement: 'A sitting service will let carers sleep', agreedBy: ['Carers’ centre'] }] };
 * const commands = hypothesisCommands(
 *   {
 *     schemaVersion: 1, id: 'carers', title: 'Carers in Sampleton', agencies: [],
 *     population: { id: 'carers', name: 'Unpaid carers', clientGroup: 'carers', area: null, ages: null },
 *     exercises: { hypotheses: { populationId: 'carers', on: null, answers } },
 *   },
 *   { registerId: 'beliefs', offeredBy: 'council', on: '2026-04-01', by: { role: 'lead commissioner', agencyId: null } },
 * );
 * commands.map((command) => command.type); // => ['open-register', 'offer-hypothesis', 'agree-hypothesis']
 * ```
 */
export function hypothesisCommands(workbook: Workbook, beginning: RegisterBeginning): readonly RegisterCommand[] {
  const { population, exercises } = parseWorkbook(workbook);
  readShape(beginning, ['beginning'], { registerId: readId, offeredBy: readId, on: readCivilDate, by: readActor });
  const { registerId, on, by } = beginning;
  const { hypotheses = [], tests = [] } = exercises.hypotheses?.answers ?? {};
  const plans = testPlans(hypotheses, tests);
  let count = 0;
  const envelope = () => ({ id: `${registerId} ${(count += 1)}`, on, by, why: null });
  return [
    { type: 'open-register', data: { ...envelope(), registerId, populationId: population.id, agenda: null } },
    ...hypotheses.flatMap((hypothesis): readonly RegisterCommand[] => {
      const { id: hypothesisId, statement, kind, offeredBy, agreedBy = [], bearsOn = [] } = hypothesis;
      const plan = plans.get(hypothesisId);
      return [
        {
          type: 'offer-hypothesis',
          data: {
            ...envelope(),
            hypothesisId,
            statement,
            kind: kind ?? null,
            offeredBy: offeredBy ?? beginning.offeredBy,
            claims: [],
            bearsOn,
          },
        },
        ...(agreedBy.length > 0
          ? [{ type: 'agree-hypothesis' as const, data: { ...envelope(), hypothesisId, stakeholders: agreedBy } }]
          : []),
        ...(plan ? [{ type: 'plan-test' as const, data: { ...envelope(), hypothesisId, plan } }] : []),
      ];
    }),
  ];
}
