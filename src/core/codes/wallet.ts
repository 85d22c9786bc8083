import { defineCodes } from './entry.ts';

/** A wallet in the browser, and writes that take their time in it. */
export const walletCodes = defineCodes({
  WALLET_DECLINED: {
    kind: 'environment',
    message: 'The request was declined in the wallet.',
    remedy: 'Nothing was sent. Ask the wallet again when you are ready.',
  },
  WALLET_BUSY: {
    kind: 'environment',
    message: 'The wallet has a question open already.',
    remedy: 'Open the wallet and answer or close what it shows; then try again.',
  },
  WALLET_LOCKED: {
    kind: 'environment',
    message: 'The wallet does not let this page use the account.',
    remedy: 'Unlock the wallet and connect the account to this page again.',
  },
  WALLET_DISCONNECTED: {
    kind: 'environment',
    message: 'The wallet has no connection to a network.',
    remedy: 'Look at the wallet: it may be offline, or its node may be down.',
  },
  WALLET_CHAIN_UNKNOWN: {
    kind: 'environment',
    message: 'The wallet does not know the chain {chainId}.',
    remedy: 'Add the network to the wallet: it needs the address of a node of that chain.',
  },
  WALLET_CHAIN_MISMATCH: {
    kind: 'environment',
    message: 'The wallet is on chain {actual}, and the registry is on chain {expected}.',
    remedy: 'Switch the network in the wallet.',
  },
  WALLET_ACCOUNT_CHANGED: {
    kind: 'environment',
    message: 'The wallet is now on another account than {account}.',
    remedy: 'Choose that account in the wallet, or go on with the new one from the start.',
  },
  WALLET_UNSUPPORTED: {
    kind: 'environment',
    message: 'The wallet cannot do {method}.',
    remedy: 'Use another wallet, or sign with the command line.',
  },
  WALLET_LEFT: {
    kind: 'environment',
    message: 'The transaction {transaction} was replaced, or set aside, before it was recorded.',
    remedy: 'Look at the list of your writes, then go on: what is recorded already is left out.',
  },
  WRITE_OPEN: {
    kind: 'rule',
    message: 'The same write was given to the wallet already, and its outcome is still open.',
    remedy:
      'Look at it in the list of your writes: wait for it, or set it aside when the wallet has dropped it.',
  },
  BODY_NOT_PROVEN: {
    kind: 'environment',
    message: 'What the service says of the record {id} does not give that id.',
    remedy: 'Do not sign by it: read the record from your own node, and tell the operator of the service.',
  },
});
