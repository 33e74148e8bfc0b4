import type { ReactElement } from 'react';
import { Link } from 'react-router';

/** The legal basis of a figure, as a link to its text. */
export function BasisLink({
  basis: { law, article },
}: {
  readonly basis: { readonly law: string; readonly article: string };
}): ReactElement {
  return (
    <Link className="basis-link" to={`/statutes?find=${encodeURIComponent(`${law} ${article}`)}`}>
      {law}
      {article}
    </Link>
  );
}
