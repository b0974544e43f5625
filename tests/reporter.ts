import type { Reporter, TestModule } from 'vitest/node';

/** Prints the counts alone on the last line, for people and for whatever reads the log. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const counts = { passed: 0, failed: 0, skipped: 0 };
    for (const module of modules) {
      const states = [...module.children.allTests()].map((test) => test.result().state);
      for (const state of states) if (state !== 'pending') counts[state] += 1;
      // A file that could not be loaded or set up has failed, though none of its tests ran.
      if (module.state() === 'failed' && !states.includes('failed')) counts.failed += 1;
    }
    process.on('exit', () => {
      process.stdout.write(`\n${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped\n`);
    });
  }
}
