/** `/api/loans/{id}` as Fastify writes it: `/api/loans/:id`. */
export const fastifyPath = (path: string): string => path.replace(/\{(\w+)\}/g, ':$1');
