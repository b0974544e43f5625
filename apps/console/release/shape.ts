import { list, nullable, number, object, text } from '@sandglass/kit';

/** Versions that were released, the newest first. */
export const versionsShape = object({
  versions: list(
    object({
      version: number,
      proposedBy: text,
      releasedBy: text,
      /** Null: before it was kept. */
      releasedOn: nullable(text),
      reason: text,
    }),
  ),
});
