import type { Source } from './source.ts';

/** Lines of the code files, without tests: what the house aims at is a median ≤ 80 and a 90th percentile ≤ 260. */
export function sizes(sources: readonly Source[]): {
  readonly files: number;
  readonly median: number;
  readonly p90: number;
  readonly largest: readonly (readonly [string, number])[];
  readonly testLinesPerCodeLine: number;
} {
  const code = sources.filter(({ path }) => /\.tsx?$/.test(path));
  const lines = (of: readonly Source[]) =>
    of.map(({ path, text }) => [path, text.split('\n').length - 1] as const);
  const product = [...lines(code.filter(({ isTest }) => !isTest))].sort(([, a], [, b]) => a - b);
  const at = (share: number): number => product[Math.floor((product.length - 1) * share)]?.[1] ?? 0;
  const total = (of: readonly (readonly [string, number])[]) => of.reduce((sum, [, count]) => sum + count, 0);
  return {
    files: product.length,
    median: at(0.5),
    p90: at(0.9),
    largest: product.slice(-5).reverse(),
    testLinesPerCodeLine: total(lines(code.filter(({ isTest }) => isTest))) / Math.max(1, total(product)),
  };
}
