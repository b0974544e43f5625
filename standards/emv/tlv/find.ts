import type { Tlv } from './tlv.ts';

/** The first object of this tag, looked for at every level; undefined where there is none. */
export function findTlv(objects: readonly Tlv[], tag: string): Tlv | undefined {
  for (const object of objects) {
    if (object.tag === tag) return object;
    const within = object.children === undefined ? undefined : findTlv(object.children, tag);
    if (within !== undefined) return within;
  }
  return undefined;
}
