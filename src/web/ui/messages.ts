/** One text: plain, or one form for each plural category of the language (Unicode CLDR), chosen by `{count}`. */
export type Message = string | ({ readonly other: string } & Partial<Record<Intl.LDMLPluralRule, string>>);
/** The texts of one part of the pages, by key. English is the source; placeholders are `{name}`. */
export type Messages = Readonly<Record<string, Message>>;
/** The same texts in another language. A missing or extra key does not compile. */
export type TranslationOf<Source extends Messages> = { readonly [Key in keyof Source]: Message };

export type Values = Readonly<Record<string, string | number>>;

/** Fills a message in. A placeholder without a value stays visible: better odd than wrong. */
export const fillMessage = (message: Message, values: Values, rules: Intl.PluralRules): string => {
  const { count } = values;
  const text =
    typeof message === 'string'
      ? message
      : ((typeof count === 'number' ? message[rules.select(count)] : undefined) ?? message.other);
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    return value === undefined ? whole : String(value);
  });
};
