import { type NamedCase, writeCaseName } from '../../domain/case-name.ts';
import type { RecordKind } from '../../domain/exchange-field.ts';
import { MARKINGS, type Marking } from '../../domain/marking.ts';
import { prepareOnce, type Reader } from '../database.ts';
import { listChannels, selectedColumns } from './exchange-records.ts';

/** A record as it leaves the desk, by field: one text, several, or nothing. */
export type OutgoingRecord = Readonly<Record<string, string | readonly string[] | null>>;

/** Every record of a kind whose own marking lets it leave at this level, in the order of its making. */
export function outgoingRecords(db: Reader, kind: RecordKind, level: Marking): readonly OutgoingRecord[] {
  const levels = JSON.stringify(MARKINGS.slice(0, MARKINGS.indexOf(level) + 1));
  const rows = prepareOnce(db, SELECTS[kind]).all({ levels }) as Record<string, string | null>[];
  if (kind === 'person') {
    const channels = Map.groupBy(listChannels(db), ({ personId }) => personId);
    return rows.map((row) => {
      const own = channels.get(row.id ?? '') ?? [];
      const values = (wanted: string): string[] => own.filter((each) => each.kind === wanted).map(({ value }) => value);
      return {
        ...row,
        emails: values('email'),
        mobiles: values('mobile'),
        phones: values('phone'),
        postal: values('postal'),
      };
    });
  }
  if (kind !== 'action') return rows;
  return rows.map(({ met, states, about, present, ...row }) => {
    const people = JSON.parse(met ?? '[]') as {
      id: string;
      name: string;
      postHeld: string | null;
      remark: string | null;
    }[];
    const each = (value: (person: (typeof people)[number]) => string | null): string[] =>
      people.map((person) => value(person) ?? '');
    return {
      ...row,
      countries: JSON.parse(states ?? '[]') as string[],
      ours: JSON.parse(present ?? '[]') as string[],
      cases: (JSON.parse(about ?? '[]') as NamedCase[]).map(writeCaseName),
      people: each(({ name }) => name),
      peopleIds: each(({ id }) => id),
      postsHeld: each(({ postHeld }) => postHeld),
      remarks: each(({ remark }) => remark),
    };
  });
}

/** The code that is read everywhere, or the name of a state that has none. */
const STATE = 'coalesce(countries.iso3, countries.name_en)';
const MAY_LEAVE = 'IN (SELECT value FROM json_each(@levels))';

const SELECTS: Readonly<Record<RecordKind, string>> = {
  // What is above comes first, so that a body can be led to it.
  body: `WITH RECURSIVE tree(id, depth) AS (
      SELECT id, 0 FROM organisations WHERE parent_id IS NULL
      UNION ALL SELECT organisations.id, depth + 1 FROM organisations JOIN tree ON parent_id = tree.id)
    SELECT organisations.id, ${STATE} AS country, above.id AS parentId, above.name AS parent, ${selectedColumns('body')}
    FROM tree JOIN organisations ON organisations.id = tree.id LEFT JOIN countries ON countries.id = organisations.country_id
    LEFT JOIN organisations AS above ON above.id = organisations.parent_id
    WHERE @levels IS NOT NULL ORDER BY depth, organisations.id`,
  person: `SELECT people.id, ${STATE} AS country, owner.name AS owner, deputy.name AS deputy,
      judged.value AS stance, judged.as_of AS stanceOn, held.title AS postTitle, CAST(held.is_acting AS TEXT) AS postIsActing,
      held.from_on AS postFrom, held.to_on AS postTo, held.id AS postId, organisations.id AS postBodyId,
      organisations.name AS postBody, ${selectedColumns('person')}
    FROM people LEFT JOIN countries ON countries.id = people.country_id
    LEFT JOIN officers AS owner ON owner.id = people.owner_id LEFT JOIN officers AS deputy ON deputy.id = people.deputy_id
    LEFT JOIN assessments AS judged ON judged.id = (SELECT id FROM assessments
      WHERE person_id = people.id AND aspect = 'stance' AND marking ${MAY_LEAVE} ORDER BY as_of DESC, id DESC LIMIT 1)
    LEFT JOIN posts AS held ON held.id = (SELECT id FROM posts WHERE person_id = people.id AND to_on IS NULL
      ORDER BY from_on DESC, id DESC LIMIT 1)
    LEFT JOIN organisations ON organisations.id = held.organisation_id
    ORDER BY people.id`,
  channel: `SELECT person_channels.id, people.id AS personId, people.name AS person, ${selectedColumns('channel')}
    FROM person_channels JOIN people ON people.id = person_id WHERE @levels IS NOT NULL ORDER BY person_channels.id`,
  assessment: `SELECT assessments.id, people.id AS personId, people.name AS person, ${selectedColumns('assessment')}
    FROM assessments JOIN people ON people.id = person_id WHERE marking ${MAY_LEAVE} ORDER BY assessments.id`,
  post: `SELECT posts.id, people.id AS personId, people.name AS person, organisations.id AS bodyId, organisations.name AS body,
      ${selectedColumns('post')}
    FROM posts JOIN people ON people.id = person_id LEFT JOIN organisations ON organisations.id = organisation_id
    WHERE @levels IS NOT NULL ORDER BY posts.id`,
  action: `SELECT actions.id, ${selectedColumns('action')},
      (SELECT json_group_array(state) FROM (SELECT ${STATE} AS state FROM action_countries
         JOIN countries ON countries.id = country_id WHERE action_id = actions.id ORDER BY country_id)) AS states,
      (SELECT json_group_array(json_object('state', state, 'pipelineId', pipeline_id))
       FROM (SELECT ${STATE} AS state, pipeline_id FROM action_cases JOIN cases ON cases.id = case_id
         JOIN countries ON countries.id = cases.country_id WHERE action_id = actions.id ORDER BY country_id, pipeline_id)) AS about,
      (SELECT json_group_array(name) FROM (SELECT officers.name FROM action_officers JOIN officers ON officers.id = officer_id
         WHERE action_id = actions.id ORDER BY officers.name, officer_id)) AS present,
      (SELECT json_group_array(json_object('id', person_id, 'name', name, 'postHeld', post_held, 'remark', remark))
       FROM (SELECT person_id, name, post_held, remark FROM action_people JOIN people ON people.id = person_id
         WHERE action_id = actions.id ORDER BY person_id)) AS met
    FROM actions WHERE marking ${MAY_LEAVE} ORDER BY actions.id`,
  // A point may be more open than its entry: without the entry nobody knows what it belongs to, so both have to leave.
  point: `SELECT action_points.id, actions.id AS actionId, actions.summary AS entry, people.id AS personId, people.name AS person,
      ${selectedColumns('point')}
    FROM action_points JOIN actions ON actions.id = action_id LEFT JOIN people ON people.id = raised_by_person_id
    WHERE action_points.marking ${MAY_LEAVE} AND actions.marking ${MAY_LEAVE} ORDER BY actions.id, position`,
  comment: `SELECT action_comments.id, actions.id AS actionId, actions.summary AS entry, ${selectedColumns('comment')}
    FROM action_comments JOIN actions ON actions.id = action_id
    WHERE action_comments.marking ${MAY_LEAVE} AND actions.marking ${MAY_LEAVE} ORDER BY actions.id`,
  // The entry that a promise came from, or its point, may itself be marked too high to be pointed at.
  promise: `SELECT commitments.id, ${STATE} AS country, cases.pipeline_id AS "case", officers.name AS owner,
      people.id AS personId, people.name AS person, actions.id AS actionId, action_points.id AS pointId, ${selectedColumns('promise')}
    FROM commitments JOIN countries ON countries.id = commitments.country_id LEFT JOIN cases ON cases.id = case_id
    LEFT JOIN officers ON officers.id = commitments.owner_id LEFT JOIN people ON people.id = commitments.person_id
    LEFT JOIN actions ON actions.id = commitments.action_id AND actions.marking ${MAY_LEAVE}
    LEFT JOIN action_points ON action_points.id = point_id AND action_points.action_id = actions.id
      AND action_points.marking ${MAY_LEAVE}
    WHERE commitments.marking ${MAY_LEAVE} ORDER BY commitments.id`,
};
