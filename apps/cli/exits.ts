import { UsageError } from './verb.ts';

const CLASSES = ['normal', 'risky', 'non-performing'] as const;
export type ExitClass = (typeof CLASSES)[number];

interface Words {
  readonly en: string;
}
interface Part {
  readonly name: string;
  readonly title: Words;
}
interface Step {
  readonly n: number;
  readonly phase: string;
  readonly action: Words;
  readonly owner: { readonly name: Words };
  readonly deadlineDays: number;
  readonly doneBy: 'mandate' | 'program' | 'person' | 'left-over' | 'offline';
  readonly runs: readonly Part[];
  readonly waits: readonly Part[];
}
interface Plan {
  readonly class: ExitClass;
  readonly when: Words;
  readonly steps: readonly Step[];
}
interface Standing {
  readonly n: number;
  readonly phase: string;
  readonly state: string;
  readonly due: string | null;
  readonly overdueAt: string | null;
  readonly exceptionsOpen: number;
  readonly waits: readonly { readonly name: string; readonly count: number }[];
}
export interface Exit {
  readonly class: ExitClass;
  readonly state: string;
  readonly current: number;
  readonly steps: readonly Standing[];
}

/** `/api/pilots/{id}/exits`, as far as a terminal shows it. */
export interface PilotExits {
  readonly program: boolean;
  readonly plans: readonly Plan[];
  readonly exit: Exit | null;
}

export function exitClassOf(flag: string | true): ExitClass {
  const found = CLASSES.find((one) => one === flag);
  if (found === undefined) throw new UsageError(`--class is one of ${CLASSES.join(', ')}.`);
  return found;
}

const doneBy: Readonly<Record<Step['doneBy'], string>> = {
  mandate: 'by the supervisor’s mandate',
  program: 'by the program',
  person: 'by a person, evidence required',
  'left-over': 'by the institution, when nothing is left over',
  offline: 'by the supervisor’s decision',
};

/** A plan for people: one line a step, its parts below. */
export function printPlan({ class: of, when, steps }: Plan, print: (line: string) => void): void {
  print(`${of}: ${when.en}`);
  for (const step of steps) {
    const days = `${step.deadlineDays} day${step.deadlineDays === 1 ? '' : 's'}`;
    print(`  ${String(step.n).padStart(2)} ${step.phase.padEnd(10)}${step.action.en}`);
    print(`     ${doneBy[step.doneBy]} · ${step.owner.name.en} · within ${days}`);
    for (const { name, title } of step.runs) print(`     runs ${name}: ${title.en}`);
    for (const { name, title } of step.waits) print(`     waits for ${name}: ${title.en}`);
  }
}

/** How far an exit is, and what holds it up. */
export function printState({ class: of, state, current, steps }: Exit, print: (line: string) => void): void {
  print(`exit ${of}: ${state}`);
  for (const step of steps) {
    const due = step.due === null ? '' : ` due ${step.due}`;
    const late = step.overdueAt === null ? '' : ' OVERDUE';
    print(`  ${step.n === current ? '>' : ' '}${step.n} ${step.phase.padEnd(10)}${step.state}${due}${late}`);
    for (const { name, count } of step.waits) if (count > 0) print(`     waits for ${name}: ${count}`);
    if (step.exceptionsOpen > 0) print(`     refused and not taken over: ${step.exceptionsOpen}`);
  }
}
