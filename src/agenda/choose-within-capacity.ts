import { fromScaled, type Rate } from '../kernel/decimal-text.js';
import type { Caveat, Question, Reason } from '../kernel/finding.js';
import { toJson } from '../kernel/json.js';
import { inferred, stated } from '../kernel/source.js';
import { PRIORITY_FACTORS } from './candidate.js';
import { commonScale, toUnits, type Effort } from './effort.js';
import { fillCapacity, type Filled, type Filling } from './fill-capacity.js';
import type { GroupedCandidate } from './group-candidates.js';
import { compareText } from './order-candidates.js';
import type { ScaledWeights } from './priority-weights.js';

/** A set of candidates that fits the capacity together. */
export interface FittingSet {
  /** By id, which means nothing. */
  readonly candidateIds: readonly string[];
  readonly effort: Rate;
  /** What is left of the capacity. */
  readonly left: Rate;
}

/** Which of the candidates that could begin fit a capacity together. */
export interface CapacityChoice {
  readonly capacity: Effort;
  /** What the sets have the most of: the weights of all that speaks for their members, or, without weights, members. */
  readonly most: 'weight' | 'candidates';
  /** How much of it they have. */
  readonly reached: Rate;
  /** The best sets; all of them, unless `allSets` is false. */
  readonly sets: readonly FittingSet[];
  readonly allSets: boolean;
  /** The candidates that are in every best set, in some of them, or in none, counting also those sets that are not listed. */
  readonly inEvery: readonly string[];
  readonly inSome: readonly string[];
  readonly inNone: readonly string[];
  /** Left out of the choice: nothing speaks for them that has a weight. */
  readonly withoutWeight: readonly string[];
  /** Left out of the choice: what they take is not known. */
  readonly effortUnknown: readonly string[];
}

/** A choice, and what to say of it; null where there are too many partial sets to solve it exactly. */
export interface Chosen {
  readonly choice: CapacityChoice | null;
  readonly reasons: readonly Reason[];
  readonly unknown: readonly Question[];
  readonly caveats: readonly Caveat[];
}

const RULE = [inferred('ipc-book', 'What to commission?')] as const;

/** Chooses among the candidates that could begin: the sets that fit and have the most weight, or the most members. */
export function chooseWithinCapacity(
  startable: readonly GroupedCandidate[],
  capacity: Effort,
  weights: ScaledWeights | null,
  mostSets: number,
): Chosen {
  const byId = [...startable].sort((a, b) => compareText(a.candidate.id, b.candidate.id));
  const worths = byId.map((member) => ({ member, worth: weights === null ? 1n : worthOf(member, weights) }));
  const idsOf = (members: readonly { readonly member: GroupedCandidate }[]): readonly string[] =>
    members.map(({ member }) => member.candidate.id);
  const withoutWeight = worths.filter(({ worth }) => worth === 0n);
  const unplaced = worths.filter(({ member, worth }) => worth > 0n && !member.candidate.effort);
  const known = worths.filter(({ member, worth }) => worth > 0n && member.candidate.effort);
  const scale = commonScale([capacity.amount, ...known.map(({ member }) => (member.candidate.effort as Effort).amount)]);
  const available = toUnits(capacity.amount, scale);
  const fillings = known.map(({ member, worth }) => ({ effort: toUnits((member.candidate.effort as Effort).amount, scale), worth }));
  const filled = solve(fillings, available, mostSets);
  const questions = unplaced.map(({ member }) => ({
    id: `effort of ${member.candidate.id}`,
    text: `“${member.candidate.title}”: how much effort would it take?`,
    path: [member.index, 'effort'],
  }));
  if (filled === null) return { choice: null, reasons: [], unknown: questions, caveats: [TOO_LARGE] };

  const inStanding = (standing: Filled['standing'][number]): readonly string[] =>
    idsOf(known.filter((_, at) => filled.standing[at] === standing));
  const choice: CapacityChoice = {
    capacity,
    most: weights === null ? 'candidates' : 'weight',
    reached: fromScaled(filled.worth, weights?.scale ?? 0),
    sets: filled.sets
      .map((set) => {
        const effort = set.reduce((total, at) => total + (fillings[at] as Filling).effort, 0n);
        return {
          candidateIds: set.map((at) => (known[at] as (typeof known)[number]).member.candidate.id),
          effort: fromScaled(effort, scale),
          left: fromScaled(available - effort, scale),
        };
      })
      .sort((a, b) => compareText(a.candidateIds.join('\n'), b.candidateIds.join('\n'))),
    allSets: filled.all,
    inEvery: inStanding('every'),
    inSome: inStanding('some'),
    inNone: inStanding('none'),
    withoutWeight: idsOf(withoutWeight),
    effortUnknown: idsOf(unplaced),
  };
  return {
    choice,
    reasons: known.length > 0 ? [reasonOf(choice)] : [],
    unknown: questions,
    caveats: caveatsOf(
      choice,
      known.map(({ member }) => member),
      weights,
    ),
  };
}

/** What is known to speak for a candidate, weighed. */
function worthOf({ factors }: GroupedCandidate, { units }: ScaledWeights): bigint {
  return PRIORITY_FACTORS.reduce((total, { id }) => (factors[id] === 'yes' ? total + units[id] : total), 0n);
}

function solve(fillings: readonly Filling[], capacity: bigint, mostSets: number): Filled | null {
  const total = fillings.reduce((sum, { effort }) => sum + effort, 0n);
  if (total > capacity) return fillCapacity(fillings, capacity, mostSets);
  return {
    worth: fillings.reduce((sum, { worth }) => sum + worth, 0n),
    sets: [fillings.map((_, at) => at)],
    all: true,
    standing: fillings.map(() => 'every'),
  };
}

const TOO_LARGE: Caveat = {
  code: 'agenda/choice-too-large',
  message: 'Which candidates fit the capacity best was not worked out: there are too many ways to combine them for an exact answer',
  kind: 'library-default',
  parameter: 'capacity',
  sources: [],
};

function reasonOf(choice: CapacityChoice): Reason {
  const { capacity, most, inEvery, inSome, inNone } = choice;
  const all = inSome.length + inNone.length === 0;
  const counted = (ids: readonly string[]): string => `${ids.length} ${ids.length === 1 ? 'candidate' : 'candidates'}`;
  return {
    code: all ? 'agenda/all-fit' : 'agenda/not-all-fit',
    message: all
      ? `All of ${counted(inEvery)} fit the capacity of ${capacity.amount} ${capacity.unit} together`
      : `Not all of ${counted([...inEvery, ...inSome, ...inNone])} fit the capacity of ${capacity.amount} ${capacity.unit} together: of the sets with the most ${most === 'weight' ? 'weight' : 'candidates'}, every one holds ${counted(inEvery)}, only some hold ${counted(inSome)}, and none holds ${counted(inNone)}`,
    path: ['options', 'capacity'],
    input: toJson(capacity),
    basis: most === 'weight' ? 'caller' : 'library',
    domainId: 'D-PRI-17',
    sources: RULE,
  };
}

function caveatsOf(choice: CapacityChoice, known: readonly GroupedCandidate[], weights: ScaledWeights | null): readonly Caveat[] {
  const caveats: Caveat[] = [];
  const add = (code: string, message: string, kind: Caveat['kind'], parameter: string | null, sources: Caveat['sources'] = RULE): void => {
    caveats.push({ code: `agenda/${code}`, message, kind, parameter, sources });
  };
  const open = choice.inSome.length + choice.inNone.length > 0;
  if (open && weights === null) {
    add(
      'each-counts-once',
      'Without weights the sets shown hold as many candidates as fit, which favours small ones',
      'library-default',
      'weights',
    );
  }
  if (open && weights !== null) {
    add(
      'weights-add-up',
      'The sets shown have the most of what was weighed, added up over their members; whether to begin with one of them is for the partners to decide',
      'library-default',
      'weights',
      [stated('ipc-book', 'What to commission?')],
    );
  }
  if (
    weights !== null &&
    known.some(({ factors }) => PRIORITY_FACTORS.some(({ id }) => factors[id] === 'unknown' && weights.units[id] > 0n))
  ) {
    add(
      'choice-on-what-is-known',
      'Some of what is weighed is not known of every candidate and counts for nothing in the sets shown',
      'data',
      null,
      [],
    );
  }
  if (!choice.allSets) {
    add('more-sets', `There are more best sets than the ${choice.sets.length} listed`, 'library-default', 'maxSets', []);
  }
  return caveats;
}
