import { type ChangeFilter, subjectKey, wants } from '../replica/feed/changes.ts';
import type { FeedMessage } from '../replica/feed/feed.ts';

/** What somebody asks to hear of; each a value or several. */
export interface Watched {
  readonly subject?: string | readonly string[];
  readonly accreditation?: string | readonly string[];
  readonly list?: string | readonly string[];
}

/** Whether a message concerns who asked so; that something was taken back or missed concerns everybody. */
export const filterOf = ({ subject, accreditation, list }: Watched): ((message: FeedMessage) => boolean) => {
  const filter: ChangeFilter = {
    subjects: new Set(several(subject).map(subjectKey)),
    accreditations: new Set(several(accreditation)),
    lists: new Set(several(list)),
  };
  return (message) => message.kind !== 'change' || wants(filter, message.change);
};

const several = (value: string | readonly string[] | undefined): readonly string[] =>
  value === undefined ? [] : typeof value === 'string' ? [value] : value;
