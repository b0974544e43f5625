import type { WitnessAddress } from '@sandglass/server';
import { parseVkey } from '@sandglass/tlog';
import { UsageError } from './verb.ts';

/** Witnesses of other institutions: SANDGLASS_WITNESSES is a list of VKEY@URL, from commas apart. @throws UsageError */
export function witnessSetting(setting = process.env.SANDGLASS_WITNESSES ?? ''): WitnessAddress[] {
  const parts = setting
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return parts.map((part) => {
    const at = part.lastIndexOf('@');
    const url = part.slice(at + 1);
    if (at < 1 || !URL.canParse(url)) throw wrong(part, 'it has the form VKEY@URL');
    try {
      return { key: parseVkey(part.slice(0, at)), url: url.replace(/\/$/, '') };
    } catch (error) {
      throw wrong(part, error instanceof Error ? error.message : String(error));
    }
  });
}

const wrong = (part: string, why: string): UsageError =>
  new UsageError(`SANDGLASS_WITNESSES names ${part}: ${why}.`);
