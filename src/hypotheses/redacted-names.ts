import type { RegisterEvent } from './register-events.js';

/** The stakeholders that an event names. */
export function stakeholdersIn(event: RegisterEvent): readonly string[] {
  switch (event.type) {
    case 'hypothesis-offered':
      return [event.data.offeredBy];
    case 'hypothesis-agreed':
      return event.data.stakeholders;
    case 'confidence-stated':
      return [event.data.stakeholder];
    case 'test-planned':
      return (event.data.plan.priors ?? []).flatMap(({ stakeholder }) => (stakeholder === null ? [] : [stakeholder]));
    case 'verdict-recorded':
      return event.data.dissents.map(({ stakeholder }) => stakeholder);
    default:
      return [];
  }
}

/** The roles of the people that an event names. */
export function rolesIn(event: RegisterEvent): readonly string[] {
  const { role } = event.data.by;
  if (event.type === 'test-planned') return [role, ...event.data.plan.items.map(({ owner }) => owner.role)];
  if (event.type === 'evidence-recorded' && event.data.certainty) return [role, event.data.certainty.confirmedBy.role];
  return [role];
}

/** The agencies that an event names, and who keeps its evidence. */
export function agenciesIn(event: RegisterEvent): readonly string[] {
  const actors =
    event.type === 'test-planned'
      ? [event.data.by, ...event.data.plan.items.map(({ owner }) => owner)]
      : event.type === 'evidence-recorded' && event.data.certainty
        ? [event.data.by, event.data.certainty.confirmedBy]
        : [event.data.by];
  const custodian = event.type === 'evidence-recorded' ? event.data.collection?.custodian : undefined;
  return [...actors.flatMap(({ agencyId }) => agencyId ?? []), ...(custodian === undefined ? [] : [custodian])];
}

/** The category of each name in the order in which names first appear, with a number where several share one. */
export function categoriesFor(
  names: readonly string[],
  categories: { readonly [name: string]: string },
  other: string,
): ReadonlyMap<string, string> {
  const distinct = [...new Set(names)];
  const categoryOf = (name: string): string => (Object.hasOwn(categories, name) ? (categories[name] as string) : other);
  const counts = new Map<string, number>();
  for (const name of distinct) counts.set(categoryOf(name), (counts.get(categoryOf(name)) ?? 0) + 1);
  const given = new Map<string, number>();
  return new Map(
    distinct.map((name) => {
      const category = categoryOf(name);
      const number = (given.get(category) ?? 0) + 1;
      given.set(category, number);
      return [name, (counts.get(category) ?? 0) > 1 ? `${category} ${number}` : category];
    }),
  );
}
