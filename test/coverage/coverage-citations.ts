import { SOURCES, type SourceRef } from 'commissioning-kit';
import type { Group } from './coverage-checklist.js';

/** A fact of the domain reference: where it is stated, and whether it is in whole or in part the library’s own reading. */
export interface ReferencedFact {
  readonly citations: readonly string[];
  readonly inferred: boolean;
}

const WORKS_BY_KEY = new Map<string, string>(Object.values(SOURCES).map(({ key, id }) => [key, id]));
const KEY = /^(DASS|IPC-BOOK|CYCLE|BLOG|INTRO)\b\s*/;

/** Headings that the reference shortens. */
const HEADINGS: Readonly<Record<string, string>> = {
  When: 'When to commission?',
  Why: 'Why commission?',
  What: 'What to commission?',
  MPS: 'A market position statement',
};

/** The facts of the domain reference by id. */
export function factsOf(reference: string): ReadonlyMap<string, ReferencedFact> {
  const facts = new Map<string, ReferencedFact>();
  for (const section of reference.split(/^## /m)) {
    // A group may cite one place for all its facts, which holds for those that cite none and are not the library's own.
    const [, shared] = /^All from \[([^\]]*)\]/m.exec(section) ?? [];
    for (const [, id, rest] of section.matchAll(/^- \*\*(D-[A-Z]+-(?:\d\d|[A-Z]{2}-[A-Z]\d|X\d))\*\* (.*)$/gm)) {
      const inferred = (rest as string).includes('[LIB]');
      const own = [...(rest as string).matchAll(/\[((?:DASS|IPC-BOOK|CYCLE|BLOG|INTRO)\b[^\]]*)\]/g)].map(
        ([, citation]) => citation as string,
      );
      const cited = own.length === 0 && shared !== undefined && !inferred ? [shared] : own;
      facts.set(id as string, { citations: cited.flatMap(citationsIn).sort(), inferred });
    }
  }
  return facts;
}

/** The groups of the domain reference by code, from its checklist. */
export function groupsOf(reference: string): ReadonlyMap<string, Group> {
  return new Map(
    [...reference.matchAll(/^\| D-([A-Z]+) ([^|]*) \| (\d+) \| (\d+) \|$/gm)].map(([, code, title, facts, functions]) => [
      code as string,
      { title: title as string, facts: Number(facts), functions: Number(functions) },
    ]),
  );
}

/** The name that the domain reference proposes for each of its functions, checks and documents. */
export function namesOf(reference: string): ReadonlyMap<string, string> {
  return new Map([...reference.matchAll(/^- \*\*(D-[A-Z]+-F\d)\*\* `(\w+)/gm)].map(([, id, name]) => [id as string, name as string]));
}

/** What an entry cites, one text for each place. */
export function citationsOf(sources: readonly SourceRef[]): readonly string[] {
  return [...new Set(sources.flatMap(({ work, locator }) => placesIn(locator).map((place) => `${work}: ${place}`)))].sort();
}

/** `A; B` after a key are two places in one work; a key in the midst begins another work. */
function citationsIn(citation: string): readonly string[] {
  let work = '';
  return citation.split(';').flatMap((part) => {
    const key = KEY.exec(part.trim())?.[1];
    if (key !== undefined) work = WORKS_BY_KEY.get(key) as string;
    return placesIn(part.trim().replace(KEY, '')).map((place) => `${work}: ${place}`);
  });
}

function placesIn(locator: string): readonly string[] {
  return locator
    .split(/[;,]/)
    .map((place) => place.trim())
    .map((place) => HEADINGS[place] ?? place.replace(/^Table (\d)/, 'T$1'));
}
