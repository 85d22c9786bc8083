import { defineCodes } from './entry.ts';

/** The demo network and the importer of institutions. */
export const networkCodes = defineCodes({
  NODE_PACKAGE_MISSING: {
    kind: 'environment',
    message: 'The local chain needs the npm package {package}, which is not installed.',
    remedy:
      'Install it with `npm install --save-dev @foundry-rs/anvil`, or point --rpc at a node that runs already.',
  },
  NODE_NOT_STARTED: {
    kind: 'environment',
    message: 'The local chain did not start: {reason}.',
    remedy: 'Try again; where it stays so, run the program named in the message by hand to see what it says.',
  },
  NODE_STOPPED: {
    kind: 'environment',
    message: 'The local chain stopped by itself.',
    remedy: 'Start it again: the demo network keeps nothing between two starts.',
  },
  DEPLOYMENT_STOPPED: {
    kind: 'environment',
    message: 'The deployment stopped at {step}: {reason}.',
    remedy:
      'Check the address of the node and the account that pays; contracts that stand already do no harm.',
  },
  STORY_STEP_UNEXPECTED: {
    kind: 'environment',
    message: 'Step "{step}" of the story expected {expected} and got {got}.',
    remedy: 'This is a fault of Vidimus, not of your machine: please report it with the output.',
  },
  INSTITUTION_FILE_MALFORMED: {
    kind: 'input',
    message: 'The file is not a JSON list of institutions: {reason}.',
    remedy: 'The importer reads the list of holders of the Erasmus charter as a JSON array of objects.',
  },
  INSTITUTION_ROW_MALFORMED: {
    kind: 'input',
    message: 'Row {row}: {field} {problem}.',
    remedy:
      'Correct the row and run the import again: rows that were written before are recognised and left alone.',
  },
  INSTITUTION_DUPLICATE: {
    kind: 'input',
    message: 'Row {row} has the same Erasmus code and proposal number as row {first}.',
    remedy: 'Remove one of the two: a charter has one holder.',
  },
});
