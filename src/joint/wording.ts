import type { CheckFinding, Gap, Reason } from '../kernel/finding.js';
import { readId, readList, readNullable, readOneOf, readShape, readText, refuse, type Reader } from '../kernel/guards.js';
import { readSourceRef } from '../kernel/derive-figure.js';
import type { Path } from '../kernel/json.js';
import { AREAS } from './areas.js';
import { DESCRIPTOR_IDS } from './descriptor-places.js';
import { LEVELS } from './levels.js';
import { MATRIX_VERSION } from './matrix.js';
import type { MatrixDefinition, MatrixWording } from './matrix-definition.js';
import { wordsOfMatrix, type MatrixWords } from './matrix-words.js';
import { readMatrix } from './read-matrix.js';

/** Languages that are written from right to left. */
const RIGHT_TO_LEFT = ['ar', 'dv', 'fa', 'he', 'ks', 'ku-arab', 'pa-arab', 'ps', 'sd', 'ug', 'ur', 'yi'];

/**
 * A wording in which nothing is translated yet: the structure to fill in. What is absent from a wording is shown in English and listed, so a
 * wording can be used while it grows.
 *
 * @param language - A language tag such as `cy` for Welsh (BCP 47).
 * @returns A draft for the present version of the matrix, which nobody stands for yet.
 * @throws InvalidInputError when the language is no language tag.
 * Source: D-JCM-F6, D-CNV-07.
 *
 * @example
 * ```ts
 * import { emptyWording } from 'commissioning-kit/joint';
 *
 * const welsh = emptyWording('cy');
 * welsh.direction; // => 'left-to-right'
 * welsh.areas; // => {}
 * emptyWording('ur').direction; // => 'right-to-left'
 * ```
 */
export function emptyWording(language: string): MatrixWording {
  readTag(language, ['language']);
  const tag = language.toLowerCase();
  return {
    schemaVersion: 1,
    language,
    matrixVersion: MATRIX_VERSION,
    direction: RIGHT_TO_LEFT.some((known) => tag === known || tag.startsWith(`${known}-`)) ? 'right-to-left' : 'left-to-right',
    areas: {},
    levels: {},
    descriptors: {},
    translatedBy: 'Nobody yet',
    status: 'draft',
    sources: [],
  };
}

/**
 * The words of the matrix as they are shown: those of a wording where it has them, in English where it has not, with a list of what is not
 * translated. An adapted matrix has words of its own: a wording reaches those parts of it that read as in the original.
 *
 * @param wording - The words in another language; null for English.
 * @param matrix - The matrix that partners adapted; null or absent for the original.
 * @returns Areas, levels and examples with their words, and what is not translated.
 * @throws InvalidInputError when the wording or the matrix is malformed, or the wording is of another version of the matrix.
 * Source: D-JCM-F6.
 *
 * @example
 * ```ts
 * import { emptyWording, wordingOf } from 'commissioning-kit/joint';
 *
 * // `Mynegai` stands for whatever the translator decides.
 * const words = wordingOf({ ...emptyWording('cy'), areas: { contracting: 'Mynegai' } });
 * words.areas.map((area) => area.label).slice(4, 6); // => ['Market management and monitoring', 'Mynegai']
 * words.untranslated.length; // => 60
 * words.untranslated[0]; // => { part: 'area', id: 'purpose-and-strategy' }
 * ```
 */
export function wordingOf(wording: MatrixWording | null, matrix: MatrixDefinition | null = null): MatrixWords {
  readNullable(readWording)(wording, ['wording']);
  readNullable(readMatrix)(matrix, ['matrix']);
  if (wording !== null && wording.matrixVersion !== MATRIX_VERSION) {
    refuse(
      'joint/wording-of-another-version',
      ['wording', 'matrixVersion'],
      wording.matrixVersion,
      `"${MATRIX_VERSION}", the version of the matrix here`,
    );
  }
  return wordsOfMatrix(wording, matrix);
}

/**
 * What a wording still lacks: each area, level and example without words, and whether it was made for another version of the matrix.
 *
 * @param wording - The words in another language.
 * @returns A finding: `complete` when every part has words for the present version; else the gaps.
 * @throws InvalidInputError when the wording is malformed.
 * Source: D-JCM-F6.
 *
 * @example
 * ```ts
 * import { checkWording, emptyWording } from 'commissioning-kit/joint';
 *
 * const { outcome, gaps } = checkWording(emptyWording('cy'));
 * outcome; // => 'gaps'
 * gaps.length; // => 61
 * gaps[7]?.missing; // => 'The level Separate has no words in cy'
 * ```
 */
export function checkWording(wording: MatrixWording): CheckFinding {
  readWording(wording, ['wording']);
  const gaps = wordsOfMatrix(wording, null).untranslated.map(({ part, id }): Gap => {
    const key = part === 'area' ? 'areas' : part === 'level' ? 'levels' : 'descriptors';
    return {
      domainId: 'D-JCM-F6',
      missing: `The ${part} ${nameOf(part, id)} has no words in ${wording.language}`,
      path: ['wording', key, id],
      fill: 'A translation that somebody stands for',
    };
  });
  const old = wording.matrixVersion !== MATRIX_VERSION;
  const reasons: Reason[] = old
    ? [
        {
          code: 'joint/wording-of-another-version',
          message: `The wording was made for version "${wording.matrixVersion}" of the matrix, and version "${MATRIX_VERSION}" is in use`,
          path: ['wording', 'matrixVersion'],
          input: wording.matrixVersion,
          basis: 'library',
          domainId: null,
          sources: [],
        },
      ]
    : [];
  const version: Gap[] = old
    ? [
        {
          domainId: 'D-JCM-F6',
          missing: `A wording of version "${MATRIX_VERSION}" of the matrix`,
          path: ['wording', 'matrixVersion'],
          fill: 'A look at what changed since the version that was translated',
        },
      ]
    : [];
  const all = [...version, ...gaps];
  return { outcome: all.length === 0 ? 'complete' : 'gaps', reasons, unknown: [], caveats: [], gaps: all };
}

function nameOf(part: 'area' | 'level' | 'example', id: string): string {
  if (part === 'level') return id.charAt(0).toUpperCase() + id.slice(1);
  return part === 'area' ? (AREAS.find((area) => area.id === id)?.label ?? id) : id;
}

const readTag: Reader<string> = (value, path) =>
  typeof value === 'string' && /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/.test(value)
    ? value
    : refuse('joint/not-a-language', path, value, 'a BCP 47 language tag, such as "cy"');

/** Reads a wording. */
export function readWording(value: unknown, path: Path): MatrixWording {
  const any = (keys: readonly string[], reader: Reader<unknown>): Reader<unknown> => {
    const shape = Object.fromEntries(keys.map((key) => [key, reader]));
    return (words, at) => readShape(words, at, {}, shape);
  };
  readShape(value, path, {
    schemaVersion: (version, at) => (version === 1 ? version : refuse('kernel/schema-version', at, version, '1')),
    language: readTag,
    matrixVersion: readId,
    direction: readOneOf(['left-to-right', 'right-to-left']),
    areas: any(
      AREAS.map(({ id }) => id),
      readText,
    ),
    levels: any(LEVELS, readText),
    descriptors: any(DESCRIPTOR_IDS, (words, at) => readShape(words, at, { label: readText, text: readText })),
    translatedBy: readText,
    status: readOneOf(['draft', 'checked']),
    sources: (list, at) => readList(list, at, readSourceRef),
  });
  return value as MatrixWording;
}
