import type { Hypothesis } from '../hypotheses/index.js';
import type { Path } from '../kernel/json.js';
import type { Measure } from '../kernel/records.js';
import type { Programme } from './programme.js';
import type { ProgrammeState } from './replay-streams.js';
import { numberWord } from '../kernel/number-words.js';
import type { ThreadEnd } from './thread.js';

/** One thing on the thread, by the name that people know it by. */
export interface TracedEnd extends ThreadEnd {
  readonly title: string;
  /** Where the programme holds it. */
  readonly path: Path;
}

/** A hypothesis of one of the registers. */
export interface TracedHypothesis extends TracedEnd {
  readonly hypothesis: Hypothesis;
}

/** A key that tells the ends of a thread apart. */
export function keyOf({ kind, id }: ThreadEnd): string {
  return `${kind} ${id}`;
}

/** The hypotheses of all registers in their order. */
export function hypothesesOf(state: ProgrammeState): readonly TracedHypothesis[] {
  return state.registers.flatMap((register, index) =>
    register.state.hypotheses.map((hypothesis) => ({
      kind: 'hypothesis' as const,
      id: hypothesis.id,
      title: hypothesis.statement,
      path: ['streams', 'registers', index],
      hypothesis,
    })),
  );
}

/** Every measure of the programme, of its contracts and of its cycles, each once, with where it stands first. */
export function measuresOf(programme: Programme, state: ProgrammeState): readonly { readonly measure: Measure; readonly path: Path }[] {
  const all = [
    ...programme.measures.map((measure, index) => ({ measure, path: ['measures', index] })),
    ...programme.contracts.flatMap((contract, at) =>
      (contract.measures ?? []).map((measure, index) => ({ measure, path: ['contracts', at, 'measures', index] })),
    ),
    ...state.cycles.flatMap((cycle, at) => cycle.state.measures.map((measure) => ({ measure, path: ['streams', 'cycles', at] }))),
  ];
  const seen = new Set<string>();
  return all.filter(({ measure }) => (seen.has(measure.id) ? false : seen.add(measure.id)));
}

/** Everything that the thread can run through, from needs to measures. */
export function threadEnds(programme: Programme, state: ProgrammeState): readonly TracedEnd[] {
  return [
    ...programme.needs.map(({ id, title }, index) => ({ kind: 'need' as const, id, title, path: ['needs', index] })),
    ...hypothesesOf(state).map(({ kind, id, title, path }) => ({ kind, id, title, path })),
    ...programme.aims.map(({ id, text }, index) => ({ kind: 'aim' as const, id, title: text, path: ['aims', index] })),
    ...programme.contracts.map((contract, index) => ({
      kind: 'contract' as const,
      id: contract.id,
      title: contractTitle(contract.title, index),
      path: ['contracts', index],
    })),
    ...measuresOf(programme, state).map(({ measure, path }) => ({ kind: 'measure' as const, id: measure.id, title: measure.name, path })),
  ];
}

/** A contract without a title is named by its place: an id is no name for a reader. */
function contractTitle(title: string | undefined, index: number): string {
  return title ?? `Contract ${numberWord(index + 1)}`;
}

/** Whether a verdict supports the hypothesis, or it was carried into an aim with a reason. */
export function isSupported({ status, translations }: Hypothesis): boolean {
  return status === 'supported' || status === 'partly-supported' || translations.length > 0;
}
