import { caveatOfReading } from '../kernel/ambiguity.js';
import type { Caveat, Finding, Question, Reason, Tri } from '../kernel/finding.js';
import { readShape, readTri } from '../kernel/guards.js';
import { STRATEGIC_OR_EVERY_LEVEL } from '../kernel/readings-of-method.js';
import { inferred } from '../kernel/source.js';
import { DEFINITION_FEATURES, type LocalDefinitionFeature } from './definition-features.js';
import { SHARED_CHARACTERISTICS } from './shared-characteristics.js';

/** What a definition names, as whoever wrote it says; a feature left out is not known. */
export type LocalDefinition = { readonly [feature in LocalDefinitionFeature]?: Tri };

type Characteristic = (typeof SHARED_CHARACTERISTICS)[number];

/**
 * Holds a body’s own definition of commissioning against the characteristics that definitions share. No text is read: whoever wrote the
 * definition says what it names. A commissioning framework has to define its terms, and this is a check of that part of it.
 *
 * @param features - For each feature of {@link DEFINITION_FEATURES} `'yes'`, `'no'` or `'unknown'`; left out is not known.
 * @returns `'complete'` where it shows the four characteristics that nobody disputes, `'partial'` where it lacks part of one,
 * `'insufficient-information'` where that cannot be told; the fifth, which the text calls debatable, is reported and decides nothing.
 * @throws InvalidInputError on an unknown feature or an answer outside the three.
 * Source: D-DEF-F2, D-CHR-01 to D-CHR-05, D-FWK-01.
 *
 * @example
 * ```ts
 * import { checkLocalDefinition } from 'commissioning-kit/reference';
 *
 * const local = checkLocalDefinition({
 *   needs: 'yes', outcomes: 'yes', cycle: 'yes', 'secures-supply': 'yes', monitoring: 'no', value: 'yes', improvement: 'yes',
 * });
 * local.outcome; // => 'partial'
 * local.reasons.find((reason) => reason.code === 'reference/characteristic-lacking')?.domainId; // => 'D-CHR-03'
 * checkLocalDefinition({}).outcome; // => 'insufficient-information'
 * ```
 */
export function checkLocalDefinition(features: LocalDefinition): Finding<'complete' | 'partial'> {
  readShape(features, [], {}, Object.fromEntries(DEFINITION_FEATURES.map(({ id }) => [id, readTri])));
  const decisive = SHARED_CHARACTERISTICS.filter(({ debatable }) => !debatable).map((characteristic) => shown(characteristic, features));
  return {
    outcome: decisive.includes('no') ? 'partial' : decisive.includes('unknown') ? 'insufficient-information' : 'complete',
    reasons: SHARED_CHARACTERISTICS.flatMap((characteristic) => reasonOf(characteristic, features)),
    unknown: DEFINITION_FEATURES.filter(({ id }) => answerOf(features, id) === 'unknown').map(questionOf),
    caveats: caveatsOf(),
  };
}

function answerOf(features: LocalDefinition, id: LocalDefinitionFeature): Tri {
  return features[id] ?? 'unknown';
}

function featuresOf(characteristic: Characteristic): readonly (typeof DEFINITION_FEATURES)[number][] {
  return DEFINITION_FEATURES.filter(({ characteristics }) => (characteristics as readonly string[]).includes(characteristic.id));
}

/** A characteristic is shown when all its features are named, and lacking when one is not. */
function shown(characteristic: Characteristic, features: LocalDefinition): Tri {
  const answers = featuresOf(characteristic).map(({ id }) => answerOf(features, id));
  return answers.includes('no') ? 'no' : answers.includes('unknown') ? 'unknown' : 'yes';
}

function reasonOf(characteristic: Characteristic, features: LocalDefinition): readonly Reason[] {
  const answer = shown(characteristic, features);
  if (answer === 'unknown') return [];
  const asked = featuresOf(characteristic);
  const named = (wanted: Tri): string =>
    asked
      .filter(({ id }) => answerOf(features, id) === wanted)
      .map(({ label }) => label.toLowerCase())
      .join(', ');
  const { label, domainId, sources } = characteristic;
  return [
    {
      code: answer === 'yes' ? 'reference/characteristic-shown' : 'reference/characteristic-lacking',
      message: answer === 'yes' ? `${label}: named` : `${label}: the definition does not name ${named('no')}`,
      path: asked.length === 1 ? [asked[0]?.id as string] : [],
      input: Object.fromEntries(asked.map(({ id }) => [id, answerOf(features, id)])),
      basis: 'text',
      domainId,
      sources,
    },
  ];
}

function questionOf({ id, question }: (typeof DEFINITION_FEATURES)[number]): Question {
  return { id, text: question, path: [id] };
}

function caveatsOf(): readonly Caveat[] {
  return [
    {
      code: 'reference/features-of-characteristics',
      message:
        'Which features show a characteristic is this library’s reading; none of the eight definitions that the texts quote names them all',
      kind: 'reading',
      parameter: null,
      sources: [inferred('intro-textbook', 'What is commissioning?')],
    },
    caveatOfReading(STRATEGIC_OR_EVERY_LEVEL),
  ];
}
