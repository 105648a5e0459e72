import { readNonNegativeRate } from '../kernel/decimal-text.js';
import { readCivilDate, readList, readShape, refuse, type Reader } from '../kernel/guards.js';
import { formatPath, type Path } from '../kernel/json.js';
import type { ContractActivity } from './cost.js';

/** Records of activity that do not overlap: two of one day would be charged twice. */
export const readActivity: Reader<readonly ContractActivity[]> = (value, path) => {
  const records = readList(value, path, readRecord);
  const order = records.map((_, index) => index).sort((a, b) => compareDates(records[a], records[b]) || a - b);
  for (const [place, index] of order.entries()) {
    const earlier = order[place - 1];
    if (earlier === undefined) continue;
    const { to } = records[earlier] as ContractActivity;
    const { from } = records[index] as ContractActivity;
    if (from > to) continue;
    const allowed = `after ${formatPath([...path, earlier, 'to'])}, ${to}: records do not overlap, so add up what falls on the same days`;
    refuse('contracts/activity-overlaps', [...path, index, 'from'], from, allowed);
  }
  return records;
};

/** Records in the order of time. Trusts that none overlap. */
export function inOrderOfTime(records: readonly ContractActivity[]): readonly ContractActivity[] {
  return [...records].sort(compareDates);
}

function compareDates(a: ContractActivity | undefined, b: ContractActivity | undefined): number {
  const [first, second] = [a?.from ?? '', b?.from ?? ''];
  return first < second ? -1 : first > second ? 1 : 0;
}

function readRecord(value: unknown, path: Path): ContractActivity {
  const record = readShape(value, path, {
    from: readCivilDate,
    to: readCivilDate,
    units: readNonNegativeRate,
  }) as unknown as ContractActivity;
  if (record.to < record.from) {
    refuse('kernel/end-before-start', [...path, 'to'], record.to, `on or after ${formatPath([...path, 'from'])}, ${record.from}`);
  }
  return record;
}
