import type { Catalog, Field, FieldTypeKey, ObjectType, Operator } from '../src/engine/schema/types';

const ORDER: Operator[] = ['is', 'isNot', 'lt', 'le', 'gt', 'ge', 'between', 'isEmpty', 'isNotEmpty'];
const TEXT: Operator[] = ['contains', 'is', 'isNot', 'startsWith', 'isEmpty', 'isNotEmpty'];
const CHOICE: Operator[] = ['is', 'isNot', 'in', 'notIn', 'isEmpty', 'isNotEmpty'];

const operators = (type: FieldTypeKey): Operator[] =>
  ['integer', 'decimal', 'money', 'percent', 'date', 'instant', 'autoNumber'].includes(type) ? ORDER : ['select', 'relation', 'user'].includes(type) ? CHOICE : type === 'boolean' ? ['is'] : TEXT;

const field = (key: string, type: FieldTypeKey, label: string, more: Partial<Field> = {}): Field => ({
  key, label, type, access: 'write', required: false, readOnly: type === 'autoNumber', unique: false, sortable: !['longText', 'json', 'address', 'email', 'phone'].includes(type),
  groupable: ['select', 'relation', 'user', 'boolean'].includes(type), system: false, operators: operators(type), ...more,
});

const options = (text: string) => text.split(' ').map((each) => {
  const [key = '', color] = each.split(':');
  return { key, label: key[0]?.toUpperCase() + key.slice(1), ...(color ? { color } : {}) };
});

const system: Field[] = [
  field('owner', 'user', 'Owner', { system: true, targets: ['user'] }), field('createdAt', 'instant', 'Created', { system: true, readOnly: true }), field('updatedAt', 'instant', 'Updated', { system: true, readOnly: true }),
];

const object = (key: string, label: string, plural: string, icon: string, discipline: string, fields: Field[], more: Partial<ObjectType> = {}): ObjectType => ({
  key, label, plural, icon, discipline, title: 'name', traits: [], partOf: null, link: false, menu: true, may: { create: true, read: 'all', update: 'all', delete: 'all' },
  listColumns: fields.slice(0, 6).map((each) => each.key), defaultSort: [{ field: 'updatedAt', desc: true }], board: null,
  sections: [{ key: 'main', label: 'Details', fields: fields.map((each) => each.key) }], related: [], fields: [...fields, ...system], ...more,
});

export const catalog: Catalog = {
  version: 1, locale: 'en', objects: [
    object('opportunity', 'Deal', 'Deals', 'target-arrow', 'sales', [
      field('name', 'text', 'Name'), field('account', 'relation', 'Account', { targets: ['account'] }), field('pipeline', 'relation', 'Pipeline', { targets: ['pipeline'], required: true }),
      field('stage', 'relation', 'Stage', { targets: ['stage'], required: true }), field('amount', 'money', 'Amount'), field('probability', 'percent', 'Probability'), field('closeDate', 'date', 'Close date'),
      field('number', 'autoNumber', 'Number'), field('source', 'select', 'Source', { options: options('web:blue referral:green fair:yellow') }), field('nextStep', 'text', 'Next step'), field('description', 'longText', 'Description'),
    ], { board: { by: 'stage', within: 'pipeline', sum: 'amount' }, listColumns: ['name', 'account', 'stage', 'amount', 'closeDate', 'probability', 'source', 'owner'] }),
    object('account', 'Account', 'Accounts', 'building', 'directory', [
      field('name', 'text', 'Name', { required: true }), field('industry', 'select', 'Industry', { options: options('technology:blue retail:orange medical:red finance:green') }), field('website', 'url', 'Website'), field('emails', 'email', 'E-mail'),
      field('phones', 'phone', 'Phone'), field('address', 'address', 'Address'), field('annualRevenue', 'money', 'Revenue'), field('employees', 'integer', 'Employees'), field('parent', 'relation', 'Parent', { targets: ['account'] }),
    ]),
    object('contact', 'Contact', 'Contacts', 'user', 'directory', [field('name', 'personName', 'Name', { required: true }), field('jobTitle', 'text', 'Job title'), field('emails', 'email', 'E-mail'), field('birthday', 'date', 'Birthday')]),
    object('task', 'Task', 'Tasks', 'checkbox', 'activity', [field('subject', 'text', 'Subject', { required: true }), field('due', 'date', 'Due'), field('assignee', 'user', 'Assignee', { targets: ['user'] }), field('status', 'select', 'Status', { options: options('open:blue done:green') })], { title: 'subject' }),
    object('stage', 'Stage', 'Stages', 'progress', 'sales', [field('name', 'text', 'Name'), field('pipeline', 'relation', 'Pipeline', { targets: ['pipeline'] }), field('position', 'integer', 'Position'), field('kind', 'select', 'Kind', { options: options('open:blue won:green lost:gray') }), field('probability', 'percent', 'Probability')], { menu: false }),
    object('pipeline', 'Pipeline', 'Pipelines', 'columns', 'sales', [field('name', 'text', 'Name'), field('position', 'integer', 'Position')], { menu: false }),
    object('user', 'User', 'Users', 'user-circle', 'identity', [field('name', 'text', 'Name'), field('role', 'select', 'Role', { options: options('administrator manager rep') })], { menu: false }),
    object('savedView', 'View', 'Views', 'table', 'workspace', [field('name', 'text', 'Name'), field('objectType', 'text', 'Type'), field('kind', 'text', 'Kind'), field('definition', 'json', 'Definition'), field('sharing', 'text', 'Sharing')], { menu: false }),
  ],
};
