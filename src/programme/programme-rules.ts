import type { Reason } from '../kernel/finding.js';
import type { Programme } from './programme.js';
import { recordReasons, uniqueReasons } from './record-rules.js';
import { referenceReasons } from './reference-rules.js';
import { replayStreams } from './replay-streams.js';
import { sameRecordReasons } from './same-records.js';
import { streamReasons } from './stream-rules.js';
import { workableReasons } from './workable-rules.js';

/** Every rule across the fields of a programme. What cannot be looked at before something else is sound is looked at after it. */
export function programmeReasons(programme: Programme): readonly Reason[] {
  const repeated = uniqueReasons(programme);
  if (repeated.length > 0) return repeated;
  const own = [...recordReasons(programme), ...streamReasons(programme)];
  if (own.length > 0) return own;
  const state = replayStreams(programme);
  const between = [...referenceReasons(programme, state), ...sameRecordReasons(programme, state)];
  return between.length > 0 ? between : workableReasons(programme);
}
