import { Link } from '@tanstack/react-router';
import { Untold } from '../field/parts/Untold';
import type { Ref } from '../record/types';

/** A record by its title; a click opens it. */
export function RefLink({ to }: { to: Ref }) {
  if (!to.title) return <Untold />;
  return <Link to="/o/$object/$id" params={{ object: to.object, id: to.id }}>{to.title}</Link>;
}
