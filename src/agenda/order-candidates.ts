import type { Reason } from '../kernel/finding.js';
import { PRIORITY_FACTORS } from './candidate.js';
import type { GroupedCandidate, PriorityGroup } from './group-candidates.js';
import type { PriorityFactorId } from './priority-factors.js';
import { writeWeights, type ScaledWeights } from './priority-weights.js';
import { weightRanges, type WeightRange } from './weight-ranges.js';
import type { Rate } from '../kernel/decimal-text.js';

/** Where the weights put a candidate within its group. */
export interface PriorityPlace {
  readonly candidateId: string;
  /** The first place it can have; candidates that are level share one. */
  readonly best: number;
  /** The last place it can have; beyond `best` when something is not known that counts. */
  readonly worst: number;
  /** The factors that speak for it. */
  readonly speaksFor: readonly PriorityFactorId[];
  /** The factors on which nothing is known. */
  readonly notKnown: readonly PriorityFactorId[];
}

/** The order that weights give to one group, and how far it stands. */
export interface PriorityOrder {
  readonly group: PriorityGroup;
  /** From the first place on; among those that are level by id, which means nothing. */
  readonly places: readonly PriorityPlace[];
  /** How far each weight could move by itself before the order changes. */
  readonly ranges: readonly WeightRange[];
  /**
   * By what share of itself each weight could move, all at once and in any directions, with the order unchanged: any smaller share leaves it.
   * Rounded down to four places; null when no weights could change it.
   */
  readonly together: Rate | null;
}

/** Candidates for which the same factors speak and the same are not known: no weights part them. */
export interface Profile {
  /** The ids of its candidates, in their order. */
  readonly ids: readonly string[];
  readonly title: string;
  readonly index: number;
  readonly speaks: readonly boolean[];
  readonly maySpeak: readonly boolean[];
  /** What the weights add up to when nothing unknown speaks for it, and when everything does. */
  readonly low: bigint;
  readonly high: bigint;
}

/** Orders the candidates of one group. */
export function orderGroup(
  group: PriorityGroup,
  members: readonly GroupedCandidate[],
  weights: ScaledWeights,
): { readonly order: PriorityOrder; readonly reasons: readonly Reason[] } {
  const profiles = profilesOf(members, weights);
  const placed = profiles
    .map((profile) => ({ profile, best: 1 + count(profiles, ({ low }) => low > profile.high), worst: worstPlace(profile, profiles) }))
    .sort((a, b) => a.best - b.best || a.worst - b.worst || compareText(a.profile.ids[0] as string, b.profile.ids[0] as string));
  const places = placed
    .flatMap(({ profile, best, worst }) =>
      profile.ids.map((candidateId) => ({
        candidateId,
        best,
        worst,
        speaksFor: factorsWhere((at) => profile.speaks[at] === true),
        notKnown: factorsWhere((at) => profile.maySpeak[at] === true && profile.speaks[at] === false),
      })),
    )
    .sort((a, b) => a.best - b.best || a.worst - b.worst || compareText(a.candidateId, b.candidateId));
  const written = writeWeights(weights);
  return {
    order: { group, places, ...weightRanges(profiles, weights) },
    reasons: placed.slice(1).map(({ profile }, at) => stepReason((placed[at] as (typeof placed)[number]).profile, profile, written)),
  };
}

/** Code units: the same everywhere. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function profilesOf(members: readonly GroupedCandidate[], { units }: ScaledWeights): readonly Profile[] {
  const byKey = new Map<string, GroupedCandidate[]>();
  for (const member of members) {
    const key = PRIORITY_FACTORS.map(({ id }) => member.factors[id]).join(' ');
    const same = byKey.get(key);
    if (same) same.push(member);
    else byKey.set(key, [member]);
  }
  return [...byKey.values()].map((same) => {
    const sorted = [...same].sort((a, b) => compareText(a.candidate.id, b.candidate.id));
    const [first] = sorted as [GroupedCandidate, ...GroupedCandidate[]];
    const answers = PRIORITY_FACTORS.map(({ id }) => first.factors[id]);
    const sum = (counts: (at: number) => boolean): bigint =>
      PRIORITY_FACTORS.reduce((total, { id }, at) => (counts(at) ? total + units[id] : total), 0n);
    return {
      ids: sorted.map(({ candidate }) => candidate.id),
      title: first.candidate.title,
      index: first.index,
      speaks: answers.map((answer) => answer === 'yes'),
      maySpeak: answers.map((answer) => answer !== 'no'),
      low: sum((at) => answers[at] === 'yes'),
      high: sum((at) => answers[at] !== 'no'),
    };
  });
}

function count(profiles: readonly Profile[], counts: (profile: Profile) => boolean): number {
  return profiles.reduce((total, profile) => (counts(profile) ? total + profile.ids.length : total), 0);
}

/** Behind all that may stand before it; of its own kind too, where what is not known may part them. */
function worstPlace(profile: Profile, profiles: readonly Profile[]): number {
  return (
    1 +
    count(profiles, (other) => other !== profile && other.high > profile.low) +
    (profile.high > profile.low ? profile.ids.length - 1 : 0)
  );
}

function factorsWhere(holds: (at: number) => boolean): readonly PriorityFactorId[] {
  return PRIORITY_FACTORS.filter((_, at) => holds(at)).map(({ id }) => id);
}

/** Why one kind of candidate stands before the next. */
function stepReason(before: Profile, after: Profile, weights: Readonly<Record<PriorityFactorId, Rate>>): Reason {
  const parts = {
    forFirst: factorsWhere((at) => before.speaks[at] === true && after.maySpeak[at] === false),
    forSecond: factorsWhere((at) => after.speaks[at] === true && before.maySpeak[at] === false),
    notKnown: factorsWhere((at) => before.maySpeak[at] !== before.speaks[at] || after.maySpeak[at] !== after.speaks[at]),
  };
  const [code, says] =
    before.low > after.high
      ? [
          'agenda/stands-before',
          parts.forSecond.length === 0 && parts.notKnown.length === 0 ? 'stands before' : 'stands by these weights before',
        ]
      : before.low === after.low && before.high === after.high && before.low === before.high
        ? ['agenda/level', 'is level by these weights with']
        : [
            'agenda/order-not-known',
            `may stand ${before.low === after.high ? 'before or level' : 'before, level or behind'}, as what is not known will show, with`,
          ];
  const because = [
    ...clause(parts.forFirst, weights, 'for the first alone speak'),
    ...clause(parts.forSecond, weights, 'for the second alone speak'),
    ...clause(parts.notKnown, weights, 'not known of one or both are'),
  ];
  return {
    code,
    message: `“${before.title}” ${says} “${after.title}”${because.length > 0 ? `: ${because.join('; ')}` : ''}`,
    path: [before.index],
    input: { first: before.ids[0] as string, second: after.ids[0] as string, ...parts },
    basis: 'caller',
    domainId: 'D-PRI-F1',
    sources: [],
  };
}

function clause(factors: readonly PriorityFactorId[], weights: Readonly<Record<PriorityFactorId, Rate>>, words: string): readonly string[] {
  if (factors.length === 0) return [];
  const named = PRIORITY_FACTORS.filter(({ id }) => factors.includes(id)).map(({ id, label }) => `${label.toLowerCase()} (${weights[id]})`);
  return [`${words} ${named.join(', ')}`];
}
