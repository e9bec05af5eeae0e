// Holds the description of the API against the rules of OpenAPI 3.1 and good manners: node web/lint-openapi.mjs target/openapi.json
import { createConfig, formatProblems, getTotals, lint } from '@redocly/openapi-core';

const file = process.argv[2] ?? '../target/openapi.json';
const problems = await lint({ ref: file, config: await createConfig({ extends: ['recommended'] }) });
formatProblems(problems, { format: 'codeframe', totals: getTotals(problems), version: '', maxProblems: 20 });
console.log(`${file}: ${problems.length} problems`);
process.exit(problems.length === 0 ? 0 : 1);
