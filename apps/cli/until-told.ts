/**
 * Resolves when we are told to end. Ctrl-C in a terminal comes twice, to the whole process group and through the
 * launcher: the second must not cut off what the first began. A launcher that was killed is a word to end too.
 */
export function untilTold(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
    process.once('disconnect', () => resolve());
    process.channel?.unref();
  });
}
