import { formatSeconds, type Seconds } from '../core/seconds.ts';
import type { Organisation } from './organisation.ts';
import type { RecordView } from './source.ts';

/** The last second that RFC 3339 can write. Records may hold later ones, which mean "for ever". */
const LAST_SECOND = 253_402_300_799;

/** RFC 3339, also for the dates beyond year 9999 that a record may hold. */
export const showTime = (time: Seconds): string => formatSeconds(Math.min(Math.max(time, 0), LAST_SECOND));

/** One legal name for a sentence: English where there is one, else the first. */
export const legalNameOf = (organisation: Organisation): string | undefined =>
  organisation.legalName['en'] ?? Object.values(organisation.legalName)[0];

/** How a sentence calls the subject of a record: by the registry's name, else by its DID. */
export const whoIs = (view: RecordView): string =>
  (view.organisation && legalNameOf(view.organisation)) ?? view.record.subject;
