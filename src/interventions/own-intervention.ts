import { readId, readList, readListOf, readOneOf, readShape, readShapeOf, readText, readUnique, refuse } from '../kernel/guards.js';
import type { Path } from '../kernel/json.js';
import type { SourceRef } from '../kernel/source.js';
import { readSourceRef } from '../kernel/derive-figure.js';
import { INTERVENTIONS } from './catalogue.js';

/** A circumstance of an intervention of the caller's own. */
export interface OwnCircumstance {
  readonly id: string;
  readonly question: string;
  /** What holds when the answer speaks for the intervention, as the rest of a sentence: `providers want to learn from one another`. */
  readonly label: string;
  /** The answer that speaks for the intervention. */
  readonly speaksFor: 'yes' | 'no';
}

/** An intervention beyond the four: the text counts every activity of commissioning as one, so the list is open (D-INT-08). */
export interface OwnIntervention<Id extends string = string> {
  readonly id: Id;
  readonly label: string;
  readonly text: string;
  /** The circumstances under which it is useful: at least one. */
  readonly circumstances: readonly OwnCircumstance[];
  /** Interventions, among the four or the caller's own, that wait for this one where both suit. */
  readonly before: readonly string[];
  /** Where it is taken from; empty when nobody wrote it down. */
  readonly sources: readonly SourceRef[];
}

const readSources = /* @__PURE__ */ readListOf(readSourceRef);
const readCircumstance = /* @__PURE__ */ readShapeOf({
  id: readId,
  question: readText,
  label: readText,
  speaksFor: /* @__PURE__ */ readOneOf(['yes', 'no']),
});

/**
 * Defines an intervention beyond the four, with circumstances of its own, for {@link recommendIntervention} to weigh beside them.
 *
 * @param intervention - The definition: an id that none of the four has, what it is, the circumstances that speak for it and the
 *   interventions that wait for it.
 * @returns The same definition, its id kept as a literal type.
 * @throws InvalidInputError when it is malformed, takes the id of one of the four, or waits for itself.
 * Source: D-INT-08, D-AMB-12.
 *
 * @example
 * ```ts
 * import { defineIntervention } from 'commissioning-kit/interventions';
 *
 * const forum = defineIntervention({
 *   id: 'provider-forum',
 *   label: 'Provider forum',
 *   text: 'Regular meetings in which providers and commissioners share what they know and intend',
 *   circumstances: [
 *     { id: 'providersWillMeet', question: 'Will providers come and speak openly?', label: 'providers will come and speak openly', speaksFor: 'yes' },
 *   ],
 *   before: ['market-position-statement'],
 *   sources: [],
 * });
 * forum.id; // => 'provider-forum'
 * ```
 */
export function defineIntervention<const Id extends string>(intervention: OwnIntervention<Id>): OwnIntervention<Id> {
  readOwnIntervention(intervention, []);
  return intervention;
}

/** An intervention beyond the four. */
export function readOwnIntervention(value: unknown, path: Path): OwnIntervention {
  readShape(value, path, {
    id: readId,
    label: readText,
    text: readText,
    circumstances: (list, at) => readList(list, at, readCircumstance, { min: 1 }),
    before: readListOf(readId),
    sources: readSources,
  });
  const { id, circumstances, before } = value as OwnIntervention;
  if (INTERVENTIONS.some((intervention) => intervention.id === id)) {
    refuse('interventions/not-beyond-the-four', [...path, 'id'], id, 'an id that none of the four interventions has');
  }
  readUnique(circumstances, [...path, 'circumstances'], (circumstance) => circumstance.id);
  readUnique(before, [...path, 'before'], (other) => other, '');
  if (before.includes(id)) refuse('interventions/before-itself', [...path, 'before'], id, 'the ids of other interventions');
  return value as OwnIntervention;
}
