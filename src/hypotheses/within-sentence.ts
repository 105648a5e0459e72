/** A text as it stands within a sentence: without a capital that only its place gave it, and without a full stop. */
export function lowered(text: string): string {
  const open = text.trim().replace(/\.$/, '');
  return /^(?:[A-Z][a-z]|A )/.test(open) ? open.charAt(0).toLowerCase() + open.slice(1) : open;
}
