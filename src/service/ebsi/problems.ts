/** EBSI's error body (RFC 7807), in its exact words: clients show `detail`, and tests compare `title`. */
export class EbsiProblem extends Error {
  override readonly name = 'EbsiProblem';
  readonly status: number;
  readonly title: string;
  readonly detail: string;

  constructor(status: number, title: string, detail: string) {
    super(title);
    this.status = status;
    this.title = title;
    this.detail = detail;
  }
}

/** What EBSI's validator says: its messages as a list in text form. */
export const badRequest = (...messages: readonly string[]): EbsiProblem =>
  new EbsiProblem(400, 'Bad Request', JSON.stringify(messages));

export const notFound = (title: string, detail: string): EbsiProblem => new EbsiProblem(404, title, detail);

/** @returns the value. @throws EbsiProblem 404 where there is none. */
export const found = <T>(value: T | undefined, title: string, detail: string): T => {
  if (value === undefined) throw notFound(title, detail);
  return value;
};
