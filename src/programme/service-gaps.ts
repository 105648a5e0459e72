import { deriveFigure } from '../kernel/derive-figure.js';
import type { Figure } from '../kernel/finding.js';
import { needSupplyGap, placesNeeded, type GapRow, type PlacesNeeded, type ServiceAmount } from '../needs/index.js';
import type { Programme } from './programme.js';
import type { MarkedNumber, PlaceSizing, ProgrammeService } from './supply.js';

/** A sizing with the places that follow from it. */
export interface SizedPlaces {
  readonly sizing: PlaceSizing;
  readonly places: PlacesNeeded;
  /** The whole places, with the mark of what they follow from. */
  readonly figure: Figure;
}

/** A service with what is needed of it, what there is, and what lies between. */
export interface ServiceGap {
  readonly service: ProgrammeService;
  readonly need: Figure | null;
  readonly supply: Figure | null;
  readonly row: GapRow;
}

/** A marked number as a figure in a unit. */
export function toFigure({ value, mark, sources }: MarkedNumber, unit: string): Figure {
  return { value, unit, mark, sources };
}

/** The places that follow from each sizing. */
export function sizedPlaces(programme: Programme): readonly SizedPlaces[] {
  return programme.sizings.map((sizing) => {
    const { admissionsPerYear, lengthOfStayDays, turnRoundDays, occupancyTarget } = sizing;
    const places = placesNeeded({
      admissionsPerYear: admissionsPerYear.value,
      lengthOfStayDays: lengthOfStayDays.value,
      turnRoundDays: turnRoundDays.value,
      ...(occupancyTarget === null ? {} : { occupancyTarget }),
    });
    const from = [admissionsPerYear, lengthOfStayDays, turnRoundDays].map((number) => toFigure(number, ''));
    return { sizing, places, figure: deriveFigure({ value: places.places, unit: 'places', from }) };
  });
}

/** Need against supply for every service that either is known of, in the order of the services; one unknown amount leaves a sum unknown. */
export function serviceGaps(programme: Programme): readonly ServiceGap[] {
  const sized = sizedPlaces(programme);
  const sides = programme.services.map((service) => ({
    service,
    need: [
      ...sized.filter(({ sizing }) => sizing.serviceId === service.id).map(({ figure }) => figure),
      ...programme.requirements
        .filter((requirement) => requirement.serviceId === service.id)
        .map(({ amount }) => (amount ? toFigure(amount, service.unit) : null)),
    ],
    supply: programme.supply
      .filter((entry) => entry.serviceId === service.id)
      .map(({ amount }) => (amount ? toFigure(amount, service.unit) : null)),
  }));
  return sides
    .filter(({ need, supply }) => need.length + supply.length > 0)
    .map(({ service, need, supply }) => {
      const [needed, there] = [sum(need, service.unit), sum(supply, service.unit)];
      const amount = (figure: Figure | null): ServiceAmount => ({
        service: service.name,
        unit: service.unit,
        amount: figure ? (figure.value as number) : null,
      });
      const [row] = needSupplyGap({ need: need.length > 0 ? [amount(needed)] : [], supply: supply.length > 0 ? [amount(there)] : [] });
      return { service, need: needed, supply: there, row: row as GapRow };
    });
}

/** The sum of amounts, unless one of them is not known. One alone keeps its own mark. */
function sum(figures: readonly (Figure | null)[], unit: string): Figure | null {
  const known = figures.flatMap((figure) => figure ?? []);
  const [only] = known;
  if (known.length < figures.length || only === undefined) return null;
  if (known.length === 1) return only;
  const total = known.reduce((all, figure) => all + (figure.value as number), 0);
  return deriveFigure({ value: Number(total.toPrecision(12)), unit, from: known });
}
