import { Link } from '@tanstack/react-router';
import { scriptTag } from './script-tag.ts';

interface Named {
  readonly name: string;
  readonly nativeName?: string | null;
}

/** A name with the same in its own script, which a screen reader and the direction of writing are told. */
export function PersonName({ person: { name, nativeName } }: { readonly person: Named }) {
  return (
    <>
      <bdi>{name}</bdi>
      {nativeName && (
        <>
          {' '}
          <span className="dim" lang={scriptTag(nativeName)} dir="auto">
            {nativeName}
          </span>
        </>
      )}
    </>
  );
}

/** The same, leading to the person's page. */
export function PersonLink({ person }: { readonly person: Named & { readonly id: string } }) {
  return (
    <Link to="/people/$personId" params={{ personId: person.id }}>
      <PersonName person={person} />
    </Link>
  );
}
