// npm run check: format, lint, types of every room, the arrows between them, and what nobody uses.
import { runChecks } from '../check/run-checks.ts';

const { passed, failed } = await runChecks();
console.log(`${passed} checks passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
