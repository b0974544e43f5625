import pg from 'pg';

const INT8 = 20;
const DATE = 1082;

/** int8 becomes bigint and date stays 'YYYY-MM-DD'; numeric is text already, timestamptz a Date. */
export const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') => {
    if (format !== 'binary' && oid === INT8) return BigInt;
    if (format !== 'binary' && oid === DATE) return (value: string) => value;
    return pg.types.getTypeParser(oid, format as 'text');
  }) as typeof pg.types.getTypeParser,
};
