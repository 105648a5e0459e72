import type { Reason } from '../kernel/finding.js';
import { brokenRule, duplicateReasons } from '../kernel/parse.js';
import { agencyReasons, datedReasons, idsOf, recordReasons, referenceReasons, unknownReasons } from './document-rules.js';
import type { CommissioningFramework } from './framework.js';

/** The rules across the fields of a framework. References are followed where the part that they lead to is written. */
export function frameworkReasons(framework: CommissioningFramework): readonly Reason[] {
  const { partners, agreements, parts } = framework;
  const partnerIds = idsOf(partners) as ReadonlySet<string>;
  const activities = parts.activities?.activities ?? [];
  const activityIds = idsOf(parts.activities?.activities);
  const documents = parts.documents?.documents ?? [];
  const documentIds = idsOf(documents);
  const partner = (id: string | null, path: readonly (string | number)[]): readonly Reason[] =>
    id === null ? [] : unknownReasons(id, partnerIds, path, 'a partner');
  return [
    ...recordReasons(framework),
    ...agencyReasons(partners, 'partners', agreements),
    ...duplicateReasons(activities, ['parts', 'activities', 'activities'], ({ id }) => id),
    ...(parts.roles?.roles ?? []).flatMap((role, index) => {
      const path = ['parts', 'roles', 'roles', index];
      return [
        ...partner(role.agencyId, [...path, 'agencyId']),
        ...referenceReasons(role.activityIds, activityIds, [...path, 'activityIds'], 'an activity'),
      ];
    }),
    ...duplicateReasons(documents, ['parts', 'documents', 'documents'], ({ id }) => id),
    ...documents.flatMap(({ id, agencyId, relatesTo }, index) => {
      const path = ['parts', 'documents', 'documents', index];
      return [
        ...partner(agencyId, [...path, 'agencyId']),
        ...referenceReasons(relatesTo, documentIds, [...path, 'relatesTo'], 'a document'),
        ...(relatesTo.includes(id)
          ? [brokenRule('interventions/relates-to-itself', [...path, 'relatesTo'], id, 'the ids of other documents')]
          : []),
      ];
    }),
    ...datedReasons(parts.timetable?.entries ?? [], ['parts', 'timetable', 'entries'], partnerIds),
  ];
}
