import type { Related } from './relatedOf';

/** What is asked when a record is added from another one's page: what names it, what is required, and one thing more. */
export function relatedFields({ object, list, name, details }: Related): string[] {
  const required = object.fields.filter((field) => field.required && !field.readOnly && !field.system).map((field) => field.key);
  const more = details.filter((field) => !field.readOnly && field.type !== 'autoNumber').map((field) => field.key);
  return [...new Set([name.key, ...required, ...more])].filter((key) => key !== list.field).slice(0, 5);
}
