import type { RecordData } from '../src/engine/record/types';

export const store = new Map<string, Map<string, RecordData>>();

let seed = 7;
const random = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;

let made = 0;
export function put(object: string, fields: Record<string, unknown>): RecordData {
  made++;
  const record: RecordData = { id: `${object}-${made}`, version: 1, createdAt: '2026-10-01T09:00:00Z', updatedAt: new Date(Date.UTC(2026, 10, 22) - made * 3_600_000).toISOString(), deletedAt: null, ...fields, object };
  const records = store.get(object) ?? new Map<string, RecordData>();
  records.set(record.id, record);
  store.set(object, records);
  return record;
}

const ref = (record: RecordData) => ({ object: record.object, id: record.id, title: String(record['name']) });

const users = ['Ana Silva', 'Rui Costa', 'Zofia Łęcka', 'Darcel Schlecht', 'João Souza'].map((name, i) => put('user', { name, role: pick(['administrator', 'manager', 'rep']), id: `u${i + 1}` }));
const [pipeline] = [put('pipeline', { name: 'Sales', position: 1 })] as [RecordData];
const stages = [['Prospecting', 'open', '10'], ['Engaging', 'open', '30'], ['Proposal', 'open', '50'], ['Negotiation', 'open', '75'], ['Won', 'won', '100'], ['Lost', 'lost', '0']].map(([name, kind, probability], position) =>
  put('stage', { name, kind, probability, position, pipeline: ref(pipeline) }));
const first = ['Acme', 'Zenith', 'Alfândega', 'Kraków', 'Betasoloin', 'Plexzap', 'Konex', 'Rangreen', 'Sumace', 'Vieira', 'Wieliczka', 'Porto'];
const last = ['Logistics', 'Têxteis', 'Software', 'Medical', 'Foods', 'Retail', 'Sp. z o.o.', 'Lda'];
const accounts = Array.from({ length: 200 }, () =>
  put('account', {
    name: `${pick(first)} ${pick(last)}`, industry: pick(['technology', 'retail', 'medical', 'finance', null]), website: 'https://acme.example/', emails: [{ value: 'hello@acme.example', label: 'work' }],
    phones: [{ value: '+351912345678', label: 'mobile', display: '912 345 678' }], address: { street: 'Rua Augusta 1', city: 'Lisboa', region: null, postalCode: '1100-048', country: 'PT' },
    annualRevenue: { amount: `${Math.floor(random() * 9000)}000.00`, currency: 'EUR', base: '1.00', rate: '1', rateDate: '2026-01-01' }, employees: Math.floor(random() * 5000), parent: null, owner: ref(pick(users)),
  }));
for (let i = 0; i < 3000; i++) {
  const stage = pick(stages);
  const account = pick(accounts);
  const amount = (random() * 20_000).toFixed(2);
  put('opportunity', {
    name: `${String(account['name'])}: ${pick(['GTX Pro', 'GTX Basic', 'MG Special', 'GTK 500'])}`, number: 1000 + i, account: random() < 0.85 ? ref(account) : null, pipeline: ref(pipeline), stage: ref(stage),
    amount: random() < 0.9 ? { amount, currency: 'EUR', base: amount, rate: '1', rateDate: '2026-01-01' } : null, probability: stage['probability'], closeDate: random() < 0.8 ? `2026-${String(1 + Math.floor(random() * 12)).padStart(2, '0')}-${String(1 + Math.floor(random() * 28)).padStart(2, '0')}` : null,
    source: pick(['web', 'referral', 'fair', null]), nextStep: pick(['Call back', 'Send quote', null]), description: null, owner: ref(pick(users)),
  });
}
for (let i = 0; i < 300; i++) put('contact', { name: { given: pick(['Ana', 'João', 'Zofia', 'John']), family: pick(['Silva', 'Nowak', 'Smith']), display: `${pick(['Ana', 'João', 'Zofia'])} ${pick(['Silva', 'Nowak', 'Smith'])}` }, jobTitle: 'Buyer', emails: null, birthday: null, owner: ref(pick(users)) });
