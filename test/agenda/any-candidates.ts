import fc from 'fast-check';
import type { EvidenceAnswer, PriorityCandidate } from 'commissioning-kit/agenda';
import type { Tri } from 'commissioning-kit';

export const SOURCES = [{ work: 'local:needs-assessment', locator: 'chapter 2', basis: 'stated', verified: true }] as const;
export const STRONG = { strength: 'strong', sources: SOURCES } as const;
export const WEAK = { strength: 'weak', sources: SOURCES } as const;

/** Evidence answers that differ in what they count as. */
export const EVIDENCE: Readonly<Record<Tri, EvidenceAnswer>> = { yes: STRONG, no: 'none', unknown: 'unknown' };

export const days = (amount: number | string) => ({ amount, unit: 'person-days' });

/** A candidate that could begin. */
export function startable(id: string, changes: Partial<PriorityCandidate> = {}): PriorityCandidate {
  return {
    id,
    title: `Topic ${id}`,
    evidence: { need: STRONG, performance: 'none', experience: 'none' },
    practicality: { nationalPolicy: 'no', localPolicy: 'yes', localCapacity: 'yes' },
    ...changes,
  };
}

const tri = fc.constantFrom<Tri>('yes', 'no', 'unknown');
const evidence = fc.constantFrom<EvidenceAnswer>(STRONG, WEAK, 'none', 'unknown');

/** Any answers; ids are given by place. */
export const anyAnswers = fc.record({
  evidence: fc.record({ need: evidence, performance: evidence, experience: evidence }),
  practicality: fc.record({ nationalPolicy: tri, localPolicy: tri, localCapacity: tri }),
});

/** Lists of candidates with any answers and, now and then, an effort in tenths of a day. */
export const anyCandidates = (maxLength: number): fc.Arbitrary<readonly PriorityCandidate[]> =>
  fc.array(fc.tuple(anyAnswers, fc.option(fc.nat(60))), { maxLength }).map((list) =>
    list.map(([answers, tenths], at) => ({
      id: `c${String(at).padStart(2, '0')}`,
      title: `Topic ${at}`,
      ...answers,
      effort: tenths === null ? null : days((tenths / 10).toFixed(1)),
    })),
  );

/** Candidates of which most are evidenced and could begin, with much that is not known. */
export const anyLikely = (maxLength: number): fc.Arbitrary<readonly PriorityCandidate[]> =>
  fc
    .array(fc.record({ evidence: fc.record({ need: evidence, performance: evidence, experience: evidence }), national: tri }), {
      maxLength,
    })
    .map((list) =>
      list.map(({ evidence: answers, national }, at) =>
        startable(`c${String(at).padStart(2, '0')}`, {
          evidence: answers,
          practicality: { nationalPolicy: national, localPolicy: 'yes', localCapacity: 'yes' },
        }),
      ),
    );

/** Candidates that all could begin and say what they take. */
export const anyStartable = (maxLength: number, minLength = 1): fc.Arbitrary<readonly PriorityCandidate[]> =>
  fc
    .array(
      fc.record({
        need: fc.constantFrom<EvidenceAnswer>(STRONG, 'none'),
        performance: fc.constantFrom<EvidenceAnswer>(STRONG, WEAK, 'none'),
        national: fc.constantFrom<Tri>('yes', 'no'),
        tenths: fc.nat(60),
      }),
      { minLength, maxLength },
    )
    .map((list) =>
      list.map(({ need, performance, national, tenths }, at) =>
        startable(`c${String(at).padStart(2, '0')}`, {
          evidence: { need, performance, experience: STRONG },
          practicality: { nationalPolicy: national, localPolicy: 'yes', localCapacity: 'yes' },
          effort: days((tenths / 10).toFixed(1)),
        }),
      ),
    );

const weight = fc.nat(6);

/** Weights of which one at least is above zero. */
export const anyWeights = fc
  .record({
    need: weight,
    performance: weight,
    experience: weight,
    nationalPolicy: weight,
    localPolicy: weight,
    localCapacity: weight,
  })
  .filter((weights) => Object.values(weights).some((value) => value > 0));
