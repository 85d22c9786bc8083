/** Everything that draws an answer, as one part of the build that is loaded while the first answer is worked out. */
import '../result.css';
import '../report.css';

export { reportView } from './report.ts';
export { announcement, resultView } from './result.ts';
