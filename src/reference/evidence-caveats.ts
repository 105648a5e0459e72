import type { Caveat } from '../kernel/finding.js';
import { readOneOf } from '../kernel/guards.js';
import { EVIDENCE_BASE, type EvidenceTopic } from './evidence-base.js';

const readTopic = /* @__PURE__ */ readOneOf([
  'commissioning',
  'evaluation',
  'nhs-commissioning',
  'integration',
  'social-care-commissioning',
  'people-led-commissioning',
  'decommissioning',
  'personalisation',
]);

/**
 * What to say beside whatever is recommended on a topic: what the texts know of the evidence for it, as caveats.
 *
 * @param topic - A topic of {@link EVIDENCE_BASE}.
 * @returns One caveat for each statement on it, in the order of the texts; all of them dated, about 2013 to 2015.
 * @throws InvalidInputError when the topic is not known.
 * Source: D-EVD-F1, D-EVD-01 to D-EVD-18.
 *
 * @example
 * ```ts
 * import { evidenceCaveats } from 'commissioning-kit/reference';
 *
 * evidenceCaveats('integration').map((caveat) => caveat.code);
 * // => ['reference/integrated-examples-limited', 'reference/integration-literature-vast']
 * ```
 */
export function evidenceCaveats(topic: EvidenceTopic): readonly Caveat[] {
  readTopic(topic, ['topic']);
  return EVIDENCE_BASE.filter((entry) => entry.topic === topic).map(({ id, text, sources }) => ({
    code: `reference/${id}`,
    message: text,
    kind: 'dated',
    parameter: null,
    sources,
  }));
}
