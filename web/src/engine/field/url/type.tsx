import type { FieldType } from '../types';

/** Only web addresses become links: anything else (`javascript:` above all) stays text. */
function href(value: string): string | null {
  const full = /^[a-z][a-z\d+.-]*:/i.test(value) ? value : `https://${value}`;
  return /^https?:\/\//i.test(full) ? full : null;
}

const bare = (value: string) => value.replace(/^https?:\/\/(www\.)?/i, '').replace(/\/$/, '');

const url: FieldType<string> = {
  key: 'url',
  width: 180,
  text: bare,
  Cell({ value }) {
    if (!value) return null;
    const link = href(value);
    return link ? <a href={link} target="_blank" rel="noreferrer noopener" tabIndex={-1}>{bare(value)}</a> : <>{value}</>;
  },
  sample: { value: 'https://www.acme.example/', shows: 'acme.example', other: 'https://zenith.example', types: 'https://z.example', operator: 'contains', filterTypes: 'z' },
};

export default url;
