import type { Reason } from '../kernel/finding.js';
import type { AssessmentState } from './assessment.js';
import { refusal } from './refusal.js';

const PATH = ['data', 'roundId'] as const;

/** Why something cannot happen in a round: there is none of that id, or it is closed. */
export function checkOpenRound(roundId: string, state: AssessmentState, doing: string): readonly Reason[] {
  const round = roundOf(roundId, state);
  if (round === undefined) return [refusal('no-such-round', `Cannot ${doing} "${roundId}": no round of that id was opened`, PATH, roundId)];
  if (round.closedOn === null) return [];
  return [
    refusal('round-not-open', `Cannot ${doing} "${roundId}": it was closed on ${round.closedOn}`, PATH, {
      roundId,
      closedOn: round.closedOn,
    }),
  ];
}

/** A round by its id. */
export function roundOf(roundId: string, state: AssessmentState): AssessmentState['rounds'][number] | undefined {
  return state.rounds.find((round) => round.roundId === roundId);
}
