// The web client's part of the Maven build, in Node alone so that it runs the same everywhere:
//   node web/build.mjs         packages as locked, client built and compressed, put where the server finds it; nothing changed, nothing done
//   node web/build.mjs test    types, lint, unit tests
//   node web/build.mjs e2e     browser journeys against the packaged server (JAVA, KINWARD_JAR), in the system's Chromium
// Without web/package.json there is nothing to do.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, extname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const web = dirname(fileURLToPath(import.meta.url));
const dist = join(web, 'dist');
const cache = join(web, '.cache');
const served = join(web, '..', 'target', 'classes', 'static');
const notSources = new Set(['node_modules', 'dist', '.cache', 'e2e', 'build.mjs', 'lint-openapi.mjs', 'test-results']);
const compressed = new Set(['.js', '.css', '.html', '.svg', '.json', '.webmanifest', '.txt']);

if (!existsSync(join(web, 'package.json'))) process.exit(0);

const steps = { build: [install, build, publish], test: [install, test], e2e: [install, journeys] }[process.argv[2] ?? 'build'];
if (!steps) stop(`No such step: ${process.argv[2]}. There are build, test and e2e.`);
steps.forEach((step) => step());

function install() {
  const locked = hash([join(web, 'package.json'), join(web, 'package-lock.json')]);
  const stamp = join(web, 'node_modules', '.locked');
  if (read(stamp) === locked) return;
  npm(['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  writeFileSync(stamp, locked);
}

function build() {
  const sources = hash(files(web).filter((file) => !notSources.has(relative(web, file).split(sep)[0])));
  const stamp = join(cache, 'sources');
  if (read(stamp) === sources && existsSync(join(dist, 'index.html'))) return;
  npm(['run', '--silent', 'build']);
  files(dist).filter((file) => compressed.has(extname(file))).forEach(compress);
  mkdirSync(cache, { recursive: true });
  writeFileSync(stamp, sources);
}

function compress(file) {
  const bytes = readFileSync(file);
  if (bytes.length < 1024) return;
  writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
  writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
}

/** The stamp lies outside `static`, where it would be served. */
function publish() {
  const stamp = join(served, '..', '..', 'web-published');
  const built = read(join(cache, 'sources'));
  if (read(stamp) === built && existsSync(join(served, 'index.html'))) return;
  rmSync(served, { recursive: true, force: true });
  mkdirSync(served, { recursive: true });
  cpSync(dist, served, { recursive: true });
  writeFileSync(stamp, built);
}

function test() {
  ['typecheck', 'lint', 'test'].forEach((script) => npm(['run', '--silent', script]));
}

function journeys() {
  if (!existsSync(join(web, 'e2e'))) return;
  const chromium = [
    process.env.CHROMIUM,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  ].find((path) => path && existsSync(path));
  if (!chromium) {
    stop('The browser journeys need Chromium: install it (Debian, Ubuntu: apt-get install chromium), name it in CHROMIUM, or leave them out with -DskipBrowser.');
  }
  npm(['run', '--silent', 'e2e'], { CHROMIUM: chromium });
}

function npm(args, environment = {}) {
  // npm is a script on Windows, which only a shell starts.
  const ran = spawnSync('npm', args, { cwd: web, stdio: ['ignore', 'inherit', 'inherit'], shell: process.platform === 'win32', env: { ...process.env, ...environment } });
  if (ran.error) stop(`npm does not start (${ran.error.message}): install Node.js 20.19 or newer, or leave the web client out with -Dweb.skip=true.`);
  if (ran.status !== 0) process.exit(ran.status ?? 1);
}

function files(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !(folder === web && notSources.has(entry.name)))
    .flatMap((entry) => (entry.isDirectory() ? files(join(folder, entry.name)) : [join(folder, entry.name)]))
    .sort();
}

function hash(paths) {
  const sum = createHash('sha256');
  paths.filter((path) => existsSync(path)).forEach((path) => sum.update(`${relative(web, path)}\0`).update(readFileSync(path)));
  return sum.digest('hex');
}

function read(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}
