import type { I18n } from './i18n.ts';

/** An ISCED-F 2013 code in words: its broad field, with the code where that says more. */
export const fieldName = ({ t, has }: Pick<I18n, 't' | 'has'>, code: string): string => {
  const key = `ui.field.${code.slice(0, 2)}`;
  if (!has(key)) return code;
  return code.length === 2 ? t(key) : t('ui.field.within', { name: t(key), code });
};

/**
 * The name of a credential type as people write it: `EuropeanHigherEducationMicrocredential` becomes `European Higher Education
 * Microcredential`. What is not such a name, an address for instance, stays as it is.
 */
export const typeName = (name: string): string =>
  /^[A-Z][A-Za-z0-9]{2,79}$/.test(name)
    ? name.replace(/(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g, ' ')
    : name;
