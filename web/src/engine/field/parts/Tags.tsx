import { Tag } from '@/ui/Tag';
import css from './Tags.module.css';

interface Props {
  tags: { key: string; label: string; colour?: string | null | undefined }[];
}

/** Several words side by side; what does not fit is cut, never wrapped over the next row. */
export function Tags({ tags }: Props) {
  return (
    <span className={css.tags}>
      {tags.map((tag) => (
        <Tag key={tag.key} label={tag.label} colour={tag.colour} />
      ))}
    </span>
  );
}
