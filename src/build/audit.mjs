// What the application is made of, and whether we may and want to ship it:
//   node src/build/audit.mjs           licences of every library, on the server and in the browser, without a network (part of the build)
//   node src/build/audit.mjs online    besides, what is known against any of them: OSV for all, the registry's own advisories for the web client
// The server's parts are read from the bill of materials that the build makes (CycloneDX), the browser's from its lock file.
// A host that cannot be reached is told of and fails nothing; what is found online does.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const bill = join(root, 'target', 'classes', 'META-INF', 'sbom', 'application.cdx.json');
const lock = join(root, 'web', 'package-lock.json');
const osv = process.env.OSV ?? 'https://api.osv.dev';
const patience = 20_000;
const batch = 500;

/** Of several licences one may choose, so one of these is enough. */
const allowed = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BSD-4-Clause',
  'CC-BY-4.0',
  'CC0-1.0',
  'CDDL-1.0',
  'CDDL-1.1',
  'EDL-1.0',
  'EPL-1.0',
  'EPL-2.0',
  'ISC',
  'MIT',
  'MIT-0',
  'MPL-1.1',
  'MPL-2.0',
  'OFL-1.1',
  'PostgreSQL',
  'PSF-2.0',
  'Public-Domain',
  'Python-2.0',
  'Unicode-3.0',
  'Unlicense',
  'UPL-1.0',
  'Zlib',
]);

/** Names under which libraries put licences that have an identifier. */
const names = [
  [/^(the )?apache.*2(\.0)?|^asl ?2|^the asf licence/i, 'Apache-2.0'],
  [/bouncy castle|^(the )?mit( license)?$/i, 'MIT'],
  [/edl|eclipse distribution|bsd.3|new bsd|revised bsd|^(the )?bsd( licen[cs]e)?$|go license/i, 'BSD-3-Clause'],
  [/bsd.2|simplified bsd|freebsd/i, 'BSD-2-Clause'],
  [/eclipse public license.*2|epl.2/i, 'EPL-2.0'],
  [/eclipse public license|epl.1/i, 'EPL-1.0'],
  [/public domain/i, 'Public-Domain'],
  [/mozilla public license.*2\.0|mpl.2/i, 'MPL-2.0'],
  [/mozilla public license.*1\.1|mpl.1\.1/i, 'MPL-1.1'],
];

const wrong = [];
const parts = [...onTheServer(), ...inTheBrowser()];
parts.forEach((part) => {
  const known = part.licences.flatMap(identifiers);
  if (!known.some((one) => allowed.has(one))) wrong.push(`${part.name} ${part.version}: ${part.licences.join(', ') || 'no licence'} is none we take`);
});
console.log(`audit: ${parts.length} libraries, ${wrong.length} with a licence we do not take`);
if (process.argv[2] === 'online') {
  await advisories();
  registry();
}
if (wrong.length > 0) {
  console.error(wrong.join('\n'));
  process.exit(1);
}

function onTheServer() {
  if (!existsSync(bill)) {
    console.log('audit: no bill of materials of the server; mvn generate-resources makes it');
    return [];
  }
  return JSON.parse(readFileSync(bill, 'utf8')).components.map((one) => ({
    name: one.group ? `${one.group}:${one.name}` : one.name,
    version: one.version,
    purl: one.purl,
    licences: (one.licenses ?? []).map(({ expression, license }) => expression ?? license.id ?? license.name),
  }));
}

function inTheBrowser() {
  if (!existsSync(lock)) return [];
  return Object.entries(JSON.parse(readFileSync(lock, 'utf8')).packages)
    .filter(([path]) => path !== '')
    .map(([path, one]) => {
      const name = one.name ?? path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
      return { name, version: one.version, purl: `pkg:npm/${name.replace('@', '%40')}@${one.version}`, licences: [one.license].filter(Boolean) };
    });
}

/** "A OR B" leaves the choice, "A AND B" does not: then all of them must be allowed for the first to count. */
function identifiers(licence) {
  return licence
    .replace(/[()]/g, '')
    .split(/ OR /)
    .map((choice) => choice.split(/ AND /).map(identifier))
    .filter((all) => all.every((one) => allowed.has(one)) || all.length === 1)
    .map((all) => all[0]);
}

function identifier(licence) {
  return allowed.has(licence) ? licence : (names.find(([pattern]) => pattern.test(licence))?.[1] ?? licence);
}

async function advisories() {
  let known = 0;
  for (let at = 0; at < parts.length; at += batch) {
    const asked = parts.slice(at, at + batch);
    const answer = await ask(asked.map((part) => ({ package: { purl: part.purl } })));
    if (!answer) return;
    answer.results.forEach((result, index) =>
      (result.vulns ?? []).forEach((one) => {
        known++;
        wrong.push(`${asked[index].name} ${asked[index].version}: ${one.id}`);
      }),
    );
  }
  console.log(`audit: ${known} advisories known to OSV`);
}

async function ask(queries) {
  try {
    const answer = await fetch(`${osv}/v1/querybatch`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ queries }),
      signal: AbortSignal.timeout(patience),
    });
    if (!answer.ok) throw new Error(`HTTP ${answer.status}`);
    return await answer.json();
  } catch (away) {
    console.log(`audit: OSV was not asked: ${away.cause?.code ?? away.message}`);
    return null;
  }
}

/** What people of the web client run; a finding in a tool of the build is told by OSV. */
function registry() {
  const ran = spawnSync('npm', ['audit', '--omit=dev', '--audit-level=moderate', '--json'], { cwd: join(root, 'web'), shell: process.platform === 'win32', encoding: 'utf8', timeout: 3 * patience });
  const said = parsed(ran.stdout);
  if (!said?.metadata?.vulnerabilities) {
    console.log(`audit: the registry was not asked: ${said?.message ?? said?.error?.summary ?? ran.error?.message ?? 'no answer'}`);
    return;
  }
  const { info = 0, low = 0, moderate = 0, high = 0, critical = 0 } = said.metadata.vulnerabilities;
  console.log(`audit: the registry knows ${moderate + high + critical} advisories of medium or above, ${info + low} below`);
  if (moderate + high + critical > 0) wrong.push(...Object.keys(said.vulnerabilities).map((name) => `${name}: npm audit names it`));
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
