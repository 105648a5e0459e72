import { toJson } from '../kernel/json.js';
import type { Caveat, Question, Reason, Tri } from '../kernel/finding.js';
import { inferred } from '../kernel/source.js';
import { factorsOf, type FactorAnswers, type PriorityCandidate } from './candidate.js';
import { commonScale, toUnits, type Effort } from './effort.js';
import { EVIDENCE_FACTORS, PRACTICALITY_FACTORS, type PracticalityFactorId, type PriorityFactor } from './priority-factors.js';

/**
 * The groups into which candidates fall. They are no steps of a ladder: a candidate whose partners are not agreed may matter more than one
 * that can begin.
 *
 * @example
 * ```ts
 * import { PRIORITY_GROUPS } from 'commissioning-kit/agenda';
 *
 * PRIORITY_GROUPS[0]; // => 'prioritise'
 * ```
 */
export const PRIORITY_GROUPS = [
  'prioritise',
  'align-partners-first',
  'defer-capacity',
  'not-evidenced',
  'insufficient-information',
] as const;

/** A group of candidates. */
export type PriorityGroup = (typeof PRIORITY_GROUPS)[number];

/** A candidate with what speaks for it and where that puts it. */
export interface GroupedCandidate {
  readonly candidate: PriorityCandidate;
  readonly index: number;
  readonly factors: FactorAnswers;
  readonly group: PriorityGroup;
  /** Whether the effort alone settled the question of capacity, and how. */
  readonly byEffort: 'within' | 'beyond' | null;
}

/** Puts each candidate into its group. */
export function groupCandidates(candidates: readonly PriorityCandidate[], capacity: Effort | null): readonly GroupedCandidate[] {
  const scale = commonScale([
    ...candidates.flatMap(({ effort }) => (effort ? [effort.amount] : [])),
    ...(capacity ? [capacity.amount] : []),
  ]);
  const available = capacity ? toUnits(capacity.amount, scale) : null;
  return candidates.map((candidate, index) => {
    const given = factorsOf(candidate);
    const required = candidate.effort ? toUnits(candidate.effort.amount, scale) : null;
    const byEffort = available === null || required === null ? null : required > available ? 'beyond' : 'within';
    const localCapacity =
      byEffort === 'beyond' ? 'no' : byEffort === 'within' && given.localCapacity === 'unknown' ? 'yes' : given.localCapacity;
    const factors = { ...given, localCapacity };
    return { candidate, index, factors, group: groupOf(factors), byEffort };
  });
}

/** A group only where no answer that is missing could change it. */
function groupOf(factors: FactorAnswers): PriorityGroup {
  const evidence = EVIDENCE_FACTORS.map(({ id }) => factors[id]);
  const evidenced = evidence.includes('yes') ? 'yes' : evidence.includes('unknown') ? 'unknown' : 'no';
  const groups = new Set<PriorityGroup>();
  for (const evident of completions(evidenced))
    for (const partners of completions(factors.localPolicy))
      for (const capacity of completions(factors.localCapacity))
        groups.add(!evident ? 'not-evidenced' : !capacity ? 'defer-capacity' : !partners ? 'align-partners-first' : 'prioritise');
  const [only] = groups;
  return groups.size === 1 ? (only as PriorityGroup) : 'insufficient-information';
}

function completions(answer: Tri): readonly boolean[] {
  return answer === 'unknown' ? [true, false] : [answer === 'yes'];
}

const GROUP_SAYS: Readonly<Record<PriorityGroup, string>> = {
  prioritise: 'evidenced, agreed between partners, and there is capacity: it can be a priority',
  'align-partners-first': 'evidenced, and there is capacity; what partners want differs and comes first',
  'defer-capacity': 'evidenced, and there is too little capacity for a systematic job: better not to begin than to leave half a project',
  'not-evidenced': 'no kind of evidence for it is strong',
  'insufficient-information': 'what is not known would decide where it belongs',
};

const PRACTICALITY_SAYS: Readonly<Record<PracticalityFactorId, Readonly<Record<'yes' | 'no', string>>>> = {
  nationalPolicy: { yes: 'national policy or a law presses for it', no: 'national policy does not press for it' },
  localPolicy: { yes: 'local partners agree on it', no: 'local partners want different things' },
  localCapacity: { yes: 'there is local capacity for a systematic job', no: 'there is too little local capacity for a systematic job' },
};

/** Why a candidate is where it is: what each factor says, then the group. */
export function groupReasons({ candidate, index, factors, group, byEffort }: GroupedCandidate): readonly Reason[] {
  const { title, evidence, practicality, effort } = candidate;
  const reasons: Reason[] = [];
  for (const factor of EVIDENCE_FACTORS) {
    const answer = evidence[factor.id];
    if (answer === 'unknown') continue;
    const strength = answer === 'none' ? 'none' : answer.strength;
    reasons.push({
      code: `agenda/evidence-${strength}`,
      message: `“${title}”: ${strength === 'none' ? 'no' : strength} ${lower(factor.label)}`,
      path: [index, 'evidence', factor.id],
      input: strength,
      basis: 'text',
      domainId: factor.domainId,
      sources: answer === 'none' ? factor.sources : [...factor.sources, ...answer.sources],
    });
  }
  for (const factor of PRACTICALITY_FACTORS) {
    const answer = practicality[factor.id];
    if (answer === 'unknown') continue;
    reasons.push({
      code: answer === 'yes' ? 'agenda/practicality-for' : 'agenda/practicality-not-for',
      message: `“${title}”: ${PRACTICALITY_SAYS[factor.id][answer]}`,
      path: [index, 'practicality', factor.id],
      input: answer,
      basis: 'text',
      domainId: factor.domainId,
      sources: factor.sources,
    });
  }
  const byLibrary = (code: string, message: string, path: Reason['path'], input: Reason['input'], domainId: string): void => {
    reasons.push({ code: `agenda/${code}`, message, path, input, basis: 'library', domainId, sources: RULE });
  };
  if (byEffort === 'beyond' || (byEffort === 'within' && practicality.localCapacity === 'unknown')) {
    byLibrary(
      `effort-${byEffort}-capacity`,
      `“${title}”: it takes ${effort?.amount} ${effort?.unit}, ${byEffort === 'beyond' ? 'more than' : 'no more than'} there are`,
      [index, 'effort'],
      toJson(effort),
      'D-PRI-17',
    );
  }
  byLibrary(`group-${group}`, `“${title}”: ${GROUP_SAYS[group]}`, [index], group, 'D-PRI-F1');
  if (group === 'not-evidenced' && factors.nationalPolicy === 'yes') {
    byLibrary(
      'policy-without-evidence',
      `“${title}”: national policy will probably demand attention all the same, so evidence is worth gathering`,
      [index, 'practicality', 'nationalPolicy'],
      'yes',
      'D-PRI-14',
    );
  }
  return reasons;
}

const RULE = [inferred('ipc-book', 'What to commission?')] as const;

/** What is not known of a candidate. */
export function groupQuestions({ candidate, index, factors }: GroupedCandidate): readonly Question[] {
  const ask = (factor: PriorityFactor, part: 'evidence' | 'practicality'): Question => ({
    id: `${factor.id} of ${candidate.id}`,
    text: `“${candidate.title}”: ${factor.question}`,
    path: [index, part, factor.id],
  });
  return [
    ...EVIDENCE_FACTORS.filter(({ id }) => factors[id] === 'unknown').map((factor) => ask(factor, 'evidence')),
    ...PRACTICALITY_FACTORS.filter(({ id }) => factors[id] === 'unknown').map((factor) => ask(factor, 'practicality')),
  ];
}

/** What the grouping rests on that the text does not settle, and answers that contradict each other. */
export function groupCaveats(grouped: readonly GroupedCandidate[]): readonly Caveat[] {
  const caveats: Caveat[] = [
    {
      code: 'agenda/order-of-factors',
      message:
        'The text gives the factors and not which of them counts first: here evidence comes first, then capacity, then agreement between partners, and national policy moves no candidate between groups',
      kind: 'library-default',
      parameter: null,
      sources: RULE,
    },
  ];
  if (grouped.some(({ candidate }) => EVIDENCE_FACTORS.some(({ id }) => isWeak(candidate.evidence[id])))) {
    caveats.push({
      code: 'agenda/weak-evidence',
      message:
        'Weak evidence counts no more than none, however many kinds of it there are: where strong begins is the judgement of those who answer',
      kind: 'library-default',
      parameter: 'evidence.strength',
      sources: RULE,
    });
  }
  for (const { candidate, byEffort } of grouped) {
    if (byEffort !== 'beyond' || candidate.practicality.localCapacity !== 'yes') continue;
    caveats.push({
      code: 'agenda/capacity-contradiction',
      message: `“${candidate.title}”: there is said to be capacity, yet it takes more than there is: look again at either`,
      kind: 'data',
      parameter: 'capacity',
      sources: RULE,
    });
  }
  return caveats;
}

function isWeak(answer: PriorityCandidate['evidence']['need']): boolean {
  return typeof answer === 'object' && answer.strength === 'weak';
}

function lower(label: string): string {
  return label.charAt(0).toLowerCase() + label.slice(1);
}
