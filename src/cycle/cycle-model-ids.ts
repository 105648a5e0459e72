import { readId, refuse } from '../kernel/guards.js';
import type { Path } from '../kernel/json.js';

/** The ids of the versions of the cycle. They stand apart from what is said about them, so that reading a command needs no catalogue. */
export const CYCLE_MODEL_IDS = [
  'ipc-book',
  'cycle-explainer',
  'cycle-explainer-headings',
  'dass-guidance',
  'noms',
  'intro-textbook',
] as const;

/** The id of a version of the cycle. */
export type CycleModelId = (typeof CYCLE_MODEL_IDS)[number];

/** The id of a version of the caller's own, such as `local:durham`. */
export type OwnCycleModelId = `local:${string}`;

const OWN_MODEL = /^local:[\s\S]*\S$/;

/** The id of a version that the texts give. */
export function readTextModelId(value: unknown, path: Path): CycleModelId {
  const known = CYCLE_MODEL_IDS.find((id) => id === value);
  if (known !== undefined) return known;
  const names = CYCLE_MODEL_IDS.map((id) => JSON.stringify(id)).join(', ');
  return refuse('kernel/not-a-member', path, value, `one of ${names}, or a version of your own, whose id begins with "local:"`);
}

/** The id of a version that the texts give, or of one of the caller's own. */
export function readModelId(value: unknown, path: Path): CycleModelId | OwnCycleModelId {
  if (typeof value === 'string' && OWN_MODEL.test(value)) return readId(value, path) as OwnCycleModelId;
  return readTextModelId(value, path);
}
