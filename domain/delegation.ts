import { fold } from './fold.ts';

/** Somebody of ours who travels. */
export interface Traveller {
  readonly name: string;
  readonly role: string | null;
}

/**
 * Who travels, the principal first, the others as they stand on record. The principal who is a member too, by name or by post, stands
 * once, as the delegation has them.
 *
 * @param principal as it was typed: the name, and perhaps the post behind a comma; or the post alone
 */
export function delegationOf(principal: string, members: readonly Traveller[]): readonly Traveller[] {
  const [typed = '', ...rest] = principal.split(',');
  const name = typed.trim();
  const post = rest.join(',').trim() || null;
  const found =
    members.find((member) => isSame(member.name, name)) ?? members.find(({ role }) => isSame(role ?? '', principal));
  const others = members.filter((member) => member !== found);
  return [{ name: found?.name ?? name, role: found?.role ?? post }, ...others];
}

function isSame(one: string, other: string): boolean {
  return fold(one).trim() === fold(other).trim();
}
