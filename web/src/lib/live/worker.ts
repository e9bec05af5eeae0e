import { listen, type Heard, type Listening } from './stream';

/** One stream for all windows of a browser: it allows few connections to one server, and windows are many. */
const ports = new Set<MessagePort>();
let listening: Listening | null = null;
let on = true;

function tell(heard: Heard): void {
  if (heard.kind === 'state') on = heard.on;
  if (heard.kind === 'end') listening = null;
  for (const port of ports) port.postMessage(heard);
}

addEventListener('connect', (event) => {
  const [port] = (event as MessageEvent).ports;
  if (!port) return;
  ports.add(port);
  port.onmessage = () => {
    ports.delete(port);
    if (ports.size > 0) return;
    listening?.stop();
    listening = null;
  };
  if (listening) port.postMessage({ kind: 'state', on } satisfies Heard);
  listening ??= listen((address) => new EventSource(address), tell);
});

addEventListener('online', () => listening?.hurry());
