import type { RecordId } from '../../core/hex.ts';
import type { Organisation } from '../../trust/organisation.ts';
import type { Kind } from '../../trust/record.ts';
import type { Standing } from './entry.ts';

/** An organisation that is named in what is said of another. */
export interface Mention {
  readonly did: string;
  readonly organisation?: Organisation;
}

/** One organisation, as the registry knows it. */
export interface IssuerView {
  readonly did: string;
  /** Its latest statement. */
  readonly organisation?: Organisation;
  readonly records: readonly RecordId[];
  /** The kinds of its active records. */
  readonly kinds: readonly Kind[];
  /** How the best of its own records stands at the block's time. Those above are not judged: that needs a credential and a date. */
  readonly standing: Standing;
  /** The organisations right above. */
  readonly accreditors: readonly Mention[];
  /** The organisations that recognise one of its records. */
  readonly recognisers: readonly Mention[];
  /** How many organisations stand right below: accredited or recognised by it. */
  readonly below: number;
}
