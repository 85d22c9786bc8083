import { type Static, Type } from '@sinclair/typebox';
import type { IssuerOrder, IssuerWish } from '../../replica/directory/filter.ts';
import { closed } from '../schemas/common.ts';
import { orderMember, wishMembers } from '../schemas/explore.ts';

const Asked = Type.Object({ ...wishMembers, ...orderMember }, closed);

/** Which organisations a query asks for. */
export const wishOf = (query: Static<typeof Asked>): IssuerWish & { readonly order?: IssuerOrder } => {
  const { level, leads, order, query: words, ...rest } = query;
  return {
    ...rest,
    ...(words === undefined ? {} : { query: words }),
    ...(level === undefined ? {} : { level: Number(level) }),
    ...(leads === undefined ? {} : { leads: leads === 'true' }),
    ...(order === undefined ? {} : { order }),
  };
};
