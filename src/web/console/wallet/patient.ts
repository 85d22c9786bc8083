import { getJson, ServiceFault } from '../../api/get.ts';

/** Too many questions of ours, or of everybody together. */
const BUSY: readonly number[] = [429, 503];
const TRIES = 6;
const PAUSE_MS = 700;

/** As `getJson`, for many questions in a row: where the service asks for a pause, it gets one. @throws ServiceFault */
export const patiently = async <T>(path: string): Promise<T> => {
  for (let attempt = 1; ; attempt++) {
    try {
      return await getJson<T>(path);
    } catch (error) {
      const isBusy = error instanceof ServiceFault && BUSY.includes(error.status);
      if (!isBusy || attempt >= TRIES) throw error;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS * attempt));
    }
  }
};
