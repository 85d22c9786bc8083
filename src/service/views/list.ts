import { formatSeconds } from '../../core/seconds.ts';
import type { ListView } from '../../replica/browse.ts';

export const listJson = ({ publishedAt, ...list }: ListView) => ({
  ...list,
  ...(publishedAt === undefined ? {} : { publishedAt: formatSeconds(publishedAt) }),
});
