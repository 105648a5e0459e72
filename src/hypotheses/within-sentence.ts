/** Words that open a sentence with a capital and have none within it. Any other first word may be a name, which keeps its capital. */
const OPENING_WORD =
  /^(?:an?|the|this|that|these|those|their|our|its|his|her|any|all|no|some|each|every|both|many|more|most|fewer|less|what|who|whose|whether|how|where|when|there|they|we|it|people|somebody|nobody|everybody|one|two|three)\b/i;

/** A text as it stands within a sentence: without a capital that only its place gave it, and without a full stop. */
export function lowered(text: string): string {
  const open = text.trim().replace(/\.$/, '');
  return OPENING_WORD.test(open) ? open.charAt(0).toLowerCase() + open.slice(1) : open;
}
