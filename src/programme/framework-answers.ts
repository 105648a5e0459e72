import type { FrameworkDraft, FrameworkParts } from '../interventions/index.js';
import type { FrameworkAnswers, Workbook } from './workbook.js';

/** The sixth exercise as the draft of a framework: a part that is blank is not written. Trusts that the workbook has been read. */
export function frameworkDraft({ id, title, population, agencies, exercises }: Workbook): FrameworkDraft {
  const answers = exercises.framework?.answers ?? {};
  return {
    id,
    title,
    population,
    partners: agencies,
    agreements: answers.agreements ?? [],
    publishedOn: answers.publishedOn ?? null,
    parts: partsOf(answers),
  };
}

function partsOf(answers: FrameworkAnswers): FrameworkParts {
  const { documents, definitions, principles, activities, roles, involvement, legislation, timetable } = answers;
  return {
    definitions: definitions ? { terms: definitions } : null,
    principles: principles ? { text: null, principles } : null,
    activities: activities ? { activities: activities.map((activity) => ({ ...activity, text: activity.text ?? null })) } : null,
    roles: roles
      ? { roles: roles.map((role) => ({ ...role, agencyId: role.agencyId ?? null, activityIds: role.activityIds ?? [] })) }
      : null,
    documents: documents
      ? {
          documents: documents.map(({ says: _says, ...document }) => ({
            ...document,
            agencyId: document.agencyId ?? null,
            publishedOn: document.publishedOn ?? null,
            relatesTo: document.relatesTo ?? [],
            standsAloneBecause: document.standsAloneBecause ?? null,
          })),
        }
      : null,
    involvement: involvement ? { groups: involvement } : null,
    legislation: legislation ? { text: null, items: legislation.map((law) => ({ ...law, sources: [] })) } : null,
    timetable: timetable ? { entries: timetable.map((entry) => ({ ...entry, agencyIds: entry.agencyIds ?? [] })) } : null,
  };
}
