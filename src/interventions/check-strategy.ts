import type { CheckFinding, Gap, Reason } from '../kernel/finding.js';
import { inferred, stated } from '../kernel/source.js';
import {
  checkAgreements,
  checkParts,
  fillDraft,
  lack,
  noParts,
  toCheckFinding,
  wanting,
  type Checked,
  type Draft,
} from './document-parts.js';
import { parseCommissioningStrategy } from './parse-strategy.js';
import { STRATEGY_PARTS } from './strategy-parts.js';
import type { CommissioningStrategy, StrategyParts } from './strategy.js';
import { traceOf, type LooseStrategyEnd } from './trace-strategy.js';

/** What a draft of a strategy is begun with; what is left out is empty, and parts that are left out are not written. */
export type StrategyDraft = Omit<CommissioningStrategy, 'schemaVersion' | 'agreements' | 'figures' | 'names' | 'works' | 'parts'> &
  Partial<Pick<CommissioningStrategy, 'agreements' | 'figures' | 'names' | 'works'>> & { readonly parts?: Partial<StrategyParts> };

/**
 * Begins a commissioning strategy, or carries a draft on: nine parts, of which those not written stay as visible gaps.
 *
 * @param input - What the strategy is about, who commissions, and the parts written so far.
 * @returns A finding whose outcome is the strategy, a record to be stored, with the gaps that {@link checkCommissioningStrategy} finds.
 * @throws InvalidInputError when it is malformed: without a population, with amounts but no currency, or with shares above 1, say.
 * Source: D-STR-01 to D-STR-11, D-STR-F1, D-GLD-12.
 *
 * @example
 * ```ts
 * import { draftCommissioningStrategy } from 'commissioning-kit/interventions';
 *
 * const draft = draftCommissioningStrategy({
 *   id: 'carers', title: 'Strategy for carers', currency: 'GBP', period: { from: '2026-04-01', to: '2029-03-31' },
 *   population: { id: 'carers', name: 'Unpaid carers', clientGroup: 'carers', area: null, ages: null },
 *   agencies: [{ id: 'council', name: 'Sampleton Council', kind: 'council', identifiers: [] }],
 * });
 * draft.gaps.length; // => 9
 * draft.gaps[8]?.missing; // => 'Monitoring and review of the strategy'
 * ```
 */
export function draftCommissioningStrategy(input: StrategyDraft): Draft<CommissioningStrategy> {
  const strategy = parseCommissioningStrategy(fillDraft(input, { agreements: [] }, noParts(STRATEGY_PARTS)));
  return { ...checkStrategy(strategy), outcome: strategy };
}

/**
 * Whether a strategy is complete: its nine parts, what each of them has to hold, the line from every purchase over a gap to a need and back,
 * and the formal agreement of every organisation that commissions, which is asked for once all parts are written.
 *
 * @param strategy - The strategy; it is read strictly.
 * @returns `complete`, or `gaps`: one for each part that is not written, and one for each thing that a written part lacks.
 * @throws InvalidInputError when it is malformed.
 * Source: D-STR-02 to D-STR-11, D-STR-F2, D-GLD-12; that people have to keep their support when a service ends is this library's rule.
 *
 * @example
 * ```ts
 * import { checkCommissioningStrategy, draftCommissioningStrategy } from 'commissioning-kit/interventions';
 *
 * const { outcome } = draftCommissioningStrategy({
 *   id: 'carers', title: 'Strategy for carers', currency: 'GBP', period: { from: '2026-04-01', to: '2029-03-31' },
 *   population: { id: 'carers', name: 'Unpaid carers', clientGroup: 'carers', area: null, ages: null },
 *   agencies: [{ id: 'council', name: 'Sampleton Council', kind: 'council', identifiers: [] }],
 *   parts: { review: { text: 'The board looks at it once a year.', measures: [], worth: { mark: 'illustrative', sources: [] }, reviewOn: null } },
 * });
 * const finding = checkCommissioningStrategy(outcome);
 * finding.gaps.slice(8).map((gap) => gap.missing);
 * // => ['The day on which the strategy is looked at again', 'Measures that show whether the strategy works']
 * ```
 */
export function checkCommissioningStrategy(strategy: CommissioningStrategy): CheckFinding {
  return checkStrategy(parseCommissioningStrategy(strategy));
}

/** Checks a strategy that has been read. */
export function checkStrategy(strategy: CommissioningStrategy): CheckFinding {
  return toCheckFinding(
    checkParts(strategy.parts, STRATEGY_PARTS, 'strategy'),
    { reasons: [], gaps: contentGaps(strategy.parts) },
    checkTrace(strategy),
    checkAgreements(strategy, strategy.agencies, {
      key: 'agencies',
      domainId: 'D-STR-02',
      what: 'strategy',
      basis: 'text',
      sources: [stated('ipc-book', 'A commissioning strategy')],
    }),
  );
}

function contentGaps(parts: StrategyParts): readonly Gap[] {
  const { development, context, guidance, needs, resources, gaps, purchasing, arrangements, review } = parts;
  const { found, want } = wanting();
  if (development) want(development.involved, 'D-STR-03', ['development', 'involved'], 'Who took part', 'Those who took part, and how');
  if (context) {
    want(context.outcomes, 'D-STR-04', ['context', 'outcomes'], 'The outcomes that are sought', 'Outcomes and aims for these people');
    want(
      context.policies,
      'D-STR-04',
      ['context', 'policies'],
      'The policy and law that the strategy answers to',
      'National policy and law',
    );
  }
  if (guidance) {
    want(guidance.items, 'D-STR-05', ['guidance', 'items'], 'What guidance and research say', 'Guidance and research on this group');
  }
  if (needs) {
    want(needs.needs, 'D-STR-06', ['needs', 'needs'], 'The needs that were found', 'Needs over health, care, education and more');
    want(needs.userViews, 'D-STR-06', ['needs', 'userViews'], 'The views of people who use services', 'What they say of what they need');
    want(needs.staffViews, 'D-STR-06', ['needs', 'staffViews'], 'The views of staff', 'What those who work with these people say');
  }
  if (resources) {
    want(
      resources.services,
      'D-STR-07',
      ['resources', 'services'],
      'The services that there are',
      'Present services, their extent and effect',
    );
  }
  if (gaps) {
    want(
      gaps.items,
      'D-STR-08',
      ['gaps', 'items'],
      'The gaps and overlaps that were found',
      'needSupplyGap of the needs room, and judgement',
    );
    gaps.items.forEach(({ priority, title }, index) =>
      want(priority, 'D-STR-08', ['gaps', 'items', index, 'priority'], `The priority of “${title}”`, 'Its place in the order, and why'),
    );
  }
  if (purchasing) {
    want(purchasing.lines, 'D-STR-09', ['purchasing', 'lines'], 'What will be bought', 'The purchases to come, and what ends');
    purchasing.lines.forEach(({ change, continuity, title }, index) => {
      if (change !== 'decommission') return;
      const missing = `How people keep their support when “${title}” ends`;
      want(continuity, 'D-STR-F2', ['purchasing', 'lines', index, 'continuity'], missing, 'A plan for every person who uses it');
    });
  }
  if (arrangements) {
    const fill = 'The arrangements to come';
    want(arrangements.procurement, 'D-STR-10', ['arrangements', 'procurement'], 'How things will be procured', fill);
    want(arrangements.contracting, 'D-STR-10', ['arrangements', 'contracting'], 'How contracts will be made and managed', fill);
    want(arrangements.marketManagement, 'D-STR-10', ['arrangements', 'marketManagement'], 'How the market will be managed', fill);
  }
  if (review) {
    want(review.reviewOn, 'D-STR-11', ['review', 'reviewOn'], 'The day on which the strategy is looked at again', 'A date');
    want(review.measures, 'D-STR-11', ['review', 'measures'], 'Measures that show whether the strategy works', 'Measures, agreed now');
  }
  return found;
}

function checkTrace(strategy: CommissioningStrategy): Checked {
  const { purchases, loose } = traceOf(strategy);
  const open = loose.filter(({ because }) => because === null);
  const traced = purchases.filter(({ needIds }) => needIds.length > 0).length;
  const reason: Reason = {
    code: open.length === 0 ? 'interventions/thread-whole' : 'interventions/thread-broken',
    message: `Of ${purchases.length} purchases ${traced} can be followed back to a need; ends that hang loose: ${open.length === 0 ? 'none' : open.length}`,
    path: ['parts'],
    input: open.map(({ id }) => id).slice(0, 20),
    basis: 'library',
    domainId: 'D-STR-F2',
    sources: [inferred('ipc-book', 'A commissioning strategy')],
  };
  return { reasons: purchases.length === 0 ? [] : [reason], gaps: open.map(looseGap) };
}

const LISTS = { need: ['needs', 'needs'], gap: ['gaps', 'items'], purchase: ['purchasing', 'lines'] } as const;

function looseGap({ kind, lacks, title, index }: LooseStrategyEnd): Gap {
  const path = ['parts', ...LISTS[kind], index];
  const fill = 'A link to it, or the reason why there is none';
  if (kind === 'need') return lack('D-STR-F2', path, `A gap that leaves the need “${title}” unmet, or why there is none`, fill);
  if (kind === 'purchase') return lack('D-STR-F2', path, `The gap that “${title}” answers, or why it is bought without one`, fill);
  return lacks === 'need'
    ? lack('D-STR-F2', path, `The need behind “${title}”`, 'A link to the need that it leaves unmet')
    : lack('D-STR-F2', path, `What will be bought for “${title}”, or why nothing is`, fill);
}
