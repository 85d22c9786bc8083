import { fail } from './errors.ts';
import type { FetchOptions } from './net.ts';

export const MAX_REDIRECTS = 3;

/**
 * What both homes refuse before a socket is opened. The URL parser has already turned `0x7f.1`, `2130706433` and the like
 * into dotted numbers, so only the parsed host is looked at.
 * @throws VidimusError `NET_URL_REFUSED`, `NET_HOST_NOT_ALLOWED`.
 */
export const checkUrl = (
  text: string,
  options: Pick<FetchOptions, 'allowedHosts' | 'allowLoopback'>,
  base?: URL,
): URL => {
  const url = parseUrl(text, base);
  const loopback = options.allowLoopback === true && isLoopbackName(url.hostname);
  if (url.protocol !== 'https:' && !(loopback && url.protocol === 'http:')) refuse('it is not https');
  if (url.username !== '' || url.password !== '') refuse('it names a user');
  if (!loopback && isIpLiteral(url.hostname)) refuse('it names a number in place of a host');
  if (!loopback && !isPublicName(url.hostname)) refuse('its host is not a public name');
  if (!loopback && !isOpenPort(url.port)) refuse('its port is reserved for other services');
  if (
    options.allowedHosts !== undefined &&
    !options.allowedHosts.some((host) => host.toLowerCase() === url.host)
  ) {
    throw fail('NET_HOST_NOT_ALLOWED', { host: url.host });
  }
  return url;
};

const parseUrl = (text: string, base?: URL): URL => {
  if (text.length > 4096) refuse('it is longer than 4096 characters');
  try {
    return new URL(text, base);
  } catch {
    return refuse('it is not a URL');
  }
};

const refuse = (reason: string): never => {
  throw fail('NET_URL_REFUSED', { reason });
};

const isIpLiteral = (hostname: string): boolean =>
  hostname.startsWith('[') || /^\d+\.\d+\.\d+\.\d+\.?$/.test(hostname);

/** Names that are this machine by definition (RFC 6761). */
export const isLoopbackName = (hostname: string): boolean =>
  hostname === 'localhost' ||
  hostname.endsWith('.localhost') ||
  hostname === '[::1]' ||
  /^127\.\d+\.\d+\.\d+$/.test(hostname);

const PRIVATE_SUFFIXES = [
  'localhost',
  'local',
  'internal',
  'intranet',
  'lan',
  'home',
  'corp',
  'onion',
  'home.arpa',
];

/** At least two labels, none of them from a suffix that only private networks use. */
const isPublicName = (hostname: string): boolean => {
  const name = hostname.endsWith('.') ? hostname.slice(0, -1) : hostname;
  return (
    name.includes('.') && !PRIVATE_SUFFIXES.some((suffix) => name === suffix || name.endsWith(`.${suffix}`))
  );
};

/** 443, or a port that no system service listens on. */
const isOpenPort = (port: string): boolean => port === '' || Number(port) >= 1024;
