import { declarationPaper } from '@sandglass/declaration/print';
import { type Route, read } from '@sandglass/http';
import { locales } from '@sandglass/operations';
import { findVersion } from '@sandglass/register';
import Type from 'typebox';
import type { Printing } from '../papers/printing.ts';

/** A declaration as a file to keep: any version that the reader may see, in any language. */
export function declarationRoutes(printing: Printing): readonly Route[] {
  return [
    read({
      path: '/api/pilots/{id}/declaration.pdf',
      summary: 'A version of a declaration as PDF; without one, the version in force.',
      roles: ['public'],
      params: Type.Object({ id: Type.String() }),
      query: Type.Object(
        {
          version: Type.Optional(Type.Integer({ minimum: 1, maximum: 10_000 })),
          lang: Type.Optional(Type.Union(locales.map((locale) => Type.Literal(locale)))),
        },
        { additionalProperties: false },
      ),
      reply: Type.String({ contentMediaType: 'application/pdf' }),
      read: async () => undefined,
      file: async ({ pool, actor, params, query, locale }) => {
        const found = await findVersion(pool, actor, params.id, query.version);
        if (found === undefined) return undefined;
        const { version, digest, document, at } = found;
        const options = { locale: query.lang ?? locale, pilot: params.id, version, at };
        const name = [digest, ...Object.values(options)].join('|');
        const bytes = await printing.printKept(name, () => declarationPaper(document, options));
        return {
          name: `${params.id}-${version}-${options.locale}.pdf`,
          type: 'application/pdf',
          inline: true,
          body: once(bytes),
        };
      },
    }),
  ];
}

async function* once(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}
