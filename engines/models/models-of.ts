import type { AnyOperation, Operation } from '@sandglass/operations';
import type { TSchema } from 'typebox';
import { confirmModel, declineModel, type InUse } from './confirm.ts';
import { registerModel } from './register.ts';
import { validateModel } from './validate.ts';

const listed = <S extends TSchema, P>(operation: Operation<S, P>): AnyOperation =>
  operation as unknown as AnyOperation;

/** The operations by which a pilot's models are approved and leave. */
export function modelsOf({ shard, inUse }: { readonly shard: string; readonly inUse: InUse }) {
  const register = registerModel(shard);
  const validate = validateModel(shard);
  const confirm = confirmModel(shard, inUse);
  const decline = declineModel(shard);
  const operations: readonly AnyOperation[] = [
    listed(register),
    listed(validate),
    listed(confirm),
    listed(decline),
  ];
  return { shard, register, validate, confirm, decline, operations };
}

export type Models = ReturnType<typeof modelsOf>;
