// The roles stand in the SDK, so that the package deploys what Ignition deploys (src/chain/deploy.ts).
export * from '../src/chain/wiring.ts';
