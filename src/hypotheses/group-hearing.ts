import type { Tri } from '../kernel/finding.js';
import type { RecordedEvidence } from './register.js';

/** Whether a group was asked for an item of evidence, and how many of it speak in it. */
export interface GroupVoice {
  readonly evidenceId: string;
  readonly groupId: string;
  readonly asked: Tri;
  /** Null where that is not known. */
  readonly voices: number | null;
}

/** Who is in the evidence. */
export interface GroupHeard {
  readonly groupId: string;
  /** How many of it speak, over all items; null where that is not known of one of them. Items may hold the same people twice. */
  readonly voices: number | null;
  readonly evidenceIds: readonly string[];
}

/** Where a group stands in the evidence. */
export type Hearing = 'heard' | 'asked-not-heard' | 'not-asked' | 'not-known';

/** Where a group stands. An item in which nobody speaks, such as counts of admissions, has to say nothing of it. */
export function hearingOf(groupId: string, evidence: readonly Pick<RecordedEvidence, 'item'>[], spoken: readonly GroupVoice[]): Hearing {
  const ofGroup = new Map(spoken.filter((voice) => voice.groupId === groupId).map((voice) => [voice.evidenceId, voice]));
  const items = evidence.filter(({ item }) => ofGroup.has(item.id) || item.kind === 'experience' || (item.voices ?? 0) > 0);
  const voices = items.map(({ item }) => ofGroup.get(item.id));
  if (voices.some((voice) => (voice?.voices ?? 0) > 0)) return 'heard';
  const isSilent = (voice: GroupVoice | undefined): boolean => voice !== undefined && (voice.voices === 0 || voice.asked === 'no');
  if (voices.length === 0 || !voices.every(isSilent)) return 'not-known';
  if (voices.some((voice) => voice?.asked === 'yes')) return 'asked-not-heard';
  return voices.every((voice) => voice?.asked === 'no') ? 'not-asked' : 'not-known';
}

/** How a group that is heard is heard. */
export function voicesOf(groupId: string, spoken: readonly GroupVoice[]): GroupHeard {
  const heard = spoken.filter(
    (voice) => voice.groupId === groupId && voice.voices !== 0 && (voice.voices !== null || voice.asked !== 'no'),
  );
  const voices = heard.some((voice) => voice.voices === null) ? null : heard.reduce((sum, voice) => sum + (voice.voices ?? 0), 0);
  return { groupId, voices, evidenceIds: heard.map((voice) => voice.evidenceId) };
}
