/** A word as people mean it: case, accents, curly quotation marks, spaces, hyphens and a final full stop do not matter. */
export function foldWord(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f\u200e\u200f"“”„]/g, '')
    .replace(/[‘’‚‛`´ʼ′]/g, "'")
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .trim()
    .replace(/\s*\.$/, '');
}
