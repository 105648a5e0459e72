import type { Contract, ContractActivity, CostRule, TimeUnit } from 'commissioning-kit/contracts';

/**
 * A second reckoning of what contracts cost, day by day in fractions, written from the definitions and sharing nothing with `src`:
 * slow and plain, to be held against the fast one.
 */

/** A fraction, not reduced. */
export type Fraction = readonly [bigint, bigint];

const NOTHING: Fraction = [0n, 1n];
const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b));
const tidy = ([n, d]: Fraction): Fraction => {
  const by = gcd(n, d);
  return by === 0n ? [0n, 1n] : [n / by, d / by];
};
export const plus = (a: Fraction, b: Fraction): Fraction => tidy([a[0] * b[1] + b[0] * a[1], a[1] * b[1]]);
export const minus = (a: Fraction, b: Fraction): Fraction => plus(a, [-b[0], b[1]]);
const times = (a: Fraction, b: Fraction): Fraction => tidy([a[0] * b[0], a[1] * b[1]]);
const smaller = (a: Fraction, b: Fraction): Fraction => (a[0] * b[1] < b[0] * a[1] ? a : b);
export const parse = (text: string): Fraction => {
  const [whole = '0', places = ''] = text.split('.');
  return [BigInt(whole + places), 10n ** BigInt(places.length)];
};

const DAY = 86_400_000;
const day = (date: string): number => Date.parse(`${date}T00:00:00Z`) / DAY;
const dateOf = (number: number): string => new Date(number * DAY).toISOString().slice(0, 10);
const lengthOfMonth = (date: string): bigint =>
  BigInt(new Date(Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)), 0)).getUTCDate());
const isLeap = (year: number): boolean => new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1;

/** The length of the contract year that a day lies in, found by walking from one anniversary to the next. */
function contractYear(date: string, start: string): bigint {
  const anniversary = (n: number): string => {
    const year = Number(start.slice(0, 4)) + n;
    const monthDay = start.slice(5) === '02-29' && !isLeap(year) ? '02-28' : start.slice(5);
    return `${year}-${monthDay}`;
  };
  let n = 0;
  while (anniversary(n + 1) <= date) n += 1;
  return BigInt(day(anniversary(n + 1)) - day(anniversary(n)));
}

/** What one day is of a span of time under a basis, by the definitions of the bases; weekly bases serve weeks, monthly ones months and years. */
export function dayOf(per: TimeUnit, asked: CostRule['basis'], date: string, start: string): Fraction {
  if (per === 'day') return [1n, 1n];
  const weekly = per === 'week' || per === 'four-weeks';
  const defined = { D7: weekly, NIGHTS: weekly, D365: !weekly, AA: !weekly, D366: !weekly, CM: !weekly, M52: true, '4W': per !== 'month' }[
    asked
  ];
  const basis = defined ? asked : weekly ? 'D7' : 'CM';
  const year = Number(date.slice(0, 4));
  const months = per === 'month' ? 12n : 1n;
  switch (basis) {
    case 'D7':
    case 'NIGHTS':
      return [1n, per === 'week' ? 7n : 28n];
    case '4W':
      return [1n, per === 'week' ? 7n : per === 'four-weeks' ? 28n : 13n * 28n];
    case 'D365':
      return [months, 365n];
    case 'AA':
      return [months, isLeap(year) ? 366n : 365n];
    case 'D366':
      return [months, contractYear(date, start)];
    case 'CM':
    case 'M52':
      return {
        week: [52n, 12n * lengthOfMonth(date)] as const,
        'four-weeks': [13n, 12n * lengthOfMonth(date)] as const,
        month: [1n, lengthOfMonth(date)] as const,
        year: [1n, 12n * lengthOfMonth(date)] as const,
      }[per];
  }
}

const inForce = <T extends { readonly from: string }>(list: readonly T[], date: string): T | undefined =>
  list.filter((entry) => entry.from <= date).at(-1);

/** What one day costs: the price times what is counted, and the contribution that is taken off. */
interface Day {
  readonly date: string;
  readonly gross: Fraction;
  readonly unusedShare: Fraction;
  readonly asked: Fraction;
}

const isTime = (per: string): per is TimeUnit => !['hour', 'visit', 'item'].includes(per);

function oneDay(contract: Contract, date: string, basis: CostRule['basis'], activity: readonly ContractActivity[] | null): Day {
  const price =
    contract.form === 'call-off' && contract.priceAt === 'call-off'
      ? inForce(contract.prices, contract.calledOffOn)
      : inForce(contract.prices, date);
  const none: Day = { date, gross: NOTHING, unusedShare: NOTHING, asked: NOTHING };
  if (price === undefined) return none;
  const agreed = inForce(contract.quantities, date) as Contract['quantities'][number];
  const of = (per: TimeUnit): Fraction => dayOf(per, basis, date, contract.term.from);
  const part = isTime(price.per) ? of(price.per) : of(agreed.per as TimeUnit);
  const record = activity?.find((entry) => entry.from <= date && date <= entry.to);
  const used = (): Fraction =>
    record === undefined
      ? NOTHING
      : isTime(price.per)
        ? times(parse(record.units), part)
        : times(parse(record.units), [1n, BigInt(day(record.to) - day(record.from) + 1)]);
  let counted = times(parse(agreed.units), part);
  let unused = NOTHING;
  if (contract.form === 'block') {
    for (const gone of contract.unavailable ?? []) {
      if (gone.from <= date && (gone.to === null || date <= gone.to)) counted = minus(counted, times(parse(gone.units), part));
    }
    if (record !== undefined) unused = minus(counted, smaller(counted, used()));
  } else if ((contract.form === 'spot' || contract.form === 'call-off') && activity !== null) {
    counted = used();
  }
  const contribution = contract.form === 'direct-payment' ? inForce(contract.contributions ?? [], date) : undefined;
  return {
    date,
    gross: times(parse(price.rate), counted),
    unusedShare: times(parse(price.rate), unused),
    asked: contribution === undefined ? NOTHING : times(parse(contribution.rate), of(contribution.per)),
  };
}

/** The days that begin something new. */
function changes(contract: Contract, activity: readonly ContractActivity[] | null): ReadonlySet<string> {
  const after = (date: string): string => dateOf(day(date) + 1);
  const days = [...contract.quantities, ...(contract.funding ?? [])].map((entry) => entry.from);
  const fixed = contract.form === 'call-off' && contract.priceAt === 'call-off';
  if (!fixed) days.push(...contract.prices.map((entry) => entry.from));
  if (contract.form === 'direct-payment') days.push(...(contract.contributions ?? []).map((entry) => entry.from));
  if (contract.form === 'block') {
    for (const gone of contract.unavailable ?? []) days.push(gone.from, ...(gone.to === null ? [] : [after(gone.to)]));
  }
  for (const record of activity ?? []) days.push(record.from, after(record.to));
  return new Set(days);
}

/** A run of days without a change, with what it costs exactly. */
export interface Run {
  readonly gross: Fraction;
  readonly taken: Fraction;
  readonly voids: Fraction;
  readonly days: readonly string[];
}

/** What the priced part of a contract costs between two dates, by runs of days without a change. */
export function runsOf(
  contract: Contract,
  from: string,
  to: string,
  basis: CostRule['basis'],
  activity: readonly ContractActivity[] | null,
): readonly Run[] {
  const starts = changes(contract, activity);
  const groups: Day[][] = [];
  for (let number = day(from); number <= day(to); number += 1) {
    const date = dateOf(number);
    if (date < contract.term.from || (contract.term.to !== null && date > contract.term.to)) continue;
    if (basis === 'NIGHTS' && date === contract.term.to) continue;
    if (groups.length === 0 || starts.has(date)) groups.push([]);
    groups.at(-1)?.push(oneDay(contract, date, basis, activity));
  }
  return groups.map((group) => {
    const gross = group.reduce((sum, one) => plus(sum, one.gross), NOTHING);
    const asked = group.reduce((sum, one) => plus(sum, one.asked), NOTHING);
    return {
      gross,
      taken: smaller(asked, gross),
      voids: group.reduce((sum, one) => plus(sum, one.unusedShare), NOTHING),
      days: group.map((one) => one.date),
    };
  });
}

/** A fraction of a pound rounded to whole pence that are a multiple of the unit. */
export function toPence(value: Fraction, { mode, unit }: { readonly mode: CostRule['rounding']['mode']; readonly unit: string }): bigint {
  const [unitTop, unitBottom] = parse(unit);
  const top = value[0] * unitBottom;
  const bottom = value[1] * unitTop;
  let floor = top / bottom;
  if (floor * bottom > top) floor -= 1n;
  const double = (top - floor * bottom) * 2n;
  const below = top < 0n;
  const nearer = double > bottom ? 1n : 0n;
  const half = double === bottom;
  const exact = double === 0n;
  const up = {
    floor: 0n,
    ceiling: 1n,
    down: below ? 1n : 0n,
    up: below ? 0n : 1n,
    'half-up': half ? (below ? 0n : 1n) : nearer,
    'half-down': half ? (below ? 1n : 0n) : nearer,
    'half-even': half ? (floor % 2n === 0n ? 0n : 1n) : nearer,
    'half-ceiling': half ? 1n : nearer,
    'half-floor': half ? 0n : nearer,
  }[mode];
  return ((floor + (exact ? 0n : up)) * unitTop * 100n) / unitBottom;
}

const add = (runs: readonly Run[], pick: (run: Run) => Fraction): Fraction => runs.reduce((sum, run) => plus(sum, pick(run)), NOTHING);
const paid = (run: Run): Fraction => minus(run.gross, run.taken);
const yesterday = (date: string): string => dateOf(day(date) - 1);

/** Total and gross cost in pence under a rule, amounts on days of their own included. */
export function costOf(
  contract: Contract,
  period: { readonly from: string; readonly to: string },
  rule: CostRule,
  activity: readonly ContractActivity[] | null,
): { readonly total: bigint; readonly gross: bigint; readonly runs: readonly Run[] } {
  const runs = runsOf(contract, period.from, period.to, rule.basis, activity);
  const round = (value: Fraction): bigint => toPence(value, rule.rounding);
  let total: bigint;
  let taken: bigint;
  switch (rule.rounding.at) {
    case 'segment':
      taken = runs.reduce((sum, run) => sum + round(run.taken), 0n);
      total = runs.reduce((sum, run) => sum + round(run.gross), 0n) - taken;
      break;
    case 'line-period':
      total = round(add(runs, paid));
      taken = round(add(runs, (run) => run.taken));
      break;
    case 'telescope': {
      const before = runsOf(contract, contract.term.from, yesterday(period.from), rule.basis, activity);
      const step = (pick: (run: Run) => Fraction): bigint => round(plus(add(before, pick), add(runs, pick))) - round(add(before, pick));
      total = step(paid);
      taken = step((run) => run.taken);
    }
  }
  const fixed = onDays(contract, period, rule);
  return { total: total + fixed, gross: total + taken + fixed, runs };
}

/** Instalments, clawbacks, one-off payments and recoveries in pence. */
function onDays(contract: Contract, { from, to }: { readonly from: string; readonly to: string }, rule: CostRule): bigint {
  const pence = (amount: string): bigint => BigInt(amount.replace('.', ''));
  const inPeriod = (entry: { readonly on: string }): boolean => entry.on >= from && entry.on <= to;
  if (contract.form === 'direct-payment') {
    const sum = (list: readonly { on: string; amount: string }[] = []): bigint =>
      list.filter(inPeriod).reduce((all, entry) => all + pence(entry.amount), 0n);
    return sum(contract.oneOffs) - sum(contract.recovered);
  }
  if (contract.form !== 'grant') return 0n;
  const instalments = contract.instalments ?? [];
  const given = instalments.filter(inPeriod).reduce((all, entry) => all + pence(entry.amount), 0n);
  if (contract.settlement === undefined || !inPeriod(contract.settlement)) return given;
  const { on, eligibleSpend, disallowed } = contract.settlement;
  const atRate = toPence(add(runsOf(contract, contract.term.from, on, rule.basis, null), paid), rule.rounding);
  const all = instalments.reduce((sum, entry) => sum + pence(entry.amount), atRate);
  const unspent = all > pence(eligibleSpend) ? all - pence(eligibleSpend) : 0n;
  const back = unspent + pence(disallowed);
  return given - (back > all ? all : back);
}

/** What each payer bears of the priced part of a contract, exactly; `'unknown'` where nothing says who. */
export function payersOf(contract: Contract, runs: readonly Run[], basis: CostRule['basis']): ReadonlyMap<string, Fraction> {
  const sums = new Map<string, Fraction>();
  const give = (payer: string, amount: Fraction): void => void sums.set(payer, plus(sums.get(payer) ?? NOTHING, amount));
  for (const run of runs) {
    const first = run.days[0] as string;
    const parts = inForce(contract.funding ?? [], first)?.parts;
    const used = minus(paid(run), run.voids);
    if (parts === undefined) {
      give('unknown', paid(run));
      continue;
    }
    let left = used;
    for (const part of parts) {
      if (!('amount' in part)) continue;
      const days = run.days.map((date) => dayOf(part.per, basis, date, contract.term.from));
      const amount = smaller(times(parse(part.amount), days.reduce(plus, NOTHING)), left);
      give(part.funder, amount);
      left = minus(left, amount);
    }
    let bearers = NOTHING;
    for (const part of parts) {
      if (!('share' in part)) continue;
      give(part.funder, times(parse(part.share), left));
      if (part.funder !== 'client' && part.funder !== 'third-party') bearers = plus(bearers, parse(part.share));
    }
    if (bearers[0] === 0n) give('council', run.voids);
    else {
      for (const part of parts) {
        if (!('share' in part) || part.funder === 'client' || part.funder === 'third-party') continue;
        give(part.funder, times(run.voids, times(parse(part.share), [bearers[1], bearers[0]])));
      }
    }
  }
  return sums;
}
