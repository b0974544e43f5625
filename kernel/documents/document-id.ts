import { hash } from 'node:crypto';
import type { Actor } from '@sandglass/operations';

const ID_DIGITS = 20;

/** Who uploads what under which key: the same upload repeated is the same document, other bytes are another. */
export interface UploadOf {
  readonly shard: string;
  readonly actor: Actor;
  readonly key: string;
  readonly digest: string;
}

export const documentId = ({ shard, actor, key, digest }: UploadOf): string =>
  `document-${hash('sha256', [shard, actor.role, actor.party, key, digest].join('\n'), 'hex').slice(0, ID_DIGITS)}`;
