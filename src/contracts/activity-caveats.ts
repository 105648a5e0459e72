import type { Caveat } from '../kernel/finding.js';
import type { Period } from '../kernel/period.js';
import { isActivityUnit } from './contract-rules.js';
import type { Contract } from './contract.js';
import { caveat, daysOutside, type CostNotes } from './cost-notes.js';
import type { CostRule } from './cost-rule.js';
import type { ContractActivity } from './cost.js';
import { isContributor } from './funding.js';
import { writeDays } from './line-label.js';

/** What a reader has to know where nobody said what was used or delivered. */
export function plannedCaveats(contract: Contract): readonly Caveat[] {
  const { form, funding = [] } = contract;
  if (form === 'spot' || form === 'call-off') {
    const message = 'Reckoned on the quantities agreed, as no record says what was delivered';
    return [caveat('planned-quantities', 'data', 'activity', message)];
  }
  if (form !== 'block' || !funding.some(({ parts }) => parts.some((part) => isContributor(part.funder)))) return [];
  const message = 'Use is not recorded, so every unit counts as used; voids carry no contribution of clients or third parties';
  return [caveat('use-not-known', 'data', 'activity', message)];
}

/** What a reader has to know of the records of what was used or delivered, given in the order of time. */
export function activityCaveats(
  contract: Contract,
  notes: CostNotes,
  activity: readonly ContractActivity[],
  period: Period,
  rule: CostRule,
): readonly Caveat[] {
  const { form, term, prices } = contract;
  if (form === 'grant' || form === 'direct-payment') {
    const message = `What was used does not change what a ${form.replace('-', ' ')} pays`;
    return [caveat('activity-not-paid', 'data', 'activity', message)];
  }
  const caveats: Caveat[] = [];
  const add = (code: string, kind: Caveat['kind'], message: string): void => {
    caveats.push(caveat(code, kind, 'activity', message));
  };
  if (form === 'block') add('activity-not-paid', 'data', 'A block is paid whether used or not: activity only tells voids apart');
  // Telescoping reckons from the start of the term, and so reads the records from there on.
  const read = rule.rounding.at === 'telescope' && term.from < period.from ? { from: term.from, to: period.to } : period;
  const ignored = activity.map((record) => daysOutside(record, read)).filter((spans) => spans.length > 0);
  if (ignored.length > 0) {
    const records = `${ignored.length} of ${activity.length} ${activity.length === 1 ? 'record' : 'records'} of activity`;
    const days = listDays(ignored.flat());
    add(
      'activity-outside-period',
      'data',
      `${records} ${ignored.length === 1 ? 'lies' : 'lie'} wholly or partly outside the period; ignored: ${days}`,
    );
  }
  if (activity.some(({ from, to }) => from < term.from || (term.to !== null && to > term.to))) {
    add('activity-outside-term', 'data', 'Some activity lies outside the term of the contract and is not charged');
  }
  if (notes.uncovered) {
    const meaning = form === 'block' ? 'their use is not known' : 'nothing is charged for them';
    add('activity-gaps', 'data', `Some days have no record of activity: ${meaning}`);
  }
  if (notes.spread && isActivityUnit(prices[0]?.per ?? '')) {
    const message = 'What was delivered over several days was spread over them evenly where they had to be split';
    add('activity-spread', 'library-default', message);
  }
  if (notes.overCapacity) {
    add('over-capacity', 'data', 'More was used than the block holds: the rest is not part of this contract and not in this cost');
  }
  return caveats;
}

const MOST_SPANS = 3;

function listDays(spans: readonly Period[]): string {
  const shown = spans.slice(0, MOST_SPANS).map(({ from, to }) => writeDays(from, to));
  const more = spans.length - shown.length;
  return shown.join(', ') + (more > 0 ? ` and ${more} more ${more === 1 ? 'stretch' : 'stretches'} of days` : '');
}
