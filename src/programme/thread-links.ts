import type { HypothesisStatus } from '../hypotheses/index.js';
import type { Programme } from './programme.js';
import type { ProgrammeState } from './replay-streams.js';
import { hypothesesOf, keyOf } from './thread-ends.js';
import type { ThreadEnd } from './thread.js';

/**
 * Where a link comes from: somebody stated it among the programme's links; a hypothesis was said to bear on an aim, or was translated into
 * it; a contract has the measure among its own.
 */
export type LinkOrigin = 'stated' | 'bears-on' | 'translated' | 'measure-of-contract';

/** A link of the thread, with every place that it is known from. */
export interface TracedLink {
  readonly from: ThreadEnd;
  readonly to: ThreadEnd;
  readonly origins: readonly { readonly origin: LinkOrigin; readonly why: string | null }[];
}

/** Hypotheses that lead nowhere any more unless they were translated: nothing more is to come of them. */
export const ENDED: readonly HypothesisStatus[] = ['not-supported', 'withdrawn', 'closed'];

/** Every link that the programme states or shows, each once; ends that are not there are left out. */
export function threadLinks(programme: Programme, state: ProgrammeState, known: ReadonlySet<string>): readonly TracedLink[] {
  const links = new Map<string, { from: ThreadEnd; to: ThreadEnd; origins: { origin: LinkOrigin; why: string | null }[] }>();
  const add = (from: ThreadEnd, to: ThreadEnd, origin: LinkOrigin, why: string | null): void => {
    if (!known.has(keyOf(from)) || !known.has(keyOf(to))) return;
    const key = JSON.stringify([keyOf(from), keyOf(to)]);
    const link = links.get(key);
    if (link) link.origins.push({ origin, why });
    else links.set(key, { from, to, origins: [{ origin, why }] });
  };
  for (const { from, to, why } of programme.links) add(from, to, 'stated', why);
  for (const { id, hypothesis } of hypothesesOf(state)) {
    const from: ThreadEnd = { kind: 'hypothesis', id };
    if (!ENDED.includes(hypothesis.status)) {
      for (const aimId of hypothesis.bearsOn) add(from, { kind: 'aim', id: aimId }, 'bears-on', null);
    }
    for (const { into, why } of hypothesis.translations) {
      add(from, { kind: into.kind === 'measure' ? 'measure' : 'aim', id: into.id }, 'translated', why);
    }
  }
  for (const contract of programme.contracts) {
    for (const measure of contract.measures ?? []) {
      add({ kind: 'contract', id: contract.id }, { kind: 'measure', id: measure.id }, 'measure-of-contract', null);
    }
  }
  return [...links.values()];
}
