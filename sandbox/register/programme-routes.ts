import { csvFile, type Route, read } from '@sandglass/http';
import type { Pool } from 'pg';
import Type from 'typebox';
import { type OpenData, openJson, openPilots, openSteps } from './open-data.ts';
import { type ProgrammeFigure, programme, type ReadHarm } from './programme.ts';

const Format = Type.Object(
  { format: Type.Optional(Type.Union([Type.Literal('json'), Type.Literal('csv')])) },
  { additionalProperties: false },
);
const open = { roles: ['public'], params: Type.Object({}), query: Format, reply: Type.Unknown() } as const;

/** The programme's figures and the register's open data, for everybody. */
export function programmeRoutes(readHarm?: ReadHarm): readonly Route[] {
  return [
    read({
      ...open,
      path: '/api/programme',
      summary:
        'What the programme as a whole achieved, each figure with its definition; `format=csv` as a file.',
      read: async ({ pool, businessDate }) => ({
        date: businessDate,
        figures: (await programme(pool, readHarm)).map((figure) => ({
          ...figure,
          title: { ...figure.title },
          definition: { ...figure.definition },
        })),
      }),
      file: async ({ pool, businessDate, query }) =>
        query.format === 'csv'
          ? csvFile(`programme-${businessDate}.csv`, programmeRows(await programme(pool, readHarm)))
          : undefined,
    }),
    dataRoute(
      'pilots',
      'The public pilots of the register as open data; `format=csv` as a file.',
      openPilots,
    ),
    dataRoute(
      'steps',
      'Each step of the public pilots as open data, with the fact that proves it; `format=csv` as a file.',
      openSteps,
    ),
  ];
}

const dataRoute = (name: string, summary: string, find: (pool: Pool) => Promise<OpenData>): Route =>
  read({
    ...open,
    path: `/api/open-data/${name}`,
    summary,
    read: async ({ pool }) => openJson(await find(pool)),
    file: async ({ pool, query }) => {
      if (query.format !== 'csv') return undefined;
      const { columns, rows } = await find(pool);
      return csvFile(`${name}.csv`, [columns, ...rows]);
    },
  });

const programmeRows = (figures: readonly ProgrammeFigure[]) => [
  [
    'figure',
    'unit',
    'value',
    'cases',
    'measured',
    'title_zh_hans',
    'title_zh_hant',
    'title_en',
    'definition_en',
  ],
  ...figures.map(({ id, unit, value, cases, measured, title, definition }) => [
    id,
    unit,
    value,
    cases,
    String(measured),
    title['zh-Hans'],
    title['zh-Hant'],
    title.en,
    definition.en,
  ]),
];
