/** Why a text is taken nowhere in a request: a reason's code. `at` says where it stands: `body/order/name`, `key`, `path/id`. */
export type Refuses = (text: string, at: string) => string | undefined;
