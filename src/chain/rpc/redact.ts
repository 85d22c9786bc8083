/**
 * A node's address as it may be shown: providers put keys into user names, paths and queries, so only scheme and host stay.
 */
export const redactUrl = (url: string): string => {
  try {
    const { protocol, host, pathname, search } = new URL(url);
    return `${protocol}//${host}${pathname.length > 1 || search !== '' ? '/…' : ''}`;
  } catch {
    return '(not a URL)';
  }
};
