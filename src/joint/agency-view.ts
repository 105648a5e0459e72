import { LEVELS } from './levels.js';
import type { AgencyView, SeenLevel } from './profile.js';
import type { VoiceRating } from './voice.js';

/** How a partner sees an area, from all its voices: what one of them says is never merged into another’s. */
export function agencyView(agencyId: string, voices: readonly VoiceRating[]): AgencyView {
  const [first, ...others] = voices;
  if (first === undefined) return { agencyId, level: null, levels: [], text: null, evidenceIds: [], on: null };
  const inheritedFrom = [...new Set(voices.flatMap((voice) => voice.inheritedFrom ?? []))];
  const alone = others.length === 0;
  return {
    agencyId,
    ...seenByVoices(voices),
    text: alone ? first.text : null,
    evidenceIds: [...new Set(voices.flatMap(({ evidenceIds }) => evidenceIds))],
    on: voices.reduce((last, { on }) => (on > last ? on : last), first.on),
    ...(alone && first.voiceId === (first.inheritedFrom ?? agencyId) ? {} : { voices }),
    ...(inheritedFrom.length === 0 ? {} : { inheritedFrom }),
  };
}

/** What the voices of one partner come to: a level where those who name one name the same, `divided` where they do not. */
export function seenByVoices(voices: readonly Pick<VoiceRating, 'level' | 'levels'>[]): Pick<AgencyView, 'level' | 'levels'> {
  const speaking = voices.filter(({ level }) => level !== 'abstained');
  if (speaking.length === 0) return { level: voices.length === 0 ? null : 'abstained', levels: [] };
  const naming = speaking.filter(({ levels }) => levels.length > 0);
  const [first] = naming;
  const says = (level: SeenLevel): boolean => speaking.some((voice) => voice.level === level);
  if (first === undefined) return { level: says('unknown') ? 'unknown' : says('none-shown') ? 'none-shown' : 'not-applicable', levels: [] };
  const same = naming.every(({ levels }) => levels.join() === first.levels.join());
  if (same && !says('not-applicable')) return { level: first.level, levels: first.levels };
  return { level: 'divided', levels: LEVELS.filter((level) => naming.some(({ levels }) => levels.includes(level))) };
}
