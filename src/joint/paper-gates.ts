import type { Inline } from '../kernel/document.js';
import { enumerate, line } from '../kernel/document-words.js';
import { checkGates, type AreaGates, type GateStanding } from './check-gates.js';
import { standingTargets, type PaperContext } from './paper-context.js';

/** The gates of each area, as they stand on the day of the paper. */
export function paperGates({ now, options }: PaperContext): readonly AreaGates[] {
  const { gates, profile, positions, applicability, on } = now;
  return checkGates({ gates, profile, positions, applicability, targets: standingTargets(now), nation: options.nation ?? null, on }).areas;
}

/** Gates by name; one of the partners’ own has no name but what they said of it. */
export function gateNames(gates: readonly GateStanding[], { words }: PaperContext): readonly Inline[] {
  return enumerate(
    gates.map(({ label, basis, found }) =>
      words(basis === 'partners' ? (found ?? 'a condition of our own') : label.charAt(0).toLowerCase() + label.slice(1)),
    ),
  );
}

/** The levels that we share, though something that they need is found not to be there. */
export function blockedClaims(context: PaperContext): readonly (readonly Inline[])[] {
  return paperGates(context).flatMap(({ areaId, claim, claimed, gates }) => {
    if (claim !== 'blocked' || claimed === null) return [];
    const missing = gates.filter(({ askedFor, holds }) => askedFor.includes('claim') && holds === 'no');
    return [line`${context.areaName(areaId)}: we say ${context.levelName(claimed)}. Not in place for it: ${gateNames(missing, context)}.`];
  });
}
