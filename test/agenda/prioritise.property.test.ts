import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  prioritise,
  type EvidenceAnswer,
  type PrioritisedList,
  type PriorityCandidate,
  type PriorityFactorId,
  type PriorityGroup,
  type PriorityWeights,
} from 'commissioning-kit/agenda';
import type { Tri } from 'commissioning-kit';
import { anyAnswers, anyCandidates, anyLikely, anyStartable, anyWeights, days, EVIDENCE, STRONG } from './any-candidates.js';

const EVIDENCE_KEYS = ['need', 'performance', 'experience'] as const;
const PRACTICALITY_KEYS = ['nationalPolicy', 'localPolicy', 'localCapacity'] as const;
const KEYS: readonly PriorityFactorId[] = [...EVIDENCE_KEYS, ...PRACTICALITY_KEYS];

function listOf(candidates: readonly PriorityCandidate[], options: Parameters<typeof prioritise>[1] = {}): PrioritisedList | null {
  const { outcome } = prioritise(candidates, options);
  return outcome === 'insufficient-information' ? null : outcome;
}

function groupOf(candidate: PriorityCandidate): PriorityGroup {
  return listOf([candidate])?.groups.find(({ candidateIds }) => candidateIds.length > 0)?.group ?? 'insufficient-information';
}

const answerOf = (candidate: PriorityCandidate, key: PriorityFactorId): EvidenceAnswer | Tri =>
  ({ ...candidate.evidence, ...candidate.practicality })[key];
const isOpen = (candidate: PriorityCandidate, key: PriorityFactorId): boolean => answerOf(candidate, key) === 'unknown';
const speaks = (candidate: PriorityCandidate, key: PriorityFactorId): boolean => {
  const answer = answerOf(candidate, key);
  return answer === 'yes' || (typeof answer === 'object' && answer.strength === 'strong');
};

/** A candidate with each unknown answer given, in every way there is. */
function completionsOf(candidate: PriorityCandidate): readonly PriorityCandidate[] {
  return KEYS.reduce<readonly PriorityCandidate[]>(
    (all, key) =>
      all.flatMap((each) => {
        if (!isOpen(each, key)) return [each];
        const part = key in each.evidence ? 'evidence' : 'practicality';
        const answers = part === 'evidence' ? [STRONG, 'none'] : ['yes', 'no'];
        return answers.map((answer) => ({ ...each, [part]: { ...each[part], [key]: answer } }));
      }),
    [candidate],
  );
}

describe('groups', () => {
  it('put a candidate where every way to answer what is not known would put it, and nowhere else', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const candidate = { id: 'a', title: 'A', ...answers };
        const ways = new Set(completionsOf(candidate).map(groupOf));
        expect(groupOf(candidate)).toBe(ways.size === 1 ? [...ways][0] : 'insufficient-information');
      }),
    );
  });

  it('do not depend on the order in which candidates are given, nor does anything else in the list', () => {
    fc.assert(
      fc.property(anyCandidates(8), anyWeights, fc.nat(120), fc.nat(), (candidates, weights, tenths, turn) => {
        const options = { weights, capacity: days((tenths / 10).toFixed(1)) };
        const turned = candidates.map((_, at) => candidates[(at * 5 + turn) % candidates.length] as PriorityCandidate);
        const shuffled = new Set(turned).size === candidates.length ? turned : [...candidates].reverse();
        expect(listOf(shuffled, options)).toEqual(listOf(candidates, options));
      }),
    );
  });
});

/** First and last place of each candidate over every way to answer what is not known, counted one way after the other. */
function placesByTrial(members: readonly PriorityCandidate[], weights: PriorityWeights): Record<string, readonly [number, number]> {
  const open = members.flatMap((member, at) => KEYS.filter((key) => isOpen(member, key)).map((key) => [at, key] as const));
  const places = members.map(() => [Infinity, 0] as [number, number]);
  for (let way = 0; way < 2 ** open.length; way += 1) {
    const sums = members.map((member) => KEYS.reduce((sum, key) => sum + (speaks(member, key) ? Number(weights[key] ?? 0) : 0), 0));
    for (const [bit, [at, key]] of open.entries()) if (way & (1 << bit)) sums[at] = (sums[at] as number) + Number(weights[key] ?? 0);
    for (const [at, sum] of sums.entries()) {
      const place = 1 + sums.filter((other) => other > sum).length;
      const seen = places[at] as [number, number];
      places[at] = [Math.min(seen[0], place), Math.max(seen[1], place)];
    }
  }
  return Object.fromEntries(members.map(({ id }, at) => [id, places[at] as [number, number]]));
}

describe('orders', () => {
  it('give the places that trying every answer gives', () => {
    fc.assert(
      fc.property(anyLikely(7), anyWeights, (candidates, weights) => {
        for (const { group, places } of listOf(candidates, { weights })?.orders ?? []) {
          const members = candidates.filter((candidate) => groupOf(candidate) === group);
          const open = members.reduce((sum, member) => sum + KEYS.filter((key) => isOpen(member, key)).length, 0);
          fc.pre(open <= 10);
          expect(Object.fromEntries(places.map(({ candidateId, best, worst }) => [candidateId, [best, worst]]))).toEqual(
            placesByTrial(members, weights),
          );
        }
      }),
    );
  });

  /** How each pair of a group stands, as asking for the two alone shows it. */
  const standings = (members: readonly PriorityCandidate[], weights: PriorityWeights): readonly string[] =>
    members.flatMap((one, at) =>
      members.slice(at + 1).map((other) => JSON.stringify(listOf([one, other], { weights })?.orders.map(({ places }) => places))),
    );
  const halfway = (from: string, to: string): string => ((Number(from) + Number(to)) / 2).toFixed(1);

  it('stand between the turns of a weight, and change at them and beyond', () => {
    fc.assert(
      fc.property(anyLikely(6), anyWeights, (candidates, weights) => {
        for (const { group, ranges } of listOf(candidates, { weights })?.orders ?? []) {
          const members = candidates.filter((candidate) => groupOf(candidate) === group);
          const now = standings(members, weights);
          for (const { factor, weight, falls, rises } of ranges) {
            const at = (value: string): readonly string[] => standings(members, { ...weights, [factor]: value });
            const possible = (value: string): boolean => KEYS.some((key) => Number(key === factor ? value : (weights[key] ?? 0)) > 0);
            if (falls === null) {
              if (possible('0')) expect(at('0')).toEqual(now);
            } else {
              expect(at(halfway(falls.at, weight))).toEqual(now);
              if (falls.at !== weight && possible(falls.at)) expect(at(falls.at)).not.toEqual(now);
              if (Number(falls.at) > 0.1) expect(at((Number(falls.at) - 0.1).toFixed(1))).not.toEqual(now);
            }
            if (rises === null) expect(at('1000')).toEqual(now);
            else {
              expect(at(halfway(rises.at, weight))).toEqual(now);
              if (rises.at !== weight) expect(at(rises.at)).not.toEqual(now);
              expect(at((Number(rises.at) + 0.1).toFixed(1))).not.toEqual(now);
            }
          }
        }
      }),
    );
  });

  it('stand when all weights move at once by less than the share given, and at that share there is a move that changes them', () => {
    const directions = fc.tuple(...KEYS.map(() => fc.constantFrom(-1, 0, 1)));
    fc.assert(
      fc.property(anyLikely(4), anyWeights, directions, (candidates, weights, signs) => {
        for (const { group, together } of listOf(candidates, { weights })?.orders ?? []) {
          const members = candidates.filter((candidate) => groupOf(candidate) === group);
          const moved = (share: number, by: readonly number[]): PriorityWeights =>
            Object.fromEntries(
              KEYS.map((key, at) => [key, ((Number(weights[key]) * (10_000 + share * (by[at] as number))) / 10_000).toFixed(4)]),
            );
          const now = standings(members, weights);
          const share = together === null ? 9_999 : Math.max(0, Math.round(Number(together) * 10_000) - 1);
          expect(standings(members, moved(share, signs))).toEqual(now);
          if (together === null || Number(together) >= 1) continue;
          const ways = Array.from({ length: 2 ** KEYS.length }, (_, way) => KEYS.map((_key, at) => (way & (1 << at) ? 1 : -1)));
          const beyond = Math.round(Number(together) * 10_000) + 2;
          expect(ways.some((by) => JSON.stringify(standings(members, moved(beyond, by))) !== JSON.stringify(now))).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('leave level what is alike in every answer', () => {
    fc.assert(
      fc.property(anyStartable(5), anyWeights, (candidates, weights) => {
        const twins = candidates.map((candidate) => ({ ...candidate, id: `${candidate.id}-twin` }));
        const places = new Map(
          (listOf([...candidates, ...twins], { weights })?.orders[0]?.places ?? []).map((place) => [place.candidateId, place]),
        );
        for (const { id } of candidates) {
          expect(places.get(`${id}-twin`)?.best).toBe(places.get(id)?.best);
          expect(places.get(id)?.worst).toBe(places.get(id)?.best);
        }
      }),
    );
  });
});

const tenthsOf = (text: string | number): number => Math.round(Number(text) * 10);
const worthOf = (candidate: PriorityCandidate, weights: PriorityWeights | null): number =>
  weights === null ? 1 : KEYS.reduce((sum, key) => sum + (speaks(candidate, key) ? Number(weights[key] ?? 0) : 0), 0);

/** Every subset, tried. */
function bestByTrial(
  candidates: readonly PriorityCandidate[],
  weights: PriorityWeights | null,
  capacity: number,
): { readonly reached: number; readonly sets: readonly string[] } {
  const items = candidates.map((candidate) => ({
    id: candidate.id,
    effort: tenthsOf(candidate.effort?.amount as string),
    worth: worthOf(candidate, weights),
  }));
  let best: { reached: number; sets: string[] } = { reached: -1, sets: [] };
  for (let subset = 0; subset < 2 ** items.length; subset += 1) {
    const chosen = items.filter((_, at) => subset & (1 << at));
    if (chosen.reduce((sum, { effort }) => sum + effort, 0) > capacity) continue;
    const reached = chosen.reduce((sum, { worth }) => sum + worth, 0);
    const ids = chosen.map(({ id }) => id).join(' ');
    if (reached > best.reached) best = { reached, sets: [ids] };
    else if (reached === best.reached) best.sets.push(ids);
  }
  return { reached: best.reached, sets: best.sets.sort() };
}

describe('what fits a capacity', () => {
  const compare = (candidates: readonly PriorityCandidate[], weights: PriorityWeights | null, tenths: number): void => {
    const options = { capacity: days((tenths / 10).toFixed(1)), maxSets: 10_000, ...(weights === null ? {} : { weights }) };
    const list = listOf(candidates, options) as PrioritisedList;
    const choice = list.choice as NonNullable<PrioritisedList['choice']>;
    // What takes more than there is by itself is put off, and what no weight speaks for is no part of the choice.
    const eligible = candidates.filter(
      (candidate) => tenthsOf(candidate.effort?.amount as string) <= tenths && worthOf(candidate, weights) > 0,
    );
    const expected = bestByTrial(eligible, weights, tenths);
    expect(Number(choice.reached)).toBe(expected.reached);
    expect(choice.sets.map(({ candidateIds }) => candidateIds.join(' ')).sort()).toEqual(expected.sets);
    expect(choice.allSets).toBe(true);
    const holding = (id: string): number => expected.sets.filter((set) => set.split(' ').includes(id)).length;
    const ids = eligible.map(({ id }) => id);
    expect(choice.inEvery).toEqual(ids.filter((id) => holding(id) === expected.sets.length));
    expect(choice.inNone).toEqual(ids.filter((id) => holding(id) === 0));
    expect([...choice.inEvery, ...choice.inSome, ...choice.inNone].sort()).toEqual(ids);
    for (const set of choice.sets) {
      const effort = set.candidateIds.reduce(
        (sum, id) => sum + tenthsOf(candidates.find((candidate) => candidate.id === id)?.effort?.amount as string),
        0,
      );
      expect(tenthsOf(set.effort)).toBe(effort);
      expect(tenthsOf(set.left)).toBe(tenths - effort);
    }
  };

  it('is what trying every subset finds, all of the best, with weights', () => {
    fc.assert(fc.property(anyStartable(10), anyWeights, fc.nat(250), compare));
  });

  it('is what trying every subset finds, all of the best, without weights', () => {
    fc.assert(fc.property(anyStartable(10), fc.nat(250), (candidates, tenths) => compare(candidates, null, tenths)));
  });

  it('is that for fifteen candidates too, many of them alike', () => {
    const fifteen = anyStartable(15, 15);
    const alike = fifteen.map((candidates) =>
      candidates.map((candidate, at) => ({ ...candidate, effort: days(['1.0', '1.5', '2.5'][at % 3] as string) })),
    );
    fc.assert(fc.property(fc.oneof(fifteen, alike), anyWeights, fc.nat(400), compare), { numRuns: 8 });
  });

  it('never becomes less when there is more capacity', () => {
    fc.assert(
      fc.property(anyStartable(8), anyWeights, fc.nat(200), fc.nat(100), (candidates, weights, tenths, more) => {
        const reached = (capacity: number): number =>
          Number(listOf(candidates, { weights, capacity: days((capacity / 10).toFixed(1)) })?.choice?.reached ?? 0);
        expect(reached(tenths + more)).toBeGreaterThanOrEqual(reached(tenths));
      }),
    );
  });

  it('agrees for sixty candidates with a table over every capacity', () => {
    const effort = fc.integer({ min: 1, max: 400 });
    const sixty = fc.array(fc.tuple(effort, fc.constantFrom<Tri>('yes', 'no'), fc.constantFrom<Tri>('yes', 'no')), {
      minLength: 60,
      maxLength: 60,
    });
    const weight = fc.integer({ min: 1, max: 997 });
    fc.assert(
      fc.property(
        sixty,
        fc.record({ need: weight, performance: weight, experience: weight }),
        fc.integer({ min: 400, max: 8_000 }),
        (list, weights, capacity) => {
          const candidates = list.map(([amount, need, performance], at) => ({
            id: `c${at}`,
            title: `Topic ${at}`,
            evidence: { need: EVIDENCE[need], performance: EVIDENCE[performance], experience: STRONG },
            practicality: { nationalPolicy: 'no', localPolicy: 'yes', localCapacity: 'yes' } as const,
            effort: days(amount),
          }));
          const table = new Array<number>(capacity + 1).fill(0);
          for (const candidate of candidates) {
            const takes = Number(candidate.effort.amount);
            const worth = worthOf(candidate, weights);
            for (let at = capacity; at >= takes; at -= 1) table[at] = Math.max(table[at] as number, (table[at - takes] as number) + worth);
          }
          expect(Number(listOf(candidates, { weights, capacity: days(capacity) })?.choice?.reached)).toBe(table[capacity]);
        },
      ),
      { numRuns: 25 },
    );
  });
});
