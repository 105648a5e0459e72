import type { Reason, Tri } from '../kernel/finding.js';
import { toJson } from '../kernel/json.js';
import { inferred, stated } from '../kernel/source.js';
import type { CircumstanceAnswers } from './criteria.js';
import type { OwnIntervention } from './own-intervention.js';

const FOUR = ['commissioning-strategy', 'market-position-statement', 'procurement-exercise', 'monitoring-programme'];

/** What a procurement exercise asks for that another intervention brings, and which. */
const BROUGHT_BY = {
  intentionsClearAndEvidenced: 'commissioning-strategy',
  goodDataOnExistingServices: 'monitoring-programme',
} as const;

interface JudgedFit {
  readonly intervention: string;
  readonly suits: Tri;
  readonly unmet: readonly string[];
  readonly unknown: readonly string[];
}

/** The interventions that suit in the order in which to take them, and why any was put first, added or held back. */
export function sequenceOf(
  fits: readonly JudgedFit[],
  answers: CircumstanceAnswers,
  others: readonly OwnIntervention[],
): { readonly sequence: readonly string[]; readonly reasons: readonly Reason[] } {
  const suits = new Map(fits.map((fit) => [fit.intervention, fit.suits]));
  const chosen = new Set(fits.filter((fit) => fit.suits === 'yes').map((fit) => fit.intervention));
  const reasons: Reason[] = [];
  const dataPoor = answers.goodDataOnExistingServices === 'no';
  if (followsOthers(fits)) {
    chosen.add('procurement-exercise');
    reasons.push(FOLLOWS);
  }
  if (dataPoor && suits.get('monitoring-programme') !== 'no') {
    chosen.add('monitoring-programme');
    reasons.push({
      code: 'interventions/monitoring-first',
      message: 'Data on existing services are poor: commissioners often have to monitor what exists before anything else',
      path: ['goodDataOnExistingServices'],
      input: 'no',
      basis: 'text',
      domainId: 'D-MON-01',
      sources: [stated('ipc-book', 'A monitoring programme')],
    });
  }
  if (chosen.has('procurement-exercise') && answers.intentionsClearAndEvidenced !== 'yes') {
    const strategyCanLead = suits.get('commissioning-strategy') !== 'no';
    if (strategyCanLead) chosen.add('commissioning-strategy');
    else chosen.delete('procurement-exercise');
    reasons.push({
      code: strategyCanLead ? 'interventions/strategy-before-procurement' : 'interventions/procurement-waits',
      message: strategyCanLead
        ? 'Intentions are not yet clear and evidenced: a procurement exercise rests on the analysis of a strategy, which comes before it'
        : 'Intentions are not yet clear and evidenced, and a strategy does not suit: procurement waits until they are',
      path: ['intentionsClearAndEvidenced'],
      input: toJson(answers.intentionsClearAndEvidenced ?? 'unknown'),
      basis: 'text',
      domainId: 'D-PRC-01',
      sources: [stated('ipc-book', 'A procurement exercise')],
    });
  }
  const four = dataPoor ? [...FOUR.slice(3), ...FOUR.slice(0, 3)] : FOUR;
  return { sequence: (orderOf(four, others) ?? []).filter((id) => chosen.has(id)), reasons };
}

/** Whether a procurement exercise lacks nothing but what interventions that may come before it bring. */
function followsOthers(fits: readonly JudgedFit[]): boolean {
  const procurement = fits.find(({ intervention }) => intervention === 'procurement-exercise');
  if (procurement === undefined || procurement.suits !== 'no' || procurement.unknown.length > 0) return false;
  return procurement.unmet.every((id) => {
    const brings = Object.hasOwn(BROUGHT_BY, id) ? BROUGHT_BY[id as keyof typeof BROUGHT_BY] : null;
    return fits.some(({ intervention, suits }) => intervention === brings && suits !== 'no');
  });
}

const FOLLOWS: Reason = {
  code: 'interventions/procurement-follows',
  message: 'A procurement exercise lacks nothing but what comes before it in this order, and is taken up once that is there',
  path: [],
  input: null,
  basis: 'library',
  domainId: 'D-INT-F1',
  sources: [inferred('ipc-book', 'A procurement exercise')],
};

/**
 * The four in their order with the caller's own among them, each ahead of those that wait for it and else as late as it was listed; null
 * where the caller's own wait for one another in a circle.
 */
export function orderOf(four: readonly string[], others: readonly OwnIntervention[]): readonly string[] | null {
  const order: string[] = [];
  const waiting = new Set<string>();
  const place = (id: string): boolean => {
    if (order.includes(id)) return true;
    if (waiting.has(id)) return false;
    waiting.add(id);
    const placed = others.filter(({ before }) => before.includes(id)).every((ahead) => place(ahead.id));
    order.push(id);
    return placed;
  };
  return [...four, ...others.map(({ id }) => id)].every(place) ? order : null;
}
