/** Verbs with which an order or a wish opens. */
export type Imperative = ReadonlySet<string>;

const words = (list: string): Imperative => new Set(list.split(' '));

/** What aims open with, and what plans open with. */
export const IMPERATIVES = {
  aim: words(
    'reduce improve increase ensure promote support enable prevent raise lower cut achieve maximise minimise strengthen help keep make encourage empower protect tackle maintain halve double shorten avoid delay give',
  ),
  plan: words(
    'develop set open commission recommission decommission pilot launch recruit appoint move transfer introduce implement establish build invest procure tender publish write review redesign create agree train extend expand merge close roll carry organise hold run map buy hire employ provide deliver design consult',
  ),
} as const;

/** Verbs that are nouns as well, with which a statement can open: `Support for carers …`, `Pilot schemes …`. */
const ALSO_NOUNS = words(
  'support increase help cut move transfer pilot review open close train design commission set build hold run map buy launch tender raise delay',
);

const MODAL = /\b(?:will|would|can|could|should|must|may|might|shall|cannot|won['’]t)\b/i;
/** Forms that are always verbs, and forms that are nouns as well and count as verbs only before certain words. */
const FINITE =
  /(?<!\bto\s)\b(?:(?:is|are|was|were|has|have|had|do|does|did|means|saves|helps|keeps|makes|brings|gives|prevents|reduces|improves|lowers|depends|requires|allows|enables|lets|shortens|varies|goes|takes|leads|leaves|shows|frees|matters|seems|remains|becomes|gets|tends|fails|differs|explains|reflects|hides|tells|decides)\b|(?:needs?|costs?|falls?|rises?|grows?|increases?|drops?|results?|causes?|works?|stays?|doubles?)\s+(?:to|when|where|if|because|as|with|after|once|by\s+\d|than|more|less|faster|most|least|in\s+(?:most|many|some)|sharply|steadily|high|low|the|their|people)\b)/i;

/** Plural subjects take these bare: `Open days … reduce fear`. After `to`, `and` or `or` they belong to an order or a purpose. */
const BARE =
  /(?<!\b(?:to|and|or)\s|,\s)\b(?:show|reduce|shorten|help|keep|lead|improve|prevent|lower|raise|make|mean|cause|let|allow|enable|save|bring|give|cost|need|work|cut)\b/i;

/** From here on a text speaks about its own words and has no main verb for us. */
const SUBORDINATE = /\b(?:that|who|which|whose|so|where|when|if|because|whether|how|what|as)\b/i;

/**
 * The verb with which a text opens as an order (`Improve …`) or as a bare wish (`Improving …` and no main verb after it); null when the
 * word is the subject of a statement.
 */
export function openingVerb(
  text: string,
  verbs: Imperative,
): { readonly start: number; readonly end: number; readonly gerund: boolean } | null {
  const opening = /^\s*([a-z]+)\b/i.exec(text);
  if (!opening) return null;
  const word = (opening[1] as string).toLowerCase();
  const end = opening[0].length;
  const start = end - word.length;
  const rest = text.slice(end);
  if (verbs.has(word)) {
    if (!ALSO_NOUNS.has(word)) return { start, end, gerund: false };
    const noun = /^\s+(?:of|for|from|in|by|between|to)\b/i.test(rest) || hasMainVerb(rest) || BARE.test(rest);
    return noun ? null : { start, end, gerund: false };
  }
  const wished = [...verbs].some((verb) => gerundOf(verb) === word);
  return wished && !hasMainVerb(rest) ? { start, end, gerund: true } : null;
}

function hasMainVerb(text: string): boolean {
  if (MODAL.test(text)) return true;
  const subordinate = SUBORDINATE.exec(text);
  return FINITE.test(subordinate ? text.slice(0, subordinate.index) : text);
}

/** Whether a text claims nothing, because no verb in it stands outside a relative clause. */
export function isPhrase(text: string): boolean {
  const main = text.replace(/\b(?:who|that|which)\s+(?:still\s+|also\s+|already\s+)?\w+/gi, ' ');
  return !MODAL.test(main) && !FINITE.test(main);
}

const DOUBLED = words('cut set run map');

function gerundOf(verb: string): string {
  if (DOUBLED.has(verb)) return `${verb}${verb.at(-1)}ing`;
  return verb.endsWith('e') ? `${verb.slice(0, -1)}ing` : `${verb}ing`;
}
