import type { Caveat } from '../kernel/finding.js';
import { readNumberBetween, readShape, readShare, refuse, type Reader } from '../kernel/guards.js';
import { inferred } from '../kernel/source.js';

/** How often a place is asked for and for how long it is held. */
export interface PlacesQuestion {
  readonly admissionsPerYear: number;
  /** Average days from admission to leaving. */
  readonly lengthOfStayDays: number;
  /** Average days that a place stands empty between two people, for cleaning, repair and the next assessment. */
  readonly turnRoundDays: number;
  /** The share of the places that should be occupied on average, above 0 and at most 1: the rest are kept for peaks. */
  readonly occupancyTarget?: number;
}

/** How many places a number of admissions fills. */
export interface PlacesNeeded {
  /** Places with somebody in them, on average. */
  readonly occupiedPlaces: number;
  /** Places occupied or being turned round, on average. */
  readonly heldPlaces: number;
  /** The whole number of places that holds them and keeps occupancy at the target or below. */
  readonly places: number;
  /** The share of the places that is occupied on average; 0 when there are none. */
  readonly occupancy: number;
  /** Places that stand empty on average: those being turned round and those kept for peaks. */
  readonly voidPlaces: number;
  readonly caveats: readonly Caveat[];
}

const DAYS_PER_YEAR = 365.25;
const MAX_DAYS = 36_525;
/** Wide enough for the last bits of a product of decimals, narrower than any share of a place that could matter. */
const ROUNDING_ERROR = 1e-9;

const readTarget: Reader<number> = (value, path) =>
  readShare(value, path) === 0 ? refuse('needs/no-occupancy', path, value, 'a share above 0 and at most 1') : (value as number);

/**
 * The size of a service of places from how many people come and how long each place is held, by Little's law: places held on average are
 * admissions a day times the days that each holds a place, turn-round included. Size a block from this and not from prevalence: most people
 * with a condition never ask for a place.
 *
 * @param question - `admissionsPerYear`; `lengthOfStayDays` and `turnRoundDays`, averages in days; `occupancyTarget`: the share of the places
 *   to be occupied on average, above 0 and at most 1. A year has 365.25 days.
 * @returns Places occupied and held on average (unrounded), the whole number of places for them, the occupancy that follows, and the voids.
 * @throws InvalidInputError when a number is negative or not finite, or the target is no share above 0.
 * Source: D-CON-F3, D-GLO-15 (voids); Little's law is this library's choice.
 *
 * @example
 * ```ts
 * import { placesNeeded } from 'commissioning-kit/needs';
 *
 * const answer = placesNeeded({ admissionsPerYear: 36.525, lengthOfStayDays: 180, turnRoundDays: 10, occupancyTarget: 0.9 });
 * [answer.occupiedPlaces, answer.heldPlaces, answer.places]; // => [18, 19, 20]
 * answer.occupancy; // => 0.9
 * answer.voidPlaces; // => 2
 * ```
 */
export function placesNeeded(question: PlacesQuestion): PlacesNeeded {
  readShape(
    question,
    [],
    {
      admissionsPerYear: readNumberBetween(0, 1e7),
      lengthOfStayDays: readNumberBetween(0, MAX_DAYS),
      turnRoundDays: readNumberBetween(0, MAX_DAYS),
    },
    { occupancyTarget: readTarget },
  );
  const { admissionsPerYear, lengthOfStayDays, turnRoundDays, occupancyTarget } = question;
  const occupiedPlaces = (admissionsPerYear * lengthOfStayDays) / DAYS_PER_YEAR;
  const heldPlaces = (admissionsPerYear * (lengthOfStayDays + turnRoundDays)) / DAYS_PER_YEAR;
  const wanted = occupancyTarget === undefined ? heldPlaces : Math.max(heldPlaces, occupiedPlaces / occupancyTarget);
  const places = Math.ceil(wanted * (1 - ROUNDING_ERROR));
  return {
    occupiedPlaces,
    heldPlaces,
    places,
    occupancy: places === 0 ? 0 : occupiedPlaces / places,
    voidPlaces: Math.max(places - occupiedPlaces, 0),
    caveats: caveatsOf(question),
  };
}

function caveatsOf({ lengthOfStayDays, turnRoundDays, occupancyTarget }: PlacesQuestion): readonly Caveat[] {
  const sources = [inferred('this-library', 'needs, placesNeeded')];
  const caveats: Caveat[] = [
    {
      code: 'needs/steady-state',
      message: 'Admissions and lengths of stay are taken to be steady over the years: a service that is filling up holds fewer',
      kind: 'library-default',
      parameter: 'admissionsPerYear',
      sources,
    },
  ];
  const reachable = lengthOfStayDays / (lengthOfStayDays + turnRoundDays);
  if (occupancyTarget === undefined) {
    caveats.push({
      code: 'needs/no-room-for-peaks',
      message: 'Without a target for occupancy the places cover the average: at peaks people would wait',
      kind: 'library-default',
      parameter: 'occupancyTarget',
      sources,
    });
  } else if (occupancyTarget > reachable) {
    caveats.push({
      code: 'needs/turn-round-exceeds-target',
      message: `Turn-round alone keeps average occupancy below the target of ${occupancyTarget}: the places cover the average and leave no room for peaks`,
      kind: 'data',
      parameter: 'occupancyTarget',
      sources,
    });
  }
  return caveats;
}
