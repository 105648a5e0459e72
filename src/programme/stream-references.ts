import type { AssessmentEvent } from '../joint/index.js';
import type { CycleEvent } from '../cycle/index.js';
import type { RegisterEvent } from '../hypotheses/index.js';
import type { Path } from '../kernel/json.js';
import type { Programme } from './programme.js';
import { listed, type Reference } from './reference.js';

/** Every reference that the events of a programme's streams make to its other parts. */
export function streamReferences({ streams }: Programme): readonly Reference[] {
  return [
    ...eachEvent(streams.cycles, 'cycles', ofCycle),
    ...eachEvent(streams.registers, 'registers', ofRegister),
    ...eachEvent(streams.assessments, 'assessments', ofAssessment),
  ];
}

function eachEvent<E extends { readonly data: { readonly by: { readonly agencyId: string | null } } }>(
  lives: readonly { readonly events: readonly E[] }[],
  kind: keyof Programme['streams'],
  references: (event: E, path: Path) => readonly Reference[],
): readonly Reference[] {
  return lives.flatMap(({ events }, at) =>
    events.flatMap((event, index): readonly Reference[] => {
      const path = ['streams', kind, at, 'events', index, 'data'];
      return [{ id: event.data.by.agencyId, path: [...path, 'by', 'agencyId'], to: 'agency' }, ...references(event, path)];
    }),
  );
}

/** Lessons and flows are the cycle's own, and a cycle that it is tied to may belong to others: those lead to no other part. */
function ofCycle(event: CycleEvent, path: Path): readonly Reference[] {
  switch (event.type) {
    case 'cycle-started':
      return [{ id: event.data.populationId, path: [...path, 'populationId'], to: 'population' }];
    case 'contract-let':
      return [
        { id: event.data.contractId, path: [...path, 'contractId'], to: 'contract' },
        ...listed(event.data.measureIds ?? [], [...path, 'measureIds'], 'measure'),
      ];
    case 'carried-over':
      return [
        ...listed(event.data.hypothesisIds, [...path, 'hypothesisIds'], 'hypothesis'),
        ...event.data.renewals.map(({ contractId }, index): Reference => ({
          id: contractId,
          path: [...path, 'renewals', index, 'contractId'],
          to: 'contract',
        })),
      ];
    default:
      return [];
  }
}

function ofRegister(event: RegisterEvent, path: Path): readonly Reference[] {
  switch (event.type) {
    case 'register-opened':
      return [{ id: event.data.populationId, path: [...path, 'populationId'], to: 'population' }];
    case 'hypothesis-offered':
      return listed(event.data.bearsOn ?? [], [...path, 'bearsOn'], 'aim');
    case 'test-planned':
      return event.data.plan.items.map(({ owner }, index) => ({
        id: owner.agencyId,
        path: [...path, 'plan', 'items', index, 'owner', 'agencyId'],
        to: 'agency',
      }));
    case 'verdict-recorded':
      return listed(event.data.evidenceIds, [...path, 'evidenceIds'], 'evidence');
    case 'hypothesis-translated':
      return event.data.into.kind === 'aim' ? [{ id: event.data.into.id, path: [...path, 'into', 'id'], to: 'aim' }] : [];
    default:
      return [];
  }
}

function ofAssessment(event: AssessmentEvent, path: Path): readonly Reference[] {
  switch (event.type) {
    case 'assessment-opened':
      return [
        { id: event.data.populationId, path: [...path, 'populationId'], to: 'population' },
        ...event.data.agencies.map(({ id }, index): Reference => ({ id, path: [...path, 'agencies', index, 'id'], to: 'agency' })),
      ];
    case 'rater-enrolled':
    case 'ratings-sealed':
    case 'partner-target-stated':
      return [{ id: event.data.agencyId, path: [...path, 'agencyId'], to: 'agency' }];
    case 'area-rated':
      return [
        { id: event.data.agencyId, path: [...path, 'agencyId'], to: 'agency' },
        ...listed(event.data.evidenceIds, [...path, 'evidenceIds'], 'evidence'),
      ];
    case 'position-recorded':
      return event.data.dissents.map(({ agencyId }, index) => ({
        id: agencyId,
        path: [...path, 'dissents', index, 'agencyId'],
        to: 'agency',
      }));
    case 'target-chosen':
      return [{ id: event.data.approvedBy?.agencyId, path: [...path, 'approvedBy', 'agencyId'], to: 'agency' }];
    case 'gate-recorded':
      return listed(event.data.evidenceIds, [...path, 'evidenceIds'], 'evidence');
    case 'action-agreed':
      return [
        { id: event.data.owner.agencyId, path: [...path, 'owner', 'agencyId'], to: 'agency' },
        ...listed(event.data.hypothesisIds, [...path, 'hypothesisIds'], 'hypothesis'),
      ];
    case 'partner-succeeded':
      return [
        { id: event.data.agencyId, path: [...path, 'agencyId'], to: 'agency' },
        { id: event.data.successor.id, path: [...path, 'successor', 'id'], to: 'agency' },
      ];
    case 'round-opened':
    case 'round-closed':
    case 'area-applicability-decided':
    case 'action-progressed':
      return [];
  }
}
