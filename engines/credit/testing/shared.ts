import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readTable, type Table } from '../data/table.ts';

/** A shared data set by its file name, or undefined where ../shared is not beside the project. For tests only. */
export function sharedTable(name: string): Table | undefined {
  const root = process.env.SANDGLASS_SHARED ?? join(import.meta.dirname, '../../../../shared');
  const path = join(root, 'data', name);
  if (!existsSync(path)) return undefined;
  const bytes = readFileSync(path);
  return readTable(name.endsWith('.gz') ? gunzipSync(bytes) : bytes);
}
