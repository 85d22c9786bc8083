import type { Finding } from '../core/finding.ts';

/**
 * Carries a finding out of nested readers to `decodeCredential`, which gives it back as data. It never leaves this folder.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly finding: Finding;

  constructor(finding: Finding) {
    super(finding.code);
    this.finding = finding;
  }
}

export const refuse = (finding: Finding): never => {
  throw new Refusal(finding);
};
