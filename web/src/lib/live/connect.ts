import { listen, type Heard } from './stream';

/** Hears what changes, for as long as somebody is signed in; answers how to stop. Windows of one browser share a stream. */
export function connectLive(user: string, hear: (heard: Heard) => void): () => void {
  if (typeof EventSource === 'undefined') return () => {};
  return typeof SharedWorker === 'undefined' ? alone(hear) : together(user, hear);
}

function together(user: string, hear: (heard: Heard) => void): () => void {
  const worker = new SharedWorker(new URL('./worker.ts', import.meta.url), { type: 'module', name: `live:${user}` });
  worker.port.onmessage = (event: MessageEvent<Heard>) => hear(event.data);
  const stop = () => worker.port.postMessage('bye');
  addEventListener('pagehide', stop);
  return () => {
    removeEventListener('pagehide', stop);
    stop();
    worker.port.close();
  };
}

function alone(hear: (heard: Heard) => void): () => void {
  const { stop, hurry } = listen((address) => new EventSource(address), hear);
  addEventListener('online', hurry);
  return () => {
    removeEventListener('online', hurry);
    stop();
  };
}
