import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Plugin } from 'vite';
import type { Command, Filter, GroupsQuery, Measure, PageQuery, RecordData, Value } from '../src/engine/record/types';
import { catalog } from './fakeCatalog';
import { put, store } from './fakeData';

type Shape = Record<string, Value>;

const all = (object: string) => [...(store.get(object)?.values() ?? [])];
const comparable = (value: Value): Value => {
  if (typeof value !== 'object' || value === null) return value ?? null;
  const shape = value as Shape;
  if ('amount' in shape) return Number(shape['base'] ?? shape['amount']);
  if ('id' in shape) return shape['id'];
  return shape['display'] ?? JSON.stringify(value);
};

function at(record: RecordData, path: string): Value {
  const [first = '', second] = path.split('.');
  const value = record[first];
  if (!second) return value ?? null;
  const ref = value as { object: string; id: string } | null;
  return ref ? (store.get(ref.object)?.get(ref.id)?.[second] ?? null) : null;
}

const told = (value: Value) => String((value as Shape | null)?.['title'] ?? (value as Shape | null)?.['display'] ?? comparable(value) ?? '').toLowerCase();

function fits(record: RecordData, filter: Filter | null | undefined): boolean {
  if (!filter) return true;
  if ('and' in filter) return filter.and.every((part) => fits(record, part));
  if ('or' in filter) return filter.or.some((part) => fits(record, part));
  if ('not' in filter) return !fits(record, filter.not);
  if (!('field' in filter)) return true;
  const value = at(record, filter.field);
  const is = comparable(value) as string | number | null;
  const wanted = filter.value as never;
  const given = (each: Value) => (typeof each === 'object' && each !== null && 'me' in each ? 'u1' : each) as never;
  const num = (each: Value) => (typeof is === 'number' ? Number(each) : String(each));
  switch (filter.op) {
    case 'is': return is === given(wanted) || String(is) === String(given(wanted));
    case 'isNot': return is !== given(wanted);
    case 'in': return (wanted as Value[]).includes(is);
    case 'notIn': return !(wanted as Value[]).includes(is);
    case 'contains': return told(value).includes(String(wanted).toLowerCase());
    case 'startsWith': return told(value).startsWith(String(wanted).toLowerCase());
    case 'isEmpty': return is === null;
    case 'isNotEmpty': return is !== null;
    case 'lt': return is !== null && is < num(wanted);
    case 'le': return is !== null && is <= num(wanted);
    case 'gt': return is !== null && is > num(wanted);
    case 'ge': return is !== null && is >= num(wanted);
    case 'between': return is !== null && is >= num(wanted[0]) && is <= num(wanted[1]);
    default: return true;
  }
}

function query(object: string, asked: PageQuery & { cursor?: string | null }) {
  const found = all(object).filter((record) => (record['deletedAt'] !== null) === (asked.deleted ?? false) && fits(record, asked.filter));
  for (const key of [...(asked.sort ?? [])].reverse()) {
    found.sort((a, b) => {
      const [x, y] = [told(at(a, key.field)), told(at(b, key.field))];
      const numeric = Number(x) - Number(y);
      return (key.desc ? -1 : 1) * (Number.isNaN(numeric) ? x.localeCompare(y) : numeric);
    });
  }
  const from = Number(asked.cursor ?? 0);
  const limit = asked.limit ?? 50;
  const items = found.slice(from, from + limit).map((record) => ({ ...record, ...Object.fromEntries((asked.fields ?? []).filter((path) => path.includes('.')).map((path) => [path, at(record, path)])) }));
  return { items, next: from + limit < found.length ? String(from + limit) : null, ...(asked.count ? { count: { value: found.length, kind: 'exact' } } : {}) };
}

function groups(object: string, asked: GroupsQuery) {
  const found = all(object).filter((record) => record['deletedAt'] === null && fits(record, asked.filter));
  const parts = new Map<string, { by: Value[]; rows: RecordData[] }>();
  for (const record of found) {
    const by = asked.by.map((dimension) => {
      const value = at(record, dimension.field);
      return dimension.bucket && typeof value === 'string' ? `${value.slice(0, 7)}-01` : value;
    });
    const key = JSON.stringify(by.map(comparable));
    const part = parts.get(key) ?? { by, rows: [] };
    part.rows.push(record);
    parts.set(key, part);
  }
  if (asked.by.length === 0 && parts.size === 0) parts.set('', { by: [], rows: [] });
  const figure = (rows: RecordData[], measure: Measure, done: Shape): Value => {
    if (measure.kind === 'ratio') return Number(done[measure.to]) ? (Number(done[measure.of]) / Number(done[measure.to])).toFixed(4) : null;
    const mine = rows.filter((row) => fits(row, measure.filter));
    if (measure.kind === 'count') return mine.length;
    const numbers = mine.map((row) => Number(comparable(at(row, measure.field)))).filter((each) => !Number.isNaN(each));
    const sum = numbers.reduce((a, b) => a + b, 0);
    return (measure.kind === 'sum' ? sum : measure.kind === 'avg' ? sum / numbers.length : measure.kind === 'min' ? Math.min(...numbers) : Math.max(...numbers)).toFixed(2);
  };
  const answer = [...parts.values()].map(({ by, rows }) => {
    const measures: Shape = {};
    for (const measure of asked.measures) measures[measure.key] = figure(rows, measure, measures);
    return { by, measures };
  });
  const [sort] = asked.sort ?? [];
  if (sort) answer.sort((a, b) => (sort.desc ? -1 : 1) * (Number(a.measures[sort.measure]) - Number(b.measures[sort.measure])));
  return { groups: answer.slice(0, asked.limit ?? 200), more: false };
}

const batches = new Map<string, () => void>();

function withTitles(value: Value): Value {
  if (typeof value !== 'object' || value === null || !('id' in value) || !('object' in value)) return value;
  const ref = value as { object: string; id: string };
  return { ...ref, title: store.get(ref.object)?.get(ref.id)?.['name'] };
}

function execute(commands: Command[]) {
  const batch = randomUUID();
  const before: [string, string, RecordData | undefined][] = [];
  const outcomes = commands.map((command) => {
    if (command.do === 'create') {
      const record = put(command.object, { ...Object.fromEntries(Object.entries(command.fields).map(([key, value]) => [key, withTitles(value)])), ...(command.id ? { id: command.id } : {}), owner: { object: 'user', id: 'u1', title: 'Ana Silva' }, updatedAt: new Date().toISOString() });
      before.push([command.object, record.id, undefined]);
      return { status: 'saved', id: record.id, version: 1, record };
    }
    const record = store.get(command.object)?.get(command.id);
    if (!record) return { status: 'notFound' };
    before.push([command.object, command.id, { ...record }]);
    if (command.do === 'update') {
      for (const [key, change] of Object.entries(command.fields)) {
        if (!('becomes' in change)) continue;
        if (key === 'name' && change.becomes === null) return { status: 'rejected', violations: [{ field: 'name', code: 'required', message: 'Name is needed: type one.' }] };
        record[key] = withTitles(change.becomes);
      }
    } else record['deletedAt'] = command.do === 'delete' ? new Date().toISOString() : null;
    const next = { ...record, version: record.version + 1 };
    store.get(command.object)?.set(command.id, next);
    return { status: 'saved', id: next.id, version: next.version, record: next };
  });
  batches.set(batch, () => before.forEach(([object, id, record]) => (record ? store.get(object)?.set(id, record) : store.get(object)?.delete(id))));
  return { batch, outcomes };
}

const session = { user: { id: 'u1', name: 'Ana Silva', email: 'ana@acme.example', role: 'administrator', locale: null, timeZone: 'Europe/Lisbon' }, csrf: 'x', workspace: { name: 'Oficina', baseCurrency: 'EUR', timeZone: 'Europe/Lisbon', sample: true, empty: false } };

type Answer = [number, unknown];

function route(method: string, path: string, params: URLSearchParams, body: never): Answer {
  const [kind, object = '', rest] = path.split('/').slice(1);
  if (kind === 'brand') return [200, { name: 'Sample', colors: {}, locales: ['en'], sample: { loading: false, users: [{ login: 'ana@acme.example', password: 'sample', role: 'administrator' }] } }];
  if (kind === 'session') return method === 'DELETE' ? [204, null] : [200, session];
  if (kind === 'catalog') return [200, catalog];
  if (kind === 'commands') return [200, execute((body as { commands: Command[] }).commands)];
  if (kind === 'undo') {
    batches.get((body as { batch: string }).batch)?.();
    return [200, { batch: randomUUID(), outcomes: [{ status: 'saved', id: 'x', version: 1 }] }];
  }
  if (kind === 'find') {
    const wanted = (params.get('q') ?? '').toLowerCase();
    const items = (params.get('objects')?.split(',') ?? ['account', 'opportunity', 'contact']).flatMap((each) => all(each).filter((record) => told(record['name'] ?? record['subject']).includes(wanted)).slice(0, 8).map((record) => ({ object: each, id: record.id, title: String((record['name'] as Shape)['display'] ?? record['name']) })));
    return [200, { items }];
  }
  if (kind === 'records' && rest === 'query') return [200, query(object, body)];
  if (kind === 'records' && rest === 'groups') return [200, groups(object, body)];
  if (kind === 'records' && path.split('/').length > 4) return [200, { items: [], next: null }];
  const record = store.get(object)?.get(rest ?? '');
  return record ? [200, record] : [404, { code: 'notFound', title: 'Not found', detail: 'There is no such record.' }];
}

async function read(request: IncomingMessage): Promise<never> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return (chunks.length ? JSON.parse(Buffer.concat(chunks).toString()) : null) as never;
}

function answerTo(request: IncomingMessage, response: ServerResponse): void {
  void read(request).then((body) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const [status, answer] = route(request.method ?? 'GET', url.pathname, url.searchParams, body);
    response.writeHead(status, { 'Content-Type': status >= 400 ? 'application/problem+json' : 'application/json' }).end(answer === null ? undefined : JSON.stringify(answer));
  });
}

/** A server in memory for work on screens alone; never part of the build. */
export function fakeServer(): Plugin {
  return {
    name: 'fake-server',
    configureServer: (server) => void server.middlewares.use('/api/v1', answerTo),
    configurePreviewServer: (server) => void server.middlewares.use('/api/v1', answerTo),
  };
}
