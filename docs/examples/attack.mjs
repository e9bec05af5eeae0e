// Lets wapiti and sqlmap (Debian: apt-get install wapiti sqlmap) at a running Kinward, signed in as somebody:
//
//   KINWARD_REQUESTSPERMINUTE=0 KINWARD_DATA=/tmp/attacked KINWARD_PORT=8099 java -jar target/kinward.jar
//   node docs/examples/attack.mjs http://localhost:8099 LOGIN PASSWORD /tmp/findings
//
// SECONDS_EACH gives an address more time or less (120), ONLY=sqlmap or ONLY=wapiti leaves the other out, NAMED='^POST' tries
// those alone whose names fit.
//
// Only ever at a workspace that nobody needs any more: it writes, and fills what it can. What is attacked is read from the
// API's own description: every address that takes something in its query, and those that take a body to read by. Ends with
// 1 where either of the two found something of medium or above.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [base, login, password, folder] = process.argv.slice(2);
if (!folder) {
  console.error('node docs/examples/attack.mjs BASE_URL LOGIN PASSWORD FOLDER');
  process.exit(2);
}
const api = `${base.replace(/\/$/, '')}/api/v1`;
const each = Number(process.env.SECONDS_EACH ?? 120);
mkdirSync(folder, { recursive: true });

const session = await fetch(`${api}/session`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ login, password }) });
if (!session.ok) throw new Error(`not signed in: ${await session.text()}`);
const cookie = session.headers.getSetCookie()[0].split(';')[0];
const { csrf } = await session.json();
const headers = { cookie, 'x-csrf-token': csrf, accept: 'application/json' };
const read = async (path) => (await fetch(`${api}${path}`, { headers })).json();

const description = await read('/openapi.json');
const object = process.env.OBJECT ?? 'account';
const id = (await read(`/records/${object}?limit=1&fields=name`)).items[0]?.id;
if (!id) throw new Error(`no ${object} in sight of ${login}`);

/** A value for a parameter that the address takes, so that what is put in its place is read and not refused at once. */
const samples = { fields: 'name', sort: 'name', q: 'an', filter: JSON.stringify({ field: 'name', op: 'contains', value: 'a' }), field: 'tags', object, objects: object, types: object, format: 'csv', from: '2026-01-01T00:00:00Z', to: '2026-02-01T00:00:00Z' };
const sample = ({ name, schema }) => samples[name] ?? { boolean: 'false', integer: '5' }[schema?.type];
const dull = /stream|session|passkey|second-step|feed|setup|metrics|openapi/;

const targets = Object.entries(description.paths)
  .filter(([path, item]) => item.get && !dull.test(path) && (!path.startsWith('/records/') || path.startsWith(`/records/${object}`)))
  .map(([path, item]) => {
    const parameters = [...(item.parameters ?? []), ...(item.get.parameters ?? [])].map((one) => (one.$ref ? at(one.$ref) : one));
    const query = parameters.filter((one) => one.in === 'query' && (one.required || sample(one))).map((one) => `${one.name}=${encodeURIComponent(sample(one) ?? 'a')}`);
    const address = path.replaceAll(/\{[^}]+\}/g, `${id}*`);
    return { name: `GET ${path}`, url: `${api}${address}${query.length ? `?${query.join('&')}` : ''}`, worth: query.length > 0 || path.includes('{') };
  })
  .filter((one) => one.worth);
const body = (path, value) => ({ name: `POST ${path}`, url: `${api}${path}`, data: JSON.stringify(value) });
targets.push(
  { name: 'GET cursor', url: `${api}/records/${object}?cursor=eyJ4IjoxfQ` },
  body(`/records/${object}/query`, { filter: { and: [{ field: 'name', op: 'contains', value: 'a' }] }, sort: [{ field: 'name', desc: false }], fields: ['name'], limit: 5 }),
  body(`/records/${object}/groups`, { by: [{ field: 'owner' }], measures: [{ key: 'n', kind: 'count' }], sort: [{ measure: 'n', desc: true }], filter: { field: 'name', op: 'startsWith', value: 'a' } }),
  body(`/records/${object}/alike`, { fields: { name: 'Acme' } }),
);

const found = [];
const only = process.env.ONLY ?? 'sqlmap wapiti';
const named = new RegExp(process.env.NAMED ?? '');
const tried = targets.filter((one) => named.test(one.name));
for (const target of only.includes('sqlmap') ? tried : []) found.push(...injected(target, await asked(target)));
if (only.includes('wapiti')) found.push(...crawled());
console.log(found.length ? `${found.length} findings\n${found.join('\n')}` : `nothing found at ${tried.length} addresses by ${only.split(' ').join(' and ')}`);
// The lowest level of wapiti's is advice: headers that browsers gave up, or that only mean something behind TLS.
process.exit(found.some((one) => !/^wapiti: .*, level 1:/.test(one)) ? 1 : 0);

function at(ref) {
  return ref.slice(2).split('/').reduce((node, key) => node[key], description);
}

/** As it is answered without anything put in: an address that refuses everything is not tested by being tried. */
async function asked({ url, data }) {
  const answer = await fetch(url.replaceAll('*', ''), data ? { method: 'POST', headers: { ...headers, 'content-type': 'application/json' }, body: data } : { headers });
  await answer.arrayBuffer();
  return answer.status;
}

function injected({ name, url, data }, status) {
  const began = Date.now();
  const ran = spawnSync(
    'sqlmap',
    ['-u', url, ...(data ? ['--data', data, '--method', 'POST'] : []), '--batch', '--flush-session', '--level', '2', '--risk', '1', '--dbms', 'PostgreSQL', '--threads', '4', '--ignore-code', '*',
      '--headers', `Cookie: ${cookie}\nX-CSRF-Token: ${csrf}\nContent-Type: application/json`, '--skip', 'Cookie,X-CSRF-Token', '--disable-coloring', '--answers', 'redirect=N,test all=Y,custom injection=Y,JSON=Y', '--output-dir', join(folder, 'sqlmap')],
    { encoding: 'utf8', timeout: each * 1000, maxBuffer: 1 << 28 },
  );
  const said = `${ran.stdout}${ran.stderr}`;
  writeFileSync(join(folder, `sqlmap ${name.replaceAll('/', '_')}.log`), said);
  const is = /Parameter: .*|is vulnerable|identified the following injection/.exec(said);
  console.log(`sqlmap ${name} (${status}): ${is ? 'INJECTED' : 'nothing'}, ${said.split('testing ').length - 1} tests, ${((Date.now() - began) / 1000).toFixed(0)} s${ran.error ? ' (time is up)' : ''}`);
  return is ? [`sqlmap: ${name}: ${is[0]}`] : [];
}

function crawled() {
  const report = join(folder, 'wapiti.json');
  const jar = join(folder, 'cookies.json');
  const [key, value] = cookie.split('=');
  writeFileSync(jar, JSON.stringify({ [`.${new URL(base).hostname}`]: { '/': { [key]: { version: 0, expires: null, secure: false, value, port: null } } } }));
  const starts = targets.filter((one) => !one.data).flatMap((one) => ['-s', one.url.replaceAll('*', '')]);
  const ran = spawnSync(
    'wapiti',
    ['-u', `${base}/`, ...starts, '--scope', 'domain', '-c', jar, '-H', `Cookie: ${cookie}`, '-H', `X-CSRF-Token: ${csrf}`, '--flush-session', '-m', 'all,-nikto,-buster,-ssrf,-drupal_enum,-wp_enum,-brute_login_form,-wapp', '--max-scan-time', String(each * 5), '-v', '1', '-f', 'json', '-o', report, '--store-session', folder],
    { encoding: 'utf8', timeout: each * 6000, maxBuffer: 1 << 28 },
  );
  writeFileSync(join(folder, 'wapiti.log'), `${ran.stdout}${ran.stderr}`);
  if (!existsSync(report)) return [`wapiti did not come to its end: ${join(folder, 'wapiti.log')}`];
  const { vulnerabilities, anomalies } = JSON.parse(readFileSync(report, 'utf8'));
  return Object.entries({ ...vulnerabilities, ...anomalies }).flatMap(([kind, all]) => all.map((one) => `wapiti: ${kind}, level ${one.level}: ${one.method} ${one.path} ${one.parameter ?? ''} ${one.info}`));
}
