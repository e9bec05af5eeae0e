import type { Command, Value } from './types';

type Shape = Record<string, Value>;

const isShape = (value: Value): value is Shape => typeof value === 'object' && value !== null && !Array.isArray(value);

const without = (shape: Shape, ...left: string[]): Shape => Object.fromEntries(Object.entries(shape).filter(([key]) => !left.includes(key)));

/** A value as it is shown carries titles, base amounts and spellings; the server is sent only what a person decides. */
export function toWire(value: Value): Value {
  if (Array.isArray(value)) return value.map((item: Value) => (isShape(item) && 'value' in item ? without(item, 'display') : toWire(item)));
  if (!isShape(value)) return value;
  if ('object' in value && 'id' in value) return { object: value['object'], id: value['id'] };
  if ('amount' in value) return without(value, 'base', 'rate', 'rateDate');
  if ('given' in value || 'family' in value) return without(value, 'display');
  return value;
}

const fieldsToWire = (fields: Shape): Shape => Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, toWire(value)]));

const rowToWire = (row: Shape): Shape => fieldsToWire(row);

function changeToWire(change: Value): Value {
  if (!isShape(change)) return change;
  if ('becomes' in change) return 'was' in change ? { was: toWire(change['was']), becomes: toWire(change['becomes']) } : { becomes: toWire(change['becomes']) };
  const { add, change: changed, remove } = change as { add?: Shape[]; change?: { id: string; fields: Shape }[]; remove?: string[] };
  return {
    ...(add ? { add: add.map(rowToWire) } : {}),
    ...(changed ? { change: changed.map((row) => ({ id: row.id, fields: mapValues(row.fields, changeToWire) })) } : {}),
    ...(remove ? { remove } : {}),
  };
}

const mapValues = (shape: Shape, map: (value: Value) => Value): Shape => Object.fromEntries(Object.entries(shape).map(([key, value]) => [key, map(value)]));

export function commandToWire(command: Command): Command {
  if (command.do === 'create') return { ...command, fields: mapValues(command.fields, (value) => (Array.isArray(value) && value.every(isChildRow) ? value.map((row) => rowToWire(row as Shape)) : toWire(value))) };
  if (command.do === 'update') return { ...command, fields: mapValues(command.fields, changeToWire) as typeof command.fields };
  return command;
}

const isChildRow = (value: Value): boolean => isShape(value) && !('value' in value) && !('object' in value);
