import type { CaseFile } from '../case/case-file.ts';
import { controllerId } from './controller.ts';

/** Whose limits a case adds to: the actual controller's, by name. */
export function controllerOfCase({
  control,
  ownership,
}: Pick<CaseFile, 'control' | 'ownership'>): string | undefined {
  const person = control?.controller?.person;
  const holder = ownership?.graph.holders.find(({ id }) => id === person);
  return holder === undefined ? undefined : controllerId(holder.name);
}
