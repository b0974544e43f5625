/** How the embedded server runs; durability is PostgreSQL's default and stays so unless a test asks otherwise. */
export const settings: Readonly<Record<string, string>> = {
  // The batch statement is the only hot one and its plans are fixed: compiling it costs more than it gives.
  jit: 'off',
  shared_buffers: '512MB',
  // Fewer checkpoints, so fewer full pages in the log after each.
  max_wal_size: '4GB',
  checkpoint_timeout: '15min',
  // One executor a shard writes; the rest are short reads.
  max_connections: '120',
  // Names and times in the server's own log are for people who mend it.
  log_line_prefix: '%m [%p] ',
  timezone: 'UTC',
};
