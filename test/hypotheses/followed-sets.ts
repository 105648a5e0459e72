import { sealOf, WORKED_HYPOTHESES, type RegisterCommand, type RegisterState, type TestPlan } from 'commissioning-kit/hypotheses';
import type { Evidence } from 'commissioning-kit';
import { evidence, live, wish } from './register-life.js';

/** Commands of a register that number and date themselves, so that a story can be told step by step. */
export class Story {
  #state: RegisterState;
  #count = 0;
  #on = '2026-04-01';

  constructor(registerId: string) {
    this.#state = live([]);
    this.tell('open-register', { registerId, populationId: 'people', agenda: null });
  }

  get state(): RegisterState {
    return this.#state;
  }

  on(day: string): this {
    this.#on = day;
    return this;
  }

  tell<T extends RegisterCommand['type']>(type: T, data: Parameters<typeof wish<T>>[1]): this {
    this.#count += 1;
    this.#state = live([wish(type, data, { id: `s${this.#count}`, on: this.#on })], this.#state);
    return this;
  }

  offer(id: string, changes: object = {}): this {
    const worked = WORKED_HYPOTHESES.find((hypothesis) => hypothesis.id === id);
    if (!worked) throw new Error(`no worked hypothesis ${id}`);
    const { statement, kind, claims, bearsOn } = worked;
    return this.tell('offer-hypothesis', {
      hypothesisId: id,
      statement,
      kind,
      offeredBy: 'NHS commissioners',
      claims,
      bearsOn,
      ...changes,
    } as never);
  }

  startTesting(id: string, plan: TestPlan = FULL_PLAN): this {
    return this.tell('agree-hypothesis', { hypothesisId: id, stakeholders: ['carers', 'council'] })
      .tell('plan-test', { hypothesisId: id, plan })
      .tell('seal-plan', { hypothesisId: id, seal: sealOf(plan) })
      .tell('start-testing', { hypothesisId: id });
  }

  find(id: string, evidenceId: string, bearing: 'for' | 'against' | 'neutral', changes: Partial<Evidence> = {}, line: object = {}): this {
    return this.tell('record-evidence', {
      hypothesisId: id,
      evidence: evidence(evidenceId, changes),
      bearing,
      quality: 'moderate',
      ...line,
    });
  }

  judge(
    id: string,
    verdict: 'supported' | 'not-supported' | 'inconclusive',
    evidenceIds: readonly string[],
    override: { readonly override?: { readonly reason: string } } = {},
  ): this {
    return this.tell('record-verdict', { hypothesisId: id, verdict, evidenceIds, dissents: [], ...override });
  }
}

const owner = { role: 'analyst', agencyId: 'council' };
const stating = {
  method: 'as agreed with the partners',
  owner,
  due: '2026-09-30',
  cost: { currency: 'GBP', amount: '1500.00' },
  lawfulBasis: 'public task',
  burden: 'light',
  expected: { ifTrue: 0.8, ifFalse: 0.3, underRivals: [{ rivalId: 'mild-winter', probability: 0.7 }] },
} as const;

/** A plan with all that a plan should say; its numbers are invented. */
export const FULL_PLAN: TestPlan = {
  items: [
    { id: 'who-falls', information: 'Who falls, and how often', kind: 'need', ...stating },
    { id: 'moves', information: 'Moves to residential care within a year of a fall', kind: 'performance', ...stating },
    { id: 'after-a-fall', information: 'What people say of the months after a fall', kind: 'experience', ...stating },
  ],
  expectedIfTrue: 'Fewer moves where the service runs',
  expectedIfFalse: 'No difference beyond what varies by year',
  decisionRule: 'Supported if all that speaks, speaks for it',
  rule: { view: 'bearing' },
};

/** The older people's set: one supported and carried over, one refuted and closed, one inconclusive, one withdrawn, two untested. */
export function olderPeople(): Story {
  const story = new Story('older-people');
  for (const id of ['old-1', 'old-2', 'old-3', 'old-4', 'old-5', 'old-6']) {
    story.offer(id, id === 'old-2' ? { rivals: [{ id: 'mild-winter', statement: 'Mild winters explain it' }] } : {});
  }
  return story
    .on('2026-04-08')
    .tell('withdraw-hypothesis', { hypothesisId: 'old-5', reason: 'The boards have merged already' })
    .startTesting('old-2')
    .startTesting('old-4')
    .startTesting('old-6')
    .on('2026-10-05')
    .find('old-2', 'moves', 'for')
    .find('old-2', 'said-after', 'for', { kind: 'experience', voices: 31 }, { collection: { missingVoices: ['people in care homes'] } })
    .find('old-4', 'waiting', 'for', { kind: 'need' })
    .find('old-4', 'voids', 'against')
    .find('old-6', 'errors', 'against')
    .on('2026-11-02')
    .judge('old-2', 'supported', ['moves', 'said-after'])
    .judge('old-4', 'inconclusive', ['waiting', 'voids'])
    .judge('old-6', 'not-supported', ['errors'])
    .tell('translate-hypothesis', {
      hypothesisId: 'old-2',
      into: { kind: 'objective', id: 'rehabilitation-for-all', text: 'Rehabilitation within a week of a fall for all' },
      reason: null,
    })
    .tell('close-hypothesis', {
      hypothesisId: 'old-6',
      reason: 'Tasks done twice cost more than was saved',
      doNotRetryUnless: 'the training has changed',
    });
}

/** The set on special educational needs: one supported and leading nowhere yet, one carried over against its verdict. */
export function specialNeeds(): Story {
  const story = new Story('special-needs');
  for (const id of ['sen-1', 'sen-2', 'sen-3', 'sen-4', 'sen-5']) story.offer(id, { offeredBy: 'schools' });
  return story
    .on('2026-05-04')
    .startTesting('sen-1')
    .startTesting('sen-3')
    .on('2026-12-01')
    .find('sen-1', 'referrals', 'for')
    .find('sen-3', 'concerns', 'against', { kind: 'experience', voices: 12 })
    .on('2027-01-11')
    .judge('sen-1', 'supported', ['referrals'])
    .judge('sen-3', 'not-supported', ['concerns'])
    .tell('translate-hypothesis', {
      hypothesisId: 'sen-3',
      into: { kind: 'requirement', id: 'one-framework', text: 'One assessment framework for all agencies' },
      reason: 'The inspectorate asks for it',
    });
}
