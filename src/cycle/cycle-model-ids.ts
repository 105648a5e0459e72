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
