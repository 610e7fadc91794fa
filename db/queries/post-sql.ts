import { MET_IN_PERSON } from '../../domain/action-kind.ts';

/** `Minister a.i., Ministry of Foreign Affairs`: the same line as `postText` of domain/post.ts makes. Wants posts and organisations. */
const POST_TEXT = "posts.title || iif(posts.is_acting, ' a.i.', '') || coalesce(', ' || organisations.name, '')";

/** Whether the post was held on that day; a partial date covers all the days it may mean, as `isHeldOn` of domain/post.ts has it. */
export function heldOn(day: string): string {
  // `~` sorts behind every digit and hyphen: until `2025-03` is until the end of March.
  return `coalesce(posts.from_on, '') <= ${day} AND coalesce(posts.to_on, '9999') || '~' >= ${day}`;
}

/** The line of the post that a person held on a day; of several the one that began last. */
export function postHeld(personId: string, day: string): string {
  return `
    SELECT ${POST_TEXT}
    FROM posts LEFT JOIN organisations ON organisations.id = posts.organisation_id
    WHERE posts.person_id = ${personId} AND ${heldOn(day)}
    ORDER BY posts.from_on DESC, posts.id DESC LIMIT 1`;
}

/** The newest judgement of one aspect of a person, or the marking of that same one. */
export function latest(
  aspect: 'stance' | 'influence',
  personId: string,
  column: 'value' | 'marking' = 'value',
): string {
  return `SELECT ${column} FROM assessments
    WHERE assessments.person_id = ${personId} AND aspect = '${aspect}' ORDER BY as_of DESC, id DESC LIMIT 1`;
}

/** The last day on which a person was met face to face: whoever sent a note or rang is no nearer for it. */
export function lastMet(personId: string): string {
  return `SELECT max(actions.happened_on) FROM action_people JOIN actions ON actions.id = action_people.action_id
    WHERE action_people.person_id = ${personId} AND actions.kind IN (${MET_KINDS})`;
}

/** The kinds of entries at which people stood face to face, for SQL. */
export const MET_KINDS = MET_IN_PERSON.map((kind) => `'${kind}'`).join(', ');

/** A common table `bodies (id)`: the body @bodyId and every body that is a part of it, however far down. */
export const BODIES_WITHIN = `bodies (id) AS (
  SELECT @bodyId UNION SELECT organisations.id FROM organisations JOIN bodies ON organisations.parent_id = bodies.id)`;
