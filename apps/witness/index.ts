export { openMemory, type WitnessMemory } from './memory.ts';
export { listen, type Served } from './serve.ts';
export { openSigner } from './signer.ts';
export { type Answer, Witness } from './witness.ts';
