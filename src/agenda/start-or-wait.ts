import type { Caveat, Finding, Question, Reason } from '../kernel/finding.js';
import { readNullable, readShape, refuse } from '../kernel/guards.js';
import { toJson } from '../kernel/json.js';
import { inferred, stated } from '../kernel/source.js';
import { commonScale, readEffort, readOneUnit, toUnits, type Effort } from './effort.js';

/** What a job takes and what there is for it; null where it is not known. */
export interface StartOrWaitInput {
  readonly effortRequired: Effort | null;
  readonly effortAvailable: Effort | null;
  /** The least effort at which a smaller job would still be done systematically. */
  readonly smallestScope?: Effort | null;
}

/** Whether to begin a job. */
export type StartOrWait = 'start' | 'reduce-scope' | 'do-not-start';

const QUESTIONS: Readonly<Record<keyof StartOrWaitInput, string>> = {
  effortRequired: 'How much effort does the whole job take?',
  effortAvailable: 'How much effort is there for it?',
  smallestScope: 'How small could the job become and still be done systematically?',
};

/**
 * Whether there is capacity to begin a job. With enough for the whole job it can start; with too little for a systematic one it is better not
 * to begin than to leave half a project. In between the scope can be reduced: down to `smallestScope`, where that is given; else any effort
 * above nothing counts as enough for a smaller job, and a caveat says so.
 *
 * @param input - `effortRequired`, `effortAvailable` and, if known, `smallestScope`, all in one unit.
 * @returns `'start'`, `'reduce-scope'`, `'do-not-start'`, or `'insufficient-information'` when what it takes or what there is is not known.
 * @throws InvalidInputError on a negative effort, on mixed units, or when the smallest scope takes more than the whole job.
 * Source: D-PRI-F4, D-PRI-17.
 *
 * @example
 * ```ts
 * import { startOrWait } from 'commissioning-kit/agenda';
 *
 * const unit = 'person-days';
 * startOrWait({ effortRequired: { amount: 60, unit }, effortAvailable: { amount: '62.5', unit } }).outcome; // => 'start'
 * startOrWait({
 *   effortRequired: { amount: 60, unit }, effortAvailable: { amount: 20, unit }, smallestScope: { amount: 30, unit },
 * }).outcome; // => 'do-not-start'
 * ```
 */
export function startOrWait(input: StartOrWaitInput): Finding<StartOrWait> {
  const readOptional = readNullable(readEffort);
  readShape(input, [], { effortRequired: readOptional, effortAvailable: readOptional }, { smallestScope: readOptional });
  const { effortRequired, effortAvailable, smallestScope = null } = input;
  readOneUnit([
    { effort: effortRequired, path: ['effortRequired'] },
    { effort: effortAvailable, path: ['effortAvailable'] },
    { effort: smallestScope, path: ['smallestScope'] },
  ]);
  const scale = commonScale([effortRequired, effortAvailable, smallestScope].flatMap((effort) => (effort === null ? [] : [effort.amount])));
  const [required, available, smallest] = [effortRequired, effortAvailable, smallestScope].map((effort) =>
    effort === null ? null : toUnits(effort.amount, scale),
  ) as [bigint | null, bigint | null, bigint | null];
  if (smallest !== null && required !== null && smallest > required) {
    refuse('agenda/smallest-scope-too-large', ['smallestScope', 'amount'], smallestScope?.amount, 'at most the effort of the whole job');
  }
  if (required === null || available === null) return insufficient(effortRequired, effortAvailable);

  const byDefault = available > 0n && available < required && smallest === null;
  const outcome: StartOrWait =
    available >= required ? 'start' : available === 0n || (smallest !== null && available < smallest) ? 'do-not-start' : 'reduce-scope';
  return {
    outcome,
    reasons: [reasonOf(outcome, effortRequired as Effort, effortAvailable as Effort)],
    unknown: byDefault ? [questionOf('smallestScope')] : [],
    caveats: byDefault ? [ANY_EFFORT] : [],
  };
}

const ANY_EFFORT: Caveat = {
  code: 'agenda/any-smaller-scope',
  message: 'The text gives no measure for a systematic job: any effort above nothing counts as enough for a smaller one',
  kind: 'library-default',
  parameter: 'smallestScope',
  sources: [inferred('ipc-book', 'What to commission?')],
};

function insufficient(required: Effort | null, available: Effort | null): Finding<StartOrWait> {
  return {
    outcome: 'insufficient-information',
    reasons: [],
    unknown: [...(required === null ? [questionOf('effortRequired')] : []), ...(available === null ? [questionOf('effortAvailable')] : [])],
    caveats: [],
  };
}

function questionOf(id: keyof StartOrWaitInput): Question {
  return { id, text: QUESTIONS[id], path: [id] };
}

function reasonOf(outcome: StartOrWait, required: Effort, available: Effort): Reason {
  const takes = `The job takes ${required.amount} ${required.unit} and there are ${available.amount}`;
  const says: Readonly<Record<StartOrWait, string>> = {
    start: `${takes}: enough for the whole of it`,
    'reduce-scope': `${takes}: enough for a smaller one only`,
    'do-not-start': `${takes}: too little for a systematic job, and it is better not to begin than to leave half a project`,
  };
  return {
    code: `agenda/${outcome}`,
    message: says[outcome],
    path: ['effortAvailable'],
    input: toJson({ effortRequired: required, effortAvailable: available }),
    basis: outcome === 'do-not-start' ? 'text' : 'library',
    domainId: 'D-PRI-17',
    sources: [outcome === 'do-not-start' ? stated('ipc-book', 'What to commission?') : inferred('ipc-book', 'What to commission?')],
  };
}
