import { answerCases, CASE_KINDS } from '../log/answercases.ts';
import { parseJson } from '../log/cases.ts';
import { UsageError, type Verb } from '../verb.ts';

const verb: Verb = {
  name: 'log check',
  summary: 'Check proofs and signed notes of transparency logs, offline.',
  help: `Usage: sandglass log check inclusion|consistency|note|proof FILE

FILE (or - ; .gz is understood) holds cases in JSON:
  inclusion, consistency   a list as published by transparency-dev/merkle: {"name","leafIdx","treeSize","root",
                           "leafHash","proof"} or {"name","size1","size2","root1","root2","proof"}, hashes in
                           Base64; with "start" and "end" it is a subtree that is checked
  note                     {"log":VKEY,"witnessVkeys":{NAME:VKEY},"notes":[{"note"}]}: valid when the note opens
                           by these keys and is a checkpoint
  proof                    {"proofs":[{"entry","policy":{"log","witnesses":[…],"k"},"proof"}]}, c2sp.org/tlog-proof@v1

Prints one line a case, in their order: with --json {"name","valid"} or {"n","valid"}, n from 0.

Exits 0 when every case was answered, be the answer yes or no: a list of answers is not itself a no. Exits 1
when FILE cannot be read as such cases; then nothing is printed.

Example: sandglass log check inclusion inclusion.json --json`,

  async run({ args, json, print, read }) {
    const [kindName, file, ...more] = args;
    const kind = Object.entries(CASE_KINDS).find(([name]) => name === kindName)?.[1];
    if (kind === undefined || file === undefined || more.length > 0) {
      throw new UsageError(`log check takes one of ${Object.keys(CASE_KINDS).join(', ')}, and a file.`);
    }
    const document = parseJson((await read(file)).toString(), file);
    for (const answer of answerCases(kind, document)) {
      print(
        json ? JSON.stringify(answer) : `${answer.valid ? 'valid  ' : 'invalid'}  ${answer.name ?? answer.n}`,
      );
    }
  },
};

export default verb;
