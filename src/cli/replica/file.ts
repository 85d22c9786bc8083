import { fileFault } from '../read-input.ts';

/** Does something with a file; what the system says of it becomes an error of ours. @throws FILE_NOT_FOUND, FILE_UNREADABLE */
export const inFile = async <T>(file: string, use: () => Promise<T>): Promise<T> => {
  try {
    return await use();
  } catch (error) {
    throw fileFault(error, file);
  }
};
