import { replayCycle } from '../cycle/index.js';
import { replayRegister } from '../hypotheses/index.js';
import { replayAssessment } from '../joint/index.js';
import type { Reason } from '../kernel/finding.js';
import type { Path } from '../kernel/json.js';
import type { AnyEvent } from '../kernel/lifecycle.js';
import { brokenRule } from '../kernel/parse.js';
import { attempt } from './place-reasons.js';
import type { Programme } from './programme.js';

/** Every stream is read strictly: its events replay in their order, each event id stands once, and the life has the id of its stream. */
export function streamReasons({ streams }: Programme): readonly Reason[] {
  return [
    ...streams.cycles.flatMap((stream, index) => reasonsOf(stream, ['streams', 'cycles', index], replayCycle)),
    ...streams.registers.flatMap((stream, index) => reasonsOf(stream, ['streams', 'registers', index], replayRegister)),
    ...streams.assessments.flatMap((stream, index) => reasonsOf(stream, ['streams', 'assessments', index], replayAssessment)),
  ];
}

function reasonsOf(
  stream: { readonly id: string; readonly events: readonly AnyEvent[] },
  path: Path,
  replay: (events: readonly AnyEvent[]) => { readonly state: { readonly id: string | null } },
): readonly Reason[] {
  let id: string | null = null;
  const faults = attempt([...path, 'events'], () => {
    ({ id } = replay(stream.events).state);
  });
  if (faults.length > 0) return faults;
  return [
    ...(id === null || id === stream.id
      ? []
      : [
          brokenRule(
            'programme/stream-id',
            [...path, 'id'],
            stream.id,
            `the id that the first event of the stream gives it, ${JSON.stringify(id)}`,
          ),
        ]),
    ...repeatedEvents(stream.events, [...path, 'events']),
  ];
}

function repeatedEvents(events: readonly AnyEvent[], path: Path): readonly Reason[] {
  const seen = new Set<string>();
  return events.flatMap((event, index) => {
    const { id } = event.data as { readonly id: string };
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [brokenRule('kernel/duplicate-id', [...path, index, 'data', 'id'], id, 'unique in its stream')];
  });
}
