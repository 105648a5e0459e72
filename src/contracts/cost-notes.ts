import type { Caveat } from '../kernel/finding.js';
import { inferred } from '../kernel/source.js';
import { isActivityUnit } from './contract-rules.js';
import type { Contract, TimeUnit } from './contract.js';
import type { ContractActivity } from './cost.js';
import { completeRule, type CostRuleChoice } from './cost-rule.js';
import { basisFor } from './count-spans.js';
import { isContributor } from './funding.js';

/** What a reader has to know about a cost, gathered while it is reckoned. */
export interface CostNotes {
  /** Spans of time that the basis is not defined for. */
  readonly fallbacks: Set<TimeUnit>;
  /** Days without a record of activity. */
  uncovered: boolean;
  /** A record of delivery that is charged in part, or in parts. */
  spread: boolean;
  /** More used than a block holds. */
  overCapacity: boolean;
  /** Fixed amounts of funding above the cost. */
  amountsCut: boolean;
  /** A contribution above the budget. */
  contributionCut: boolean;
  /** More to claw back than was paid. */
  clawbackCut: boolean;
  /** Units of a block that were not used. */
  voids: boolean;
}

/** No notes yet. */
export function startNotes(): CostNotes {
  return {
    fallbacks: new Set(),
    uncovered: false,
    spread: false,
    overCapacity: false,
    amountsCut: false,
    contributionCut: false,
    clawbackCut: false,
    voids: false,
  };
}

/** What the notes mean to a reader, with the defaults that were used. */
export function costCaveats(
  contract: Contract,
  notes: CostNotes,
  choice: CostRuleChoice,
  activity: readonly ContractActivity[] | null,
  inTerm: boolean,
): readonly Caveat[] {
  const caveats: Caveat[] = [];
  const add = (code: string, kind: Caveat['kind'], parameter: string | null, message: string): void => {
    caveats.push({ code: `contracts/${code}`, message, kind, parameter, sources: [inferred('this-library', 'periodCost')] });
  };
  const rule = completeRule(choice);
  const defaults = defaultsIn(choice);
  if (defaults.length > 0)
    add('default-rule', 'library-default', 'rule', `Not named by the caller and so by default: ${defaults.join(', ')}`);
  for (const per of [...notes.fallbacks].sort()) {
    const basis = basisFor(rule.basis, per);
    const message = `Amounts per ${per.replace('-', ' ')} were prorated by ${basis}, as ${rule.basis} is not defined for them`;
    add('basis-of-its-own', 'library-default', 'rule.basis', message);
  }
  if (!inTerm) add('outside-term', 'data', 'period', 'No day of the period lies in the term of the contract, so nothing is charged for it');
  if (activity !== null) activityCaveats(contract, notes, activity, add);
  else if (contract.form === 'spot' || contract.form === 'call-off') {
    add('planned-quantities', 'data', 'activity', 'Reckoned on the quantities agreed, as no record says what was delivered');
  } else if (contract.form === 'block' && hasContributors(contract)) {
    const message = 'Use is not recorded, so every unit counts as used; voids carry no contribution of clients or third parties';
    add('use-not-known', 'data', 'activity', message);
  }
  if (notes.voids && contract.funding !== undefined) {
    const message = 'Clients and third parties pay nothing for voids, and nobody a fixed amount: the other shares bear them in proportion';
    add('who-bears-voids', 'library-default', 'funding', message);
  }
  if (contract.funding === undefined) {
    const message = 'The contract does not say who pays: net cost leaves out only contributions that are known';
    add('funding-not-stated', 'data', 'funding', message);
  }
  if (notes.amountsCut)
    add('amounts-cut', 'data', 'funding', 'Fixed amounts of funding were above the cost and were cut to it, in their order');
  if (notes.contributionCut) {
    add('contribution-cut', 'data', 'contributions', 'The contribution was above the budget and was cut to it: nothing is paid');
  }
  if (notes.clawbackCut)
    add('clawback-cut', 'data', 'settlement', 'More was to be clawed back than was paid: no more than that is taken back');
  return caveats;
}

type Add = (code: string, kind: Caveat['kind'], parameter: string | null, message: string) => void;

function activityCaveats(contract: Contract, notes: CostNotes, activity: readonly ContractActivity[], add: Add): void {
  const { form, term, prices } = contract;
  if (form === 'grant' || form === 'direct-payment') {
    add('activity-not-paid', 'data', 'activity', `What was used does not change what a ${form.replace('-', ' ')} pays`);
    return;
  }
  if (form === 'block')
    add('activity-not-paid', 'data', 'activity', 'A block is paid whether used or not: activity only tells voids apart');
  if (activity.some(({ from, to }) => from < term.from || (term.to !== null && to > term.to))) {
    add('activity-outside-term', 'data', 'activity', 'Some activity lies outside the term of the contract and is not charged');
  }
  if (notes.uncovered) {
    const meaning = form === 'block' ? 'their use is not known' : 'nothing is charged for them';
    add('activity-gaps', 'data', 'activity', `Some days have no record of activity: ${meaning}`);
  }
  if (notes.spread && isActivityUnit(prices[0]?.per ?? '')) {
    add(
      'activity-spread',
      'library-default',
      'activity',
      'What was delivered over several days was spread over them evenly where they had to be split',
    );
  }
  if (notes.overCapacity) {
    add(
      'over-capacity',
      'data',
      'activity',
      'More was used than the block holds: the rest is not part of this contract and not in this cost',
    );
  }
}

function hasContributors({ funding = [] }: Contract): boolean {
  return funding.some(({ parts }) => parts.some((part) => isContributor(part.funder)));
}

function defaultsIn(choice: CostRuleChoice): readonly string[] {
  const { basis, rounding } = completeRule(choice);
  return [
    ...(choice.basis === undefined ? [`basis ${basis}`] : []),
    ...(choice.rounding?.at === undefined ? [`rounding at ${rounding.at}`] : []),
    ...(choice.rounding?.mode === undefined ? [`mode ${rounding.mode}`] : []),
    ...(choice.rounding?.unit === undefined ? [`unit ${rounding.unit}`] : []),
  ];
}
