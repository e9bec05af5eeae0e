import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { patiently } from './expect.mjs';

const START_WITHIN = 180_000;

/** A JDK 25: JAVA, JAVA_HOME, the one on the path, or one that the system keeps. */
export function findJava() {
  const kept = ['/usr/lib/jvm', '/Library/Java/JavaVirtualMachines'].filter(existsSync).flatMap((folder) => readdirSync(folder).map((jdk) => join(folder, jdk)));
  const candidates = [
    process.env.JAVA,
    process.env.JAVA_HOME && join(process.env.JAVA_HOME, 'bin', 'java'),
    'java',
    ...kept.flatMap((jdk) => [join(jdk, 'bin', 'java'), join(jdk, 'Contents', 'Home', 'bin', 'java')]),
  ];
  const found = candidates.find((java) => java && /version "(2[5-9]|[3-9]\d)/.test(spawnSync(java, ['-version'], { encoding: 'utf8' }).stderr ?? ''));
  if (!found) throw new Error('The browser journeys need a JDK 25 or newer: name its java in JAVA.');
  return found;
}

function freePort() {
  return new Promise((done, failed) => {
    const probe = createServer();
    probe.on('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => done(port));
    });
  });
}

/** Starts the packaged server on a port and a data folder of its own; `stop` ends it and takes the folder away. */
export async function startServer({ sample }) {
  const jar = resolve(process.env.KINWARD_JAR ?? join(import.meta.dirname, '../../../target/kinward.jar'));
  if (!existsSync(jar)) throw new Error(`There is no ${jar}: package the application first (mvn package).`);
  const port = await freePort();
  const data = mkdtempSync(join(tmpdir(), 'e2e-'));
  const said = [];
  // A server of a journey lives for minutes: to compile it for speed costs more than it spares.
  const server = spawn(findJava(), ['-Xmx768m', '-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-jar', jar], {
    env: { ...process.env, KINWARD_PORT: String(port), KINWARD_DATA: data, KINWARD_SAMPLE: String(sample), KINWARD_MAIL_READEVERY: '2s', KINWARD_MAIL_TOPRIVATE: 'true', KINWARD_PROVIDERS_ALLOWPRIVATE: 'true', LANG: 'en_US.UTF-8', LC_ALL: 'C.UTF-8' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (chunk) => said.push(String(chunk)));
  const ended = new Promise((done) => server.on('exit', done));
  const address = `http://localhost:${port}`;
  const stop = async () => {
    server.kill('SIGTERM');
    const late = setTimeout(() => server.kill('SIGKILL'), 20_000);
    await ended;
    clearTimeout(late);
    rmSync(data, { recursive: true, force: true });
  };
  const until = Date.now() + patiently(START_WITHIN);
  while (Date.now() < until && server.exitCode === null) {
    const brand = await fetch(`${address}/api/v1/brand`).then((answer) => (answer.ok ? answer.json() : null), () => null);
    // The door opens before the sample company is in.
    if (brand && (!sample || brand.sample)) return { address, stop, said: () => said.join('') };
    await new Promise((done) => setTimeout(done, 300));
  }
  await stop();
  throw new Error(`The server did not start:\n${said.join('').slice(-4000)}`);
}
