import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The published vectors, or undefined where ../shared is not beside the project. For tests only. */
export function sharedVectors(): unknown {
  const root = process.env.SANDGLASS_SHARED ?? join(import.meta.dirname, '../../../../shared');
  const path = join(root, 'vectors/scorecard.json');
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
}
