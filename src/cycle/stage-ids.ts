/** The ids of the stages, in their order. They stand apart from what is said about them, so that folding events needs no catalogue. */
export const STAGE_IDS = ['analyse', 'plan', 'do', 'review'] as const;

/** A stage of the cycle, under the name that this library gives it in every version. */
export type Stage = (typeof STAGE_IDS)[number];
