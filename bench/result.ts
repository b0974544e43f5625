import { cpus } from 'node:os';

/** What every bench answers (DOORS, `bench NAME`). Rates are per second. */
export interface BenchResult {
  readonly name: string;
  readonly rate: number;
  readonly unit: string;
  readonly baseline: { readonly name: string; readonly rate: number };
  readonly ratio: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly errors: number;
  readonly machine: string;
  readonly detail: Readonly<Record<string, unknown>>;
}

export interface BenchOptions {
  /** Length of each measured load. */
  readonly seconds: number;
  /** Accounts or customers. */
  readonly size: number;
  readonly say: (line: string) => void;
  /** Callers at once at most, where a bench has more; default as many as it has. */
  readonly callersMax?: number;
}

/** The loads of a bench, none with more callers than was asked for. */
export const atMost = (
  callers: readonly number[],
  { callersMax = Number.POSITIVE_INFINITY }: BenchOptions,
): readonly number[] => callers.map((of) => Math.min(of, callersMax));

export const machine = (): string =>
  `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}, Node ${process.versions.node}`;

export const round = (value: number, digits = 2): number => Number(value.toFixed(digits));
