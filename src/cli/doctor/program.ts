import { VERSION } from '../version.ts';
import { bad, type Diagnoses, ok } from './finding.ts';

/** As package.json has it under `engines`. */
const LEAST_NODE = 22;

/** The program itself, and what runs it. */
export const lookAtProgram = (node: string = process.versions.node): Diagnoses => {
  const major = Number(node.split('.', 1)[0]);
  return [
    major >= LEAST_NODE
      ? ok('program', `vidimus ${VERSION} on Node ${node}`)
      : bad(
          'program',
          `vidimus ${VERSION} on Node ${node}, which is older than ${LEAST_NODE}`,
          `Install Node ${LEAST_NODE} or newer.`,
        ),
  ];
};
