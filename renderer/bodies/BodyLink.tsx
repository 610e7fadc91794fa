import { Link } from '@tanstack/react-router';

/** The name of a body, leading to its page. */
export function BodyLink({ body }: { readonly body: { readonly id: string; readonly name: string } }) {
  return (
    <Link to="/bodies/$bodyId" params={{ bodyId: body.id }}>
      <bdi>{body.name}</bdi>
    </Link>
  );
}
