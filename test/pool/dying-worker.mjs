// A thread that dies of whatever it is given.
import { parentPort } from 'node:worker_threads';

parentPort?.on('message', () => process.exit(3));
