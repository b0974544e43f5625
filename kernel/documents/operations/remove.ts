import { subjectKey } from '@sandglass/journal';
import { effects, type Operation, operation, refuse } from '@sandglass/operations';
import Type from 'typebox';
import { type DocumentRules, ownerOf, rolesOf } from '../rules.ts';
import { documents } from '../tables.ts';

const RemoveInput = Type.Object(
  { document: Type.String({ minLength: 1, maxLength: 128 }) },
  { additionalProperties: false },
);
export type RemoveOperation = Operation<typeof RemoveInput, undefined>;

/** Takes a document away: the row says that it was there, the bytes go with the next sweep. */
export const removeOperation = (rules: DocumentRules): RemoveOperation =>
  operation({
    name: `${rules.pilot}.document.remove`,
    summary: 'Removes a document on which nothing rests; its bytes are deleted.',
    business: 'closing',
    roles: rolesOf(rules),
    input: RemoveInput,
    load: ({ document }) => [documents.key(document)],
    loadThen: (state, { document: id }) => {
      const document = state.get(documents, id);
      return document === undefined ? [] : [subjectKey(document.party), ...rules.load(document.folder)];
    },
    decide: (state, { document: id }, { businessDate, actor }) => {
      const owner = ownerOf(rules);
      const document = state.get(documents, id);
      const isTheirs = actor.role !== owner || document?.party === actor.party;
      if (document === undefined || document.state === 'removed' || !isTheirs)
        return refuse('document-unknown', { document: id });
      const { party: subject } = document;
      const no = (code: string) => refuse(code, {}, { subject });
      // What staff brought into a case is not the customer's to take out of it.
      if (actor.role === owner && document.added_by !== `${owner}:${subject}`) return no('document-needed');
      // Only a plan that ends everything asks as the program.
      const must = actor.role === 'system' ? undefined : rules.mayRemove(state, document);
      if (must !== undefined) return must;
      return effects({
        reply: { document: id, state: 'removed' },
        rows: [documents.update({ ...document, state: 'removed', ended_on: businessDate })],
        facts: [
          {
            kind: 'document.removed',
            subject,
            header: { kind: document.kind },
            opening: { document: id, about: document.folder, digest: document.digest, by: actor.role },
          },
        ],
      });
    },
  });
