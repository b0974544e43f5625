import { InputError, UsageError } from './verb.ts';

/** Whose line, and where its doors begin. */
const DOORS = { bank: '/api/token', acquirer: '/api/acquiring' } as const;

/** A line whose secret was changed, as its doors show it. */
export interface ShownLine {
  readonly line: string;
  readonly version: number;
  readonly askedBy: string;
  readonly reason: string;
  readonly askedAt: string;
  /** null: both ends do not use it yet. */
  readonly inUseAt: string | null;
}

/** Where the doors of a party's lines are. @throws UsageError where the argument is no party */
export function linesOf(argument: string | undefined): string {
  if (argument !== 'bank' && argument !== 'acquirer')
    throw new UsageError('Name whose line: bank or acquirer.');
  return `${DOORS[argument]}/lines`;
}

/** The line to the network among those that its door showed. @throws InputError where there is none */
export function toNetwork(shown: Readonly<Record<string, unknown>>): ShownLine {
  const found = (shown as { lines?: readonly ShownLine[] }).lines?.find(({ line }) => line === 'network');
  if (found === undefined)
    throw new InputError(
      'line-unchanged',
      'Never changed',
      'The line has its first secret: it was not changed yet.',
    );
  return found;
}

/** For people, in two lines. */
export function printLine(
  { version, askedBy, reason, askedAt, inUseAt }: ShownLine,
  print: (line: string) => void,
): void {
  print(
    inUseAt === null
      ? `The line to the network is going over to version ${version} of its secret; the one before is still good.`
      : `The line to the network uses version ${version} of its secret since ${inUseAt}; the one before is destroyed.`,
  );
  print(`Asked for by ${askedBy} at ${askedAt}: ${reason}`);
}
