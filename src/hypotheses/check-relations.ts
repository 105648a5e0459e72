import type { Reason } from '../kernel/finding.js';
import { findStanding, readRelations, type RelationStanding, type Standing } from './read-standing.js';
import type { HypothesisRelation } from './register.js';
import type { HypothesesRelation } from './register-events.js';
import { byLibrary } from './register-reason.js';

const WORDS: Record<HypothesisRelation, string> = {
  rival: 'a rival of',
  'part-of': 'part of',
  'depends-on': 'dependent on',
  'duplicate-of': 'a duplicate of',
};

/** Two hypotheses of the register, not one and the same, not related so already, and nothing part of or dependent on itself. */
export function checkRelation(wish: HypothesesRelation, standing: Standing): readonly Reason[] {
  const { from, to, relation } = wish;
  const missing = (['from', 'to'] as const).flatMap((key) =>
    findStanding(standing, wish[key]) === null
      ? [byLibrary('no-such-hypothesis', `Cannot find hypothesis "${wish[key]}" in the register: offer it first`, ['data', key], wish[key])]
      : [],
  );
  if (missing.length > 0) return missing;
  const words = `hypothesis "${from}" ${WORDS[relation]} hypothesis "${to}"`;
  if (from === to) return [byLibrary('relation-to-itself', `Cannot call ${words}: they are one`, ['data', 'to'], to)];
  const relations = readRelations(standing).filter((entry) => entry.relation === relation);
  if (relations.some((entry) => isSamePair(entry, wish))) {
    return [byLibrary('already-related', `Cannot call ${words} twice`, ['data', 'relation'], relation)];
  }
  if (isMutual(relation)) return [];
  const circle = pathBetween(to, from, relations);
  if (circle === null) return [];
  return [
    byLibrary(
      'relation-in-a-circle',
      `Cannot call ${words}: ${circle.map((id) => `"${id}"`).join(', ')} would lead back to itself`,
      ['data', 'to'],
      circle,
    ),
  ];
}

function isMutual(relation: HypothesisRelation): boolean {
  return relation === 'rival' || relation === 'duplicate-of';
}

function isSamePair(a: RelationStanding, b: RelationStanding): boolean {
  return (a.from === b.from && a.to === b.to) || (isMutual(b.relation) && a.from === b.to && a.to === b.from);
}

/** The hypotheses by which one leads to the other, both included; null when it does not. */
function pathBetween(start: string, end: string, relations: readonly RelationStanding[]): readonly string[] | null {
  const next = new Map<string, string[]>();
  for (const { from, to } of relations) next.set(from, [...(next.get(from) ?? []), to]);
  const cameFrom = new Map<string, string | null>([[start, null]]);
  // A map hands out what is added while it is walked.
  for (const id of cameFrom.keys()) {
    if (id === end) break;
    for (const other of next.get(id) ?? []) if (!cameFrom.has(other)) cameFrom.set(other, id);
  }
  if (!cameFrom.has(end)) return null;
  const path: string[] = [];
  for (let id: string | null = end; id !== null; id = cameFrom.get(id) ?? null) path.unshift(id);
  return path;
}
