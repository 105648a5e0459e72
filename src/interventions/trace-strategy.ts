import type { CommissioningStrategy } from './strategy.js';
import { parseCommissioningStrategy } from './parse-strategy.js';

/** What hangs together in a strategy, from need to purchase and back. */
export interface StrategyTrace {
  readonly needs: readonly { readonly id: string; readonly gapIds: readonly string[]; readonly purchaseIds: readonly string[] }[];
  readonly gaps: readonly { readonly id: string; readonly needIds: readonly string[]; readonly purchaseIds: readonly string[] }[];
  readonly purchases: readonly { readonly id: string; readonly gapIds: readonly string[]; readonly needIds: readonly string[] }[];
  readonly loose: readonly LooseStrategyEnd[];
}

/** Something that leads to nothing, forwards or backwards. */
export interface LooseStrategyEnd {
  readonly kind: 'need' | 'gap' | 'purchase';
  readonly id: string;
  readonly title: string;
  readonly lacks: 'need' | 'gap' | 'purchase';
  /** The reason given for leaving it so; null when there is none. */
  readonly because: string | null;
  /** Its place in its list. */
  readonly index: number;
}

/**
 * Follows a strategy from need over gap to purchase and back: which purchases answer a need, from which need a purchase comes, and what leads
 * to nothing. An end is loose only where the part that it should lead to is written.
 *
 * @param strategy - The strategy; it is read strictly.
 * @returns The links of every need, gap and purchase in both directions, and the loose ends.
 * @throws InvalidInputError when the strategy is malformed.
 * Source: D-STR-06, D-STR-08, D-STR-09, D-STR-F2.
 *
 * @example
 * ```ts
 * import { draftCommissioningStrategy, traceStrategy } from 'commissioning-kit/interventions';
 *
 * const draft = draftCommissioningStrategy({
 *   id: 'falls', title: 'Falls', currency: 'GBP', period: { from: '2026-04-01', to: '2029-03-31' },
 *   population: { id: 'older', name: 'Older people', clientGroup: 'older people', area: null, ages: null },
 *   agencies: [{ id: 'council', name: 'Sampleton Council', kind: 'council', identifiers: [] }],
 *   parts: {
 *     needs: {
 *       text: 'Falls are frequent.', userViews: [], staffViews: [],
 *       needs: [{ id: 'steady', title: 'To be steady again', text: 'After a fall', field: 'health', counts: [], noGapBecause: null }],
 *     },
 *     gaps: {
 *       text: null,
 *       items: [{
 *         id: 'rehabilitation', kind: 'gap', title: 'Little rehabilitation', text: 'Weeks of waiting', needIds: ['steady'],
 *         response: 'increase', priority: null, noPurchaseBecause: null,
 *       }],
 *     },
 *     purchasing: { text: null, worth: { mark: 'illustrative', sources: [] }, lines: [] },
 *   },
 * });
 * const trace = traceStrategy(draft.outcome);
 * trace.needs; // => [{ id: 'steady', gapIds: ['rehabilitation'], purchaseIds: [] }]
 * trace.loose.map((end) => [end.title, end.lacks]); // => [['Little rehabilitation', 'purchase']]
 * ```
 */
export function traceStrategy(strategy: CommissioningStrategy): StrategyTrace {
  return traceOf(parseCommissioningStrategy(strategy));
}

/** Traces a strategy that has been read. */
export function traceOf({ parts }: CommissioningStrategy): StrategyTrace {
  const needs = parts.needs?.needs ?? [];
  const gaps = parts.gaps?.items ?? [];
  const lines = parts.purchasing?.lines ?? [];
  const gapsOfNeed = invert(gaps.map(({ id, needIds }) => [id, needIds]));
  const linesOfGap = invert(lines.map(({ id, gapIds }) => [id, gapIds]));
  const needsOfGap = new Map(gaps.map(({ id, needIds }) => [id, needIds]));
  const over = (ids: readonly string[], map: ReadonlyMap<string, readonly string[]>): readonly string[] => [
    ...new Set(ids.flatMap((id) => map.get(id) ?? [])),
  ];
  const loose: LooseStrategyEnd[] = [];
  const note = (end: LooseStrategyEnd, links: readonly string[], other: object | null): void => {
    if (links.length === 0 && other !== null) loose.push(end);
  };
  const byNeed = needs.map(({ id, title, noGapBecause }, index) => {
    const gapIds = gapsOfNeed.get(id) ?? [];
    note({ kind: 'need', id, title, lacks: 'gap', because: noGapBecause, index }, gapIds, parts.gaps);
    return { id, gapIds, purchaseIds: over(gapIds, linesOfGap) };
  });
  const byGap = gaps.map(({ id, title, needIds, noPurchaseBecause }, index) => {
    const purchaseIds = linesOfGap.get(id) ?? [];
    note({ kind: 'gap', id, title, lacks: 'need', because: null, index }, needIds, parts.needs);
    note({ kind: 'gap', id, title, lacks: 'purchase', because: noPurchaseBecause, index }, purchaseIds, parts.purchasing);
    return { id, needIds, purchaseIds };
  });
  const byLine = lines.map(({ id, title, gapIds, noGapBecause }, index) => {
    note({ kind: 'purchase', id, title, lacks: 'gap', because: noGapBecause, index }, gapIds, parts.gaps);
    return { id, gapIds, needIds: over(gapIds, needsOfGap) };
  });
  return { needs: byNeed, gaps: byGap, purchases: byLine, loose };
}

/** From lists of ids by owner to owners by id, in their order. */
function invert(lists: readonly (readonly [string, readonly string[]])[]): ReadonlyMap<string, readonly string[]> {
  const owners = new Map<string, string[]>();
  for (const [owner, ids] of lists) {
    for (const id of ids) {
      const list = owners.get(id);
      if (list) list.push(owner);
      else owners.set(id, [owner]);
    }
  }
  return owners;
}
