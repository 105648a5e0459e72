const BREAK = /[.;]\s+|,?\s+(?:and|but|while|whereas)\s+/gi;

const MODAL = 'will|would|can|could|should|must|may|might';
const ACTS =
  'reduce|increase|improve|cut|lower|raise|prevent|lead|result|help|enable|allow|let|save|free|release|deliver|keep|make|shorten|delay|give|bring|end|halve|double|stop|avoid|attract|encourage|speed|ease|replace';
/** A cause that is said to do something: a subject, a modal, and a verb that acts on something else. */
const CAUSES = new RegExp(`^\\s*(.{2,120}?)\\s+(?:${MODAL})\\s+(?:also\\s+|then\\s+)?(?:${ACTS})\\b`, 'i');
/** A fault that is found in something. */
const FAULTY =
  /^\s*(.{2,120}?)\s+(?:is|are)\s+(?:too|not|poor|badly|un(?!der\b)[a-z]+|in(?:adequate|effective|efficient|sufficient)|insecure)\b/i;

/** What points back to the first claim, or names an effect of it, is no cause of its own. */
const NO_CAUSE_OF_ITS_OWN =
  /^(?:so|thus|thereby|then|this|that|these|those|it|they|he|she|we|there|which|who|nothing|nobody|none|as a result|in turn|(?:(?:more|fewer|less|most|many|some|older|younger|disabled|acute|overall)\s+)*(?:people|carers|families|children|parents|pupils|users|residents|patients|staff|workers|demand|costs?|savings?|money|admissions|need|pressure))\b/i;

/**
 * A second claim with a cause of its own: two causes that act, or two faults. One cause with several effects is one claim.
 */
export function findSecondClaim(text: string): { readonly start: number; readonly end: number; readonly suggestion: string } | null {
  for (const found of text.matchAll(BREAK)) {
    const left = text.slice(lastStart(text, found.index), found.index);
    const start = found.index + found[0].length;
    const right = text.slice(start);
    for (const claim of [CAUSES, FAULTY]) {
      const second = claim.exec(right);
      if (!second || NO_CAUSE_OF_ITS_OWN.test((second[1] as string).trim()) || !claim.test(left)) continue;
      if (BREAK_IN_SUBJECT.test(second[1] as string)) continue;
      const end = start + second[0].length;
      return { start, end, suggestion: `Make two hypotheses of it, each with a test plan of its own: “${cut(left)}” and “${cut(right)}”` };
    }
  }
  return null;
}

/** A subject that reaches over another break belongs to that break. */
const BREAK_IN_SUBJECT = /[.;]\s|\s(?:and|but|while|whereas)\s/i;

/** Where the sentence before a break begins that ends a sentence; for other breaks the whole text before them counts. */
function lastStart(text: string, at: number): number {
  const before = text.slice(0, at);
  return Math.max(before.lastIndexOf('. '), before.lastIndexOf('; ')) + 1;
}

const LONGEST = 120;

function cut(text: string): string {
  const clean = text.trim().replace(/[.,;\s]+$/, '');
  return clean.length > LONGEST ? `${clean.slice(0, LONGEST).trimEnd()}…` : clean;
}
