import { compareIds, compareTexts } from '../kernel/merge-streams.js';
import type { AssessmentEvent } from './assessment.js';

/** The order of kinds on one day: what opens something comes before what is said in it, and what closes it after. */
const KINDS: readonly AssessmentEvent['type'][] = [
  'assessment-opened',
  'partner-succeeded',
  'rater-enrolled',
  'round-opened',
  'ratings-sealed',
  'area-rated',
  'round-closed',
  'area-applicability-decided',
  'position-recorded',
  'partner-target-stated',
  'target-chosen',
  'gate-recorded',
  'action-agreed',
  'action-progressed',
];

/**
 * The one order in which events of several files stand: by day, then by kind, then, where one waits for another, after it, and at last by
 * their ids, whose numbers count as numbers (`e9` before `e10`). It depends on nothing but the events.
 */
export function inCanonicalOrder(events: readonly AssessmentEvent[]): readonly AssessmentEvent[] {
  const kinds = new Map<string, number>(KINDS.map((type, index) => [type, index]));
  const waits = waitsOf(events);
  return events
    .map((event) => ({ event, kind: kinds.get(event.type) ?? KINDS.length, wait: waits(event) }))
    .sort(
      (a, b) =>
        compareTexts(a.event.data.on, b.event.data.on) ||
        a.kind - b.kind ||
        a.wait - b.wait ||
        compareIds(a.event.data.id, b.event.data.id),
    )
    .map(({ event }) => event);
}

/** How many steps stand before an event among those of its kind: actions before it, rounds opened before its own, progress begun before it ends. */
function waitsOf(events: readonly AssessmentEvent[]): (event: AssessmentEvent) => number {
  const rounds = roundPlaces(events);
  const depths = actionDepths(events);
  return (event) => {
    switch (event.type) {
      case 'area-rated':
        return rounds.get(event.data.roundId ?? '') ?? -1;
      case 'action-agreed':
        return depths.get(event.data.actionId) ?? 0;
      case 'action-progressed':
        return event.data.status === 'started' ? 0 : 1;
      default:
        return 0;
    }
  };
}

function roundPlaces(events: readonly AssessmentEvent[]): ReadonlyMap<string, number> {
  const opened = events.flatMap((event) => (event.type === 'round-opened' ? [event.data] : []));
  const order = opened.sort((a, b) => compareTexts(a.on, b.on) || compareIds(a.id, b.id));
  const places = new Map<string, number>();
  for (const { roundId } of order) if (!places.has(roundId)) places.set(roundId, places.size);
  return places;
}

/** How long the longest chain of actions before each action is; what files made wait for each other in a circle counts as waiting for none. */
function actionDepths(events: readonly AssessmentEvent[]): ReadonlyMap<string, number> {
  const waiting = new Map<string, ReadonlySet<string>>();
  for (const event of events) {
    if (event.type !== 'action-agreed') continue;
    const { actionId, dependsOn } = event.data;
    waiting.set(actionId, new Set([...(waiting.get(actionId) ?? []), ...dependsOn]));
  }
  const depths = new Map<string, number>();
  let ready = [...waiting.keys()].filter((id) => isFree(id));
  function isFree(id: string): boolean {
    return [...(waiting.get(id) ?? [])].every((before) => !waiting.has(before) || depths.has(before));
  }
  for (let depth = 0; ready.length > 0; depth += 1) {
    for (const id of ready) depths.set(id, depth);
    ready = [...waiting.keys()].filter((id) => !depths.has(id) && isFree(id));
  }
  return depths;
}
