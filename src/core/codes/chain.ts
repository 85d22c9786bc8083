import { revertCodes } from './chain-reverts.ts';
import { didRevertCodes } from './chain-reverts-did.ts';
import { defineCodes } from './entry.ts';

/** The node, the contracts on it, and writing to them. */
export const chainCodes = defineCodes({
  ...revertCodes,
  ...didRevertCodes,
  RPC_URL_MALFORMED: {
    kind: 'input',
    message: 'The node address {url} is not an http or https URL.',
    remedy: 'Give the JSON-RPC address of a node, such as http://127.0.0.1:8545.',
  },
  RPC_UNREACHABLE: {
    kind: 'environment',
    message: 'The node {node} cannot be reached: {reason}.',
    remedy: 'Check that the node runs, and the address and network between; then try again.',
  },
  RPC_TIMEOUT: {
    kind: 'environment',
    message: 'The node {node} did not answer in time.',
    remedy: 'Try again; if it stays slow, use another node or raise the deadline in the configuration.',
  },
  RPC_TOO_LARGE: {
    kind: 'environment',
    message: 'The node {node} sent more than {limit} bytes.',
    remedy: 'Check that the address is a node; raise the limit in the configuration only where you trust it.',
  },
  RPC_MALFORMED: {
    kind: 'environment',
    message: 'The node {node} sent an answer that cannot be read: {reason}.',
    remedy: 'Check that the address is a JSON-RPC node, and not a web page or a proxy in front of it.',
  },
  RPC_REFUSED: {
    kind: 'environment',
    message: 'The node {node} refused the request with HTTP status {status}.',
    remedy: 'Check the address and the access key in it.',
  },
  RPC_BUSY: {
    kind: 'environment',
    message: 'More than {limit} requests wait for the node {node}.',
    remedy: 'Ask for less at once, or use a faster node.',
  },
  RPC_ERROR: {
    kind: 'environment',
    message: 'The node {node} answered {method} with error {number}.',
    remedy: "Look at the node's log; the error number is the node's own.",
  },
  CHAIN_ID_MISMATCH: {
    kind: 'environment',
    message: 'The node {node} is on chain {actual}, but the deployment is on chain {expected}.',
    remedy: 'Use the node of the right network, or the addresses file of this one.',
  },
  GENESIS_MISMATCH: {
    kind: 'environment',
    message: 'The node {node} has the right chain id, but another first block than the deployment.',
    remedy:
      'A local network was started anew: deploy again, or use the addresses file that belongs to this one.',
  },
  RPC_DISAGREEMENT: {
    kind: 'environment',
    message: 'Of {count} nodes, no {quorum} agree on {subject}.',
    remedy: 'One may lag behind or lie: look at the health of each, and replace the one that differs.',
  },
  HEADER_NOT_PROVEN: {
    kind: 'environment',
    message: 'The node {node} sent a header of block {block} that does not give the hash of that block.',
    remedy:
      'Do not rely on this node. Where the network hashes its blocks in a way of its own, set logProof to none.',
  },
  LOGS_NOT_PROVEN: {
    kind: 'environment',
    message:
      'The node {node} sent logs of block {block} that are not those of the block: some are missing or forged.',
    remedy: 'Do not rely on this node: ask another one, or several.',
  },
  RECEIPTS_UNAVAILABLE: {
    kind: 'environment',
    message: 'The node {node} has no receipts of block {block}, so its logs cannot be checked.',
    remedy: 'Use a node that keeps receipts, or set logProof to none and rely on the node.',
  },
  STATE_NOT_PROVEN: {
    kind: 'environment',
    message: 'A proof of the state is not valid: {reason}.',
    remedy: 'Do not rely on who sent it: ask another node.',
  },
  CONTRACT_CODE_CHANGED: {
    kind: 'environment',
    message: 'The code of {contract} at {address} is not the code that was deployed.',
    remedy:
      'Rely on nothing that it says. Where the addresses file is wrong, correct its codeHashes; else the node or the chain is another.',
  },
  CONTRACT_MISSING: {
    kind: 'environment',
    message: 'There is no contract for {contract} at {address}.',
    remedy: 'Deploy the contracts to this network, or correct the addresses file.',
  },
  DEPLOYMENT_MALFORMED: {
    kind: 'input',
    message: 'The addresses file is not usable: {reason}.',
    remedy: 'Use the file that the deployment wrote (deployments/NAME.json).',
  },
  CHAIN_INCONSISTENT: {
    kind: 'environment',
    message: 'The node {node} contradicts itself: {reason}.',
    remedy: 'It may lag behind or hide something: ask another node.',
  },
  CHAIN_MOVED: {
    kind: 'environment',
    message: 'The chain was reorganised while it was read.',
    remedy: 'Try again.',
  },
  BLOCK_UNKNOWN: {
    kind: 'environment',
    message: 'The node {node} does not have the block {block}.',
    remedy: 'It may still be syncing: wait, or use another node.',
  },
  REGISTRY_NOT_FOLLOWED: {
    kind: 'environment',
    message: 'The registry {registry} on chain {chainId} is not one of those that are read here.',
    remedy: 'Add its deployment to the configuration.',
  },
  REPLICA_NOT_READY: {
    kind: 'environment',
    message: 'The local copy of the registry is not ready: {reason}.',
    remedy: 'Wait until it has caught up, or ask the node directly with mode rpc.',
  },
  REPLICA_STALE: {
    kind: 'environment',
    message: 'The local copy of the registry has not been up to date with its node for {seconds} seconds.',
    remedy:
      'A revocation may be missing from it, so it does not answer. Check the node; it goes on by itself.',
  },
  REPLICA_REORG_TOO_DEEP: {
    kind: 'environment',
    message: 'The chain was reorganised below block {block}, which had been reported as final.',
    remedy:
      'Something is wrong with the network or the node. The local copy stops; check before you start it again.',
  },
  RECORDED_EVENTS_MALFORMED: {
    kind: 'input',
    message: 'The recorded events are not usable: {reason}.',
    remedy: 'Use the file that `vidimus` wrote.',
  },
  CURSOR_MALFORMED: {
    kind: 'input',
    message: 'The page cursor is not one that was given out here.',
    remedy: 'Start again from the first page.',
  },
  RECORD_NOT_FOUND: {
    kind: 'input',
    message: 'The registry has no record {id}.',
    remedy: 'Check the id; a record that was just granted shows after its block.',
  },
  RECORD_DRAFT_MALFORMED: {
    kind: 'input',
    message: 'The record cannot be written: {member} {reason}.',
    remedy: 'Correct that member; the words are those of docs/records.md.',
  },
  NOT_AUTHORISED: {
    kind: 'rule',
    message: 'The account {account} controls neither the record {id} nor one above it.',
    remedy: 'Use the account of the record or of one of its accreditors.',
  },
  PERMISSION_NOT_COVERED: {
    kind: 'rule',
    message:
      'Permission {permission} of the new record does not fit inside any one permission of its accreditor.',
    remedy: 'Narrow it: permissions are judged one by one, never as a union.',
  },
  SIGNER_UNUSABLE: {
    kind: 'input',
    message: 'The signing key cannot be used: {reason}.',
    remedy:
      'Give an encrypted keystore file with its password, or name an environment variable that holds a key.',
  },
  TRANSACTION_REVERTED: {
    kind: 'rule',
    message: 'The contract refused the transaction {transaction}.',
    remedy: 'Something changed between the simulation and the block: look at the record and try again.',
  },
  TRANSACTION_TIMEOUT: {
    kind: 'environment',
    message: 'The transaction {transaction} was sent, but not confirmed in time.',
    remedy:
      'It may still be mined: look it up before you send it again. Granting the same record twice does no harm.',
  },
  TRANSACTION_REPLACED: {
    kind: 'environment',
    message: 'Another transaction of the account {account} took the place of {transaction}.',
    remedy: 'Another program uses the same account: give each its own.',
  },
  TRANSACTION_REFUSED: {
    kind: 'environment',
    message: 'The node did not take the transaction: {reason}.',
    remedy: "Check the account's balance and the node's fee rules.",
  },
  TRANSACTION_TOO_LARGE: {
    kind: 'input',
    message: 'The transaction would need {gas} gas; a transaction may have {limit}.',
    remedy: 'Send fewer entries at once.',
  },
  INVITATION_MALFORMED: {
    kind: 'input',
    message: 'The invitation is not usable: {reason}.',
    remedy: 'Ask the accreditor to send it again, unchanged.',
  },
  INVITATION_EXPIRED: {
    kind: 'input',
    message: 'The invitation has expired.',
    remedy: 'Ask the accreditor for a new one.',
  },
  INVITATION_ELSEWHERE: {
    kind: 'input',
    message: 'The invitation is for the registry {invited}, and this is {here}.',
    remedy: 'Use the node and the addresses file of the network that the invitation names.',
  },
  REPLY_MALFORMED: {
    kind: 'input',
    message: 'The reply to the invitation is not usable: {reason}.',
    remedy: 'Ask the issuer to send it again, unchanged.',
  },
  REPLY_MISMATCH: {
    kind: 'input',
    message: 'The reply does not fit: {reason}.',
    remedy: 'Accredit nobody by it; ask the issuer for a reply to this invitation.',
  },
  REPLY_NOT_PROVEN: {
    kind: 'input',
    message: 'That the reply is from the DID that it names is not shown ({cause}).',
    remedy: 'Accredit nobody by it; ask the issuer for a reply signed with a key of its DID.',
  },
  REQUEST_MALFORMED: {
    kind: 'input',
    message: 'The signed request is not usable: {reason}.',
    remedy: 'Ask its signer to send it again, unchanged.',
  },
  REQUEST_CONFLICT: {
    kind: 'rule',
    message: 'Another request used the place (nonce {nonce}) of this one.',
    remedy: 'Sign it again with a fresh nonce, if it is still wanted.',
  },
  BULK_ROW_MALFORMED: {
    kind: 'input',
    message: 'Line {line} cannot be used: {reason}.',
    remedy: 'Correct the row and run again: what is done already is not done twice.',
  },
  BULK_JOURNAL_MISMATCH: {
    kind: 'input',
    message: 'The journal belongs to another job: {reason}.',
    remedy: 'Use one journal file for each job and network.',
  },
  SETTINGS_MALFORMED: {
    kind: 'input',
    message: 'The setting {setting} is not usable: {reason}.',
    remedy: 'Correct it in the configuration file, the environment or the flag that it comes from.',
  },
});
