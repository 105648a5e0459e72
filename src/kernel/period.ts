import type { CivilDate } from './civil-date.js';

/** A span of days, both ends included. */
export interface Period {
  readonly from: CivilDate;
  readonly to: CivilDate;
}
