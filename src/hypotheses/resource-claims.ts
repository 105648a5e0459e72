import type { Caveat } from '../kernel/finding.js';
import { readCurrency, readNonNegativeMoney } from '../kernel/decimal-text.js';
import { readId, readListOf, readShape, readShapeOf, readUnique } from '../kernel/guards.js';
import type { Path } from '../kernel/json.js';
import { compareMoney, subtractMoney, sumMoney, type Money } from '../kernel/money.js';
import { inferred } from '../kernel/source.js';
import { readOutlines, type HypothesisOutline } from './read-hypotheses.js';
import { readOneCurrency } from './read-register.js';
import type { RegisterState, ResourceClaim } from './register.js';

/** A pot of money and what is in it. */
export interface Pot {
  /** Its name, as the claims have it. */
  readonly pot: string;
  readonly size: Money;
  readonly currency: string;
}

/** One claim on a pot and the hypothesis that makes it. */
export interface PotClaim {
  readonly hypothesisId: string;
  readonly amount: Money;
  readonly direction: ResourceClaim['direction'];
  readonly saving: string | null;
}

/** What the hypotheses together would do to one pot. */
export interface PotClaims {
  readonly pot: string;
  /** All that would be taken from it. */
  readonly from: Money;
  /** All that would be brought to it. */
  readonly to: Money;
  /** What is brought less what is taken. */
  readonly net: Money;
  readonly size: Money | null;
  /** `overdrawn`: more would be taken than is in it; what would be brought to it is not counted on. */
  readonly state: 'within' | 'overdrawn' | 'size-unknown';
  /** By how much more would be taken than is in it; null unless it is overdrawn. */
  readonly overdrawnBy: Money | null;
  readonly claims: readonly PotClaim[];
}

/** Hypotheses that may count on the same money twice. */
export interface DoubleCounting {
  /** `same-saving`: their claims name one saving; `same-pot`: they draw on one pot, and not all say on which saving. */
  readonly because: 'same-saving' | 'same-pot';
  /** All pots in whose claims the saving is named; the one drawn on where none is. */
  readonly pots: readonly string[];
  readonly saving: string | null;
  readonly hypothesisIds: readonly string[];
}

/** What a set of hypotheses would move between pots of money. */
export interface ResourceClaims {
  /** Null when there is neither a claim nor a pot. */
  readonly currency: string | null;
  /** In the order in which the claims name them, then those that no claim names. */
  readonly pots: readonly PotClaims[];
  readonly doubleCounting: readonly DoubleCounting[];
  /** The hypotheses whose claims do not count, because they are withdrawn, not supported or closed. */
  readonly leftOut: readonly string[];
  readonly caveats: readonly Caveat[];
}

/**
 * How much money a set of hypotheses would take from each pot and bring to each, whether a pot is overdrawn, and where one saving may be
 * counted twice: in one pot or in two, taken or brought. Claims of hypotheses that are withdrawn, not supported or closed are left out, and
 * named. Names of savings are compared without regard to capitals and spaces; pots whose names differ in these alone are two, with a caveat.
 *
 * @param set - The state of a register, or a list of hypotheses, worked ones or drafts.
 * @param options - `pots`: what is in each pot, as far as known.
 * @returns Sums for each pot, exact to the penny.
 * @throws InvalidInputError when an argument is malformed, an amount is negative, or two currencies meet.
 * Source: D-HYP-F6, D-FIG-11, D-GLD-06; which claims may count a saving twice is this library's rule.
 *
 * @example
 * ```ts
 * import { resourceClaims, WORKED_HYPOTHESES } from 'commissioning-kit/hypotheses';
 *
 * const { pots, doubleCounting } = resourceClaims(WORKED_HYPOTHESES, {
 *   pots: [{ pot: 'acute care', size: '1200000.00', currency: 'GBP' }],
 * });
 * pots[0]?.from; // => '1250000.00'
 * pots[0]?.state; // => 'overdrawn'
 * pots[0]?.overdrawnBy; // => '50000.00'
 * doubleCounting[0]?.hypothesisIds; // => ['old-1', 'old-3']
 * ```
 */
export function resourceClaims(
  set: RegisterState | readonly HypothesisOutline[],
  options: { readonly pots?: readonly Pot[] } = {},
): ResourceClaims {
  const { hypotheses, path } = readOutlines(set);
  const pots = readPots(options);
  const counted = hypotheses.filter((hypothesis) => !isLeftOut(hypothesis));
  const currency = readOneCurrency([
    ...hypotheses.flatMap(({ claims = [] }, index) =>
      claims.map((claim, at) => ({ currency: claim.currency, path: [...path, index, 'claims', at, 'currency'] as Path })),
    ),
    ...pots.map((pot, index) => ({ currency: pot.currency, path: ['options', 'pots', index, 'currency'] })),
  ]);
  const byPot = new Map<string, PotClaim[]>();
  for (const { id, claims = [] } of counted) {
    for (const { pot, amount, direction, saving = null } of claims) {
      const list = byPot.get(pot);
      const claim = { hypothesisId: id, amount, direction, saving };
      if (list) list.push(claim);
      else byPot.set(pot, [claim]);
    }
  }
  const sizes = new Map(pots.map(({ pot, size }) => [pot, size]));
  for (const { pot } of pots) if (!byPot.has(pot)) byPot.set(pot, []);
  const summed = [...byPot].map(([pot, claims]) => sumPot(pot, claims, sizes.get(pot) ?? null));
  const doubleCounting = [...findSameSavings(summed), ...summed.flatMap(findSamePot)];
  return {
    currency,
    pots: summed,
    doubleCounting,
    leftOut: hypotheses.filter((hypothesis) => isLeftOut(hypothesis) && (hypothesis.claims ?? []).length > 0).map(({ id }) => id),
    caveats: [...doubleCounting.map(caveatOf), ...findAlike(summed.map(({ pot }) => pot))],
  };
}

function readPots(options: { readonly pots?: readonly Pot[] }): readonly Pot[] {
  const readPot = readShapeOf({ pot: readId, size: readNonNegativeMoney, currency: readCurrency });
  readShape(options, ['options'], {}, { pots: readListOf(readPot) });
  const { pots = [] } = options;
  readUnique(pots, ['options', 'pots'], ({ pot }) => pot, 'pot');
  return pots;
}

function isLeftOut({ status }: HypothesisOutline): boolean {
  return status === 'withdrawn' || status === 'not-supported' || status === 'closed';
}

function sumPot(pot: string, claims: readonly PotClaim[], size: Money | null): PotClaims {
  const sumOf = (direction: PotClaim['direction']): Money =>
    sumMoney(claims.filter((claim) => claim.direction === direction).map((claim) => claim.amount));
  const from = sumOf('from');
  const to = sumOf('to');
  const overdrawn = size !== null && compareMoney(from, size) > 0;
  return {
    pot,
    from,
    to,
    net: subtractMoney(to, from),
    size,
    state: size === null ? 'size-unknown' : overdrawn ? 'overdrawn' : 'within',
    overdrawnBy: overdrawn ? subtractMoney(from, size) : null,
    claims,
  };
}

/** A saving can be made once only, whichever pot it is to be made in and whichever it is brought to. */
function findSameSavings(pots: readonly PotClaims[]): readonly DoubleCounting[] {
  const found = new Map<string, { readonly saving: string; readonly pots: Set<string>; readonly ids: Set<string> }>();
  for (const { pot, claims } of pots) {
    for (const { saving, hypothesisId } of claims) {
      if (saving === null) continue;
      const key = plainName(saving);
      const known = found.get(key) ?? { saving, pots: new Set(), ids: new Set() };
      known.pots.add(pot);
      known.ids.add(hypothesisId);
      found.set(key, known);
    }
  }
  return [...found.values()].flatMap(({ saving, pots: named, ids }) =>
    ids.size < 2 ? [] : [{ because: 'same-saving', pots: [...named], saving, hypothesisIds: [...ids] } as const],
  );
}

function findSamePot({ pot, claims }: PotClaims): readonly DoubleCounting[] {
  const draws = claims.filter((claim) => claim.direction === 'from');
  const hypothesisIds = [...new Set(draws.map((claim) => claim.hypothesisId))];
  if (hypothesisIds.length < 2 || draws.every(({ saving }) => saving !== null)) return [];
  return [{ because: 'same-pot', pots: [pot], saving: null, hypothesisIds }];
}

function plainName(name: string): string {
  return name.trim().replace(/\s+/g, ' ').toLowerCase();
}

function findAlike(pots: readonly string[]): readonly Caveat[] {
  const alike = new Map<string, string[]>();
  for (const pot of pots) {
    const names = alike.get(plainName(pot));
    if (names) names.push(pot);
    else alike.set(plainName(pot), [pot]);
  }
  return [...alike.values()].flatMap((names): readonly Caveat[] =>
    names.length < 2
      ? []
      : [
          {
            code: 'hypotheses/pots-alike',
            message: `These are taken for different pots, and may be one: ${names.map((name) => `"${name}"`).join(', ')}. If so, write its name in one way`,
            kind: 'data',
            parameter: 'claims.pot',
            sources: [inferred('this-library', 'hypotheses, resourceClaims')],
          },
        ],
  );
}

function caveatOf({ because, pots, saving, hypothesisIds }: DoubleCounting): Caveat {
  const who = hypothesisIds.map((id) => `"${id}"`).join(', ');
  return {
    code: 'hypotheses/possible-double-counting',
    message:
      because === 'same-saving'
        ? `Hypotheses ${who} count on one saving, ${saving}, in ${pots.join(', ')}: it can be made once only`
        : `Hypotheses ${who} all draw on ${pots.join(', ')}, and not all say which saving is to release the money: it may be counted twice`,
    kind: 'data',
    parameter: 'claims.saving',
    sources: [inferred('ipc-book', 'T2.4')],
  };
}
