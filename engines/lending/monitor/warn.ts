import type { Found } from './judge.ts';
import { LEVELS, type Level } from './rules.ts';
import type { Warning } from './tables.ts';

export interface Judged {
  readonly read_on: string;
  readonly simulated: boolean;
  readonly rules: string;
  readonly level: Level | null;
  readonly found: readonly Found[];
}

export type Step = 'raised' | 'frozen' | 'lifted' | 'closed';

export interface AfterReading {
  /** Undefined: none stands, and none was raised. */
  readonly warning: Warning | undefined;
  /** What the reading changed. */
  readonly step: Step | undefined;
}

interface Case {
  /** Of a warning that would be new. */
  readonly id: string;
  readonly customer: string;
  readonly standing: Warning | undefined;
  readonly reading: Judged;
  /** The readings have been calm for long enough, and whoever gave the warning answered this one. */
  readonly lift: boolean;
}

/**
 * The warning after a reading. A new sign raises one, an alarm freezes; one that stands takes the graver reading's reasons. A
 * freeze that an officer upheld stays until the readings are calm, and while an objection waits for its answer nothing is
 * lifted over the officer's head.
 */
export function afterReading({ id, customer, standing, reading, lift }: Case): AfterReading {
  const { level, found, simulated, rules, read_on } = reading;
  if (standing === undefined) {
    if (level === null) return { warning: undefined, step: undefined };
    const freezes = level === 'alarm';
    const warning: Warning = {
      id,
      customer,
      state: freezes ? 'frozen' : 'open',
      level,
      simulated,
      rules,
      found,
      raised_on: read_on,
      frozen_on: freezes ? read_on : null,
      words: null,
      objected_on: null,
      due_on: null,
      answer: null,
      answered_on: null,
      officer: null,
    };
    return { warning, step: freezes ? 'frozen' : 'raised' };
  }
  if (standing.state === 'open') {
    if (level === 'alarm')
      return {
        warning: { ...standing, state: 'frozen', level, found, rules, frozen_on: read_on },
        step: 'frozen',
      };
    if (level !== null && LEVELS.indexOf(level) > LEVELS.indexOf(standing.level))
      return { warning: { ...standing, level, found, rules }, step: 'raised' };
    if (lift && level === null)
      return { warning: { ...standing, state: 'closed', answered_on: read_on }, step: 'closed' };
    return { warning: standing, step: undefined };
  }
  // A freeze keeps each alarm's reasons: their sources are who has to say that it is over.
  const more = found.filter(({ code }) => !standing.found.some((one) => one.code === code));
  if (level === 'alarm' && more.length > 0)
    return { warning: { ...standing, found: [...standing.found, ...more] }, step: undefined };
  if (lift && (standing.state === 'frozen' || standing.state === 'upheld'))
    return { warning: { ...standing, state: 'lifted', answered_on: read_on }, step: 'lifted' };
  return { warning: standing, step: undefined };
}
