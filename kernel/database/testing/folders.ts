import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A new temporary folder that user postgres may enter too; its name has a space and Chinese characters. */
export function openFolder(name = '沙漏 data'): string {
  const folder = mkdtempSync(join(tmpdir(), `sandglass ${name} `));
  chmodSync(folder, 0o755);
  return folder;
}
