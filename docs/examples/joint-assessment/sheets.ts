import { AREAS, fromRatingSheet, toRatingSheet, type AnyAreaId, type AreaId, type AreaRatingGiven } from 'commissioning-kit/joint';

/** What somebody writes into the line of an area: the answer, how sure, and why. */
export type Answer = readonly [level: string, confidence: '' | 'Low' | 'Medium' | 'High', text: string];
export type Answers = { readonly [area in AreaId]?: Answer };
type Voice = { readonly agencyId: string; readonly raterId: string };

/** The sheet that a rater gets for a round: all areas, or those that are asked again. */
export function sheetFor({ agencyId, raterId }: Voice, roundId: string, areas: readonly AnyAreaId[] = AREAS.map(({ id }) => id)): string {
  return toRatingSheet({ descriptors: false, voice: { agencyId, raterId }, roundId, areas });
}

/** Writes answers into a sheet, as somebody would in a spreadsheet. */
export function fillIn(sheet: string, answers: Answers): string {
  return sheet
    .split('\r\n')
    .map((line) => {
      const area = AREAS.find(({ id }) => line.startsWith(`area ${id},`));
      const answer = area && answers[area.id];
      return answer === undefined ? line : line.replace(/,,,,$/, `,${answer[0]},${answer[1]},"${answer[2]}",`);
    })
    .join('\r\n');
}

/** Reads a sheet that came back. What is wrong with it is said by cell, for whoever sends it back. */
export function readSheet(sheet: string, voice: Voice): readonly AreaRatingGiven[] {
  const read = fromRatingSheet(sheet, { agencyId: voice.agencyId, raterId: voice.raterId });
  if (read.ok) return read.ratings;
  throw new Error(read.reasons.map(({ message }) => message).join('; '));
}
