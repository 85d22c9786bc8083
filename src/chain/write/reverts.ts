import type { ErrorDescription, ParamType } from 'ethers';
import { CODES, type Code, codeMessage } from '../../core/codes/index.ts';
import { isVidimusError, VidimusError } from '../../core/errors.ts';
import { formatSeconds } from '../../core/seconds.ts';
import { RELATIONSHIPS } from '../../did/relationships.ts';
import { KINDS, STATUSES } from '../../trust/record.ts';
import { revertData } from '../rpc/transport.ts';
import { INTERFACES, REGISTRIES } from './contracts.ts';
import type { ContractName } from './plan.ts';

/** `RecordExists` → `RECORD_EXISTS`: each custom error has the code of its name. */
export const codeOfError = (name: string): string =>
  name.replace(/(?<=[a-z0-9])(?=[A-Z])/g, '_').toUpperCase();

const DIMENSIONS = [
  'start',
  'end',
  'depth',
  'types',
  'schemas',
  'jurisdictions',
  'fields',
  'levels',
  'credits',
];
/** `uint8` parameters by name: ethers does not keep the enum's type. */
const ENUMS = new Map<string, readonly string[]>([
  ['status', STATUSES],
  ['from', STATUSES],
  ['to', STATUSES],
  ['purpose', ['revocation', 'suspension']],
  ['dimension', DIMENSIONS],
  ['kind', KINDS],
  ['relationship', RELATIONSHIPS],
]);
const TIMES = new Set([
  'validFrom',
  'validUntil',
  'since',
  'earliest',
  'latest',
  'executableAt',
  'time',
  'present',
  'deadline',
  'expiry',
  'notBefore',
  'notAfter',
]);

/**
 * Turns a refusal of a contract into the error of its code, with its values in words; every other error stays as it is.
 * Never by matching texts: the code follows from the custom error's selector.
 */
export const explainRevert = (error: unknown, contract: ContractName): unknown => {
  const data = revertData(error);
  if (data === undefined || !isVidimusError(error)) return error;
  const parsed = parseError(contract, data);
  const code = parsed === null ? undefined : codeOfError(parsed.name);
  if (!parsed || code === undefined || !isCode(code)) return error;
  const values = valuesOf(parsed);
  return new VidimusError(code, messageOf(code, values), { details: values, cause: error });
};

/** The values come from the ABI, which a test holds equal to the placeholders. */
const messageOf = codeMessage as (code: Code, values: Readonly<Record<string, string | number>>) => string;

const isCode = (text: string): text is Code => Object.hasOwn(CODES, text);

const parseError = (contract: ContractName, data: string): ErrorDescription | null => {
  const contracts: readonly ContractName[] = [contract, ...REGISTRIES, 'requestBatch'];
  for (const name of contracts) {
    try {
      const parsed = INTERFACES[name].parseError(data);
      if (parsed) return parsed;
    } catch {
      // Data that no custom error of ours encodes.
    }
  }
  return null;
};

const valuesOf = (parsed: ErrorDescription): Record<string, string | number> => {
  const values: Record<string, string | number> = {};
  const dimension = DIMENSIONS[Number(parsed.args.toObject()['dimension'] ?? -1)];
  parsed.fragment.inputs.forEach((input, i) => {
    values[input.name] = show(parsed.name, input, parsed.args[i], dimension);
  });
  return values;
};

const show = (error: string, input: ParamType, value: unknown, dimension?: string): string | number => {
  const number = typeof value === 'bigint' ? Number(value) : Number.NaN;
  if (error === 'KindNotGrantable') return KINDS[number] ?? number;
  const words = input.type === 'uint8' ? ENUMS.get(input.name) : undefined;
  if (words) return words[number] ?? number;
  const isTime =
    TIMES.has(input.name) ||
    (error === 'RecordTooWide' &&
      (dimension === 'start' || dimension === 'end') &&
      input.name !== 'dimension');
  if (isTime && typeof value === 'bigint') return value === 0n ? 'open end' : timeText(value);
  if (typeof value === 'bigint') return Number.isSafeInteger(number) ? number : value.toString();
  if (typeof value === 'string') return showBytes(input.name, value, dimension);
  return String(value);
};

const timeText = (value: bigint): string =>
  value < 253_402_300_800n ? formatSeconds(Number(value)) : value.toString();

/** Codes are short ASCII in zero-padded bytes; hashes stay hex, zero is "any". */
const showBytes = (name: string, value: string, dimension?: string): string => {
  if (name !== 'entry' && name !== 'value') return value.toLowerCase();
  if (/^0x0*$/.test(value))
    return dimension === 'types' || dimension === 'schemas' ? 'no limit (any)' : 'any';
  if (dimension === 'jurisdictions' || dimension === 'fields')
    return value
      .slice(2)
      .replace(/(00)+$/, '')
      .replace(/../g, (pair) => String.fromCharCode(Number.parseInt(pair, 16)));
  return dimension === 'levels' || dimension === 'credits' ? BigInt(value).toString() : value;
};
