import { compareIds, compareTexts } from '../kernel/merge-streams.js';
import type { RegisterEvent } from './register-events.js';

/** The order of kinds on one day: what has to be there comes before what is said of it. */
const KINDS: readonly RegisterEvent['type'][] = [
  'register-opened',
  'hypothesis-offered',
  'hypotheses-related',
  'hypothesis-reworded',
  'hypothesis-agreed',
  'confidence-stated',
  'test-planned',
  'plan-sealed',
  'trigger-set',
  'testing-started',
  'testing-resumed',
  'evidence-recorded',
  'verdict-recorded',
  'hypothesis-translated',
  'hypothesis-closed',
  'hypothesis-withdrawn',
];

/**
 * The one order in which events of several files stand: by day, by kind and by their ids, whose numbers count as numbers (`e9` before `e10`);
 * and within a day an event that the rules would refuse waits until others of the same hypothesis have made room for it. It depends on
 * nothing but the events.
 *
 * @param isRefused - Whether the rules would refuse the event where it would stand next.
 * @param take - Called with each event in its turn.
 */
export function takeInOrder(
  events: readonly RegisterEvent[],
  isRefused: (event: RegisterEvent) => boolean,
  take: (event: RegisterEvent) => void,
): void {
  const kinds = new Map<string, number>(KINDS.map((type, index) => [type, index]));
  const kindOf = ({ type }: RegisterEvent): number => kinds.get(type) ?? KINDS.length;
  const sorted = [...events].sort(
    (a, b) => compareTexts(a.data.on, b.data.on) || kindOf(a) - kindOf(b) || compareIds(a.data.id, b.data.id),
  );
  for (let start = 0; start < sorted.length;) {
    let end = start;
    while (end < sorted.length && sorted[end]?.data.on === sorted[start]?.data.on) end += 1;
    takeDay(sorted.slice(start, end), isRefused, take);
    start = end;
  }
}

/** How many events of one hypothesis may wait in one day: beyond that, who waits is taken as it comes. */
const MOST_WAITING = 50;

function takeDay(day: readonly RegisterEvent[], isRefused: (event: RegisterEvent) => boolean, take: (event: RegisterEvent) => void): void {
  const waiting = new Map<string, RegisterEvent[]>();
  for (const event of day) {
    const about = aboutOf(event);
    const held = waiting.get(about) ?? [];
    if (held.length < MOST_WAITING && isRefused(event)) {
      waiting.set(about, [...held, event]);
      continue;
    }
    take(event);
    takeFreed(held, isRefused, take);
  }
  for (const held of waiting.values()) {
    while (held.length > 0) {
      take(held.shift() as RegisterEvent);
      takeFreed(held, isRefused, take);
    }
  }
}

/** Takes whatever the rules now allow out of those who wait, the first of them first, until nobody moves. */
function takeFreed(held: RegisterEvent[], isRefused: (event: RegisterEvent) => boolean, take: (event: RegisterEvent) => void): void {
  for (let index = held.findIndex((event) => !isRefused(event)); index >= 0; index = held.findIndex((event) => !isRefused(event))) {
    const [freed] = held.splice(index, 1);
    take(freed as RegisterEvent);
  }
}

function aboutOf({ data }: RegisterEvent): string {
  return 'hypothesisId' in data ? data.hypothesisId : '';
}
